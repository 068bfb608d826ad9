import { describe, expect, test } from 'vitest';
import { activityText } from '@/components/log/activity-text';
import { dueText, durationText } from '@/components/log/due-text';
import { sourceText } from '@/components/log/source-text';
import { activityKinds, languages } from '@/lib/base/codes';
import { translator } from '@/lib/i18n/translate';
import type { Activity } from '@/lib/log/model';

const now = Date.UTC(2026, 10, 25, 10);
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
const t = translator('en');

const activity = (kind: Activity['kind'], detail: Activity['detail'] = {}, summary = ''): Activity => ({
  id: 'a',
  contactId: 'c',
  kind,
  at: '2026-11-25T09:00:00.000Z',
  recordedAt: '2026-11-25T09:00:00.000Z',
  recordedBy: { name: '', department: '' },
  summary,
  detail,
  change: 1,
});

describe('an activity in words', () => {
  test.each([
    ['status-changed', { from: 'new', to: 'follow-up' }, 'Status: New → Keep following up'],
    ['horizon-changed', { from: 'A', to: null }, 'Order horizon removed'],
    ['horizon-changed', { from: null, to: 'C' }, 'Order horizon: C – later'],
    ['field-edited', { fields: ['name', 'companyId', 'shoeSize'] }, 'Edited: Name, Company, shoeSize'],
    ['follow-up-done', { kind: 'send-material' }, 'Follow-up done: Send material'],
    ['undone', { label: 'follow-up', undoes: [] }, 'Undone: follow-up'],
    ['status-changed', { from: 'new', to: 'of-a-later-version' }, 'Status: New → of-a-later-version'],
  ] as const)('%s %j', (kind, detail, headline) => {
    expect(activityText(t, activity(kind, structuredClone(detail) as Activity['detail']), now).headline).toBe(headline);
  });

  test('every kind has words in every language, whatever its detail lacks', () => {
    for (const language of languages) {
      for (const kind of activityKinds) {
        const { headline } = activityText(translator(language), activity(kind), now);
        expect(headline, `${language} ${kind}`).toMatch(/\p{L}/u);
        expect(headline, `${language} ${kind}`).not.toMatch(/\$|undefined|Invalid/);
      }
    }
  });

  test('what was selected in a mail is a quote, what was typed a body', () => {
    expect(activityText(t, activity('mail-received', { from: 'a@x.example', selection: 'Yes' }, 'Offer'), now)).toEqual(
      {
        headline: 'Mail received',
        subject: 'Offer',
        facts: ['a@x.example'],
        quote: 'Yes',
      },
    );
    expect(activityText(t, activity('note', { text: 'One\nTwo' }, 'One'), now).body).toBe('One\nTwo');
  });
});

describe('times and sources in words', () => {
  test.each([
    [0, '1 min'],
    [59 * minute, '59 min'],
    [hour, '1 h'],
    [47 * hour, '47 h'],
    [2 * day, '2 days'],
    [400 * day, '400 days'],
  ])('%d ms is %s', (ms, words) => {
    expect(durationText(t, ms)).toBe(words);
  });

  test('what is late says for how long, the rest when', () => {
    expect(dueText(t, new Date(now - 2 * hour).toISOString(), now)).toEqual({ text: '2 h overdue', overdue: true });
    expect(dueText(t, new Date(now).toISOString(), now).overdue).toBe(true);
    expect(dueText(t, new Date(now + 1).toISOString(), now).overdue).toBe(false);
    expect(dueText(translator('de'), new Date(now - 3 * day).toISOString(), now).text).toBe('3 Tage überfällig');
  });

  test('a source says what it knows, and its kind where it does not know closer', () => {
    expect(sourceText(t, { kind: 'message', from: 'from-header' })).toBe("from the mail's From header");
    expect(sourceText(t, { kind: 'message', from: 'of-a-later-version' })).toBe('from a mail');
    expect(sourceText(t, { kind: 'hand' })).toBe('by hand');
  });
});
