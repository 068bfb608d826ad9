import { describe, expect, test } from 'vitest';
import { followUpKinds, horizons, languages, origins, statuses } from '@/lib/base/codes';
import { errorCodes } from '@/lib/base/errors';
import { chooseLanguage } from '@/lib/i18n/choose-language';
import { errorText } from '@/lib/i18n/error-text';
import { followUpLabel, horizonLabel, originLabel, statusLabel } from '@/lib/i18n/labels';
import { translator } from '@/lib/i18n/translate';

describe('a text', () => {
  const t = translator('en');

  test('has its holes filled, with what was given and nothing else', () => {
    expect(t('panel_logged_by', { who: 'Kari, Sales', when: 'today 10:12' })).toBe(
      'Logged by Kari, Sales, today 10:12',
    );
    expect(t('panel_logged_by', { who: '$WHEN$ $1 $&', when: 'now' })).toBe('Logged by $WHEN$ $1 $&, now');
  });

  test('takes the form of its number by the rules of its language', () => {
    expect([0, 1, 2].map((count) => t.plural('panel_said_messages', count))).toEqual([
      '0 messages',
      '1 message',
      '2 messages',
    ]);
    const danish = translator('da');
    expect([0, 1, 2].map((count) => danish.plural('panel_said_messages', count))).toEqual([
      '0 beskeder',
      '1 besked',
      '2 beskeder',
    ]);
  });

  test('writes numbers as its language does', () => {
    expect(translator('de').plural('panel_said_messages', 1234)).toBe('1.234 Nachrichten');
  });
});

describe.each(languages)('%s', (language) => {
  const t = translator(language);

  test('has a sentence for every error, with no hole left open', () => {
    for (const code of errorCodes) {
      const sentence = errorText(t, code);
      expect(sentence.length, code).toBeGreaterThan(10);
      expect(sentence, code).not.toMatch(/\$[A-Z_]+\$/);
    }
    expect(new Set(errorCodes.map((code) => errorText(t, code))).size).toBe(errorCodes.length);
  });

  test('has a label of its own for every code of a list', () => {
    const lists = [
      statuses.map(statusLabel),
      horizons.map(horizonLabel),
      origins.map(originLabel),
      followUpKinds.map(followUpLabel),
    ];
    for (const list of lists) expect(new Set(list.map((key) => t(key))).size).toBe(list.length);
  });
});

describe('the language', () => {
  test.each([
    ['auto', ['nb-NO', 'en'], 'nb'],
    ['auto', ['no'], 'nb'],
    ['auto', ['nn-NO', 'de'], 'nb'],
    ['auto', ['fr-FR', 'sv-FI', 'fi'], 'sv'],
    ['auto', ['FI'], 'fi'],
    ['auto', ['fr', 'pl'], 'en'],
    ['auto', [], 'en'],
    ['auto', ['', 'xx-nb'], 'en'],
    ['de', ['nb'], 'de'],
  ] as const)('setting %s with %j is %s', (setting, browser, language) => {
    expect(chooseLanguage(setting, browser)).toBe(language);
  });
});
