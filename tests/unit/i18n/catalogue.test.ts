import { describe, expect, test } from 'vitest';
import { languages } from '@/lib/base/codes';
import { catalogue } from '@/lib/i18n/catalogue';

type Message = {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
};
const messagesOf = (language: (typeof languages)[number]): Readonly<Record<string, Message>> => catalogue[language];

const english = messagesOf('en');
const keys = Object.keys(english);
const holes = (text: string): string[] => [...new Set(text.match(/\$[A-Z_]+\$/g))].toSorted();

test('there are words', () => {
  expect(keys.length).toBeGreaterThan(100);
});

describe.each(languages)('%s', (language) => {
  const messages = messagesOf(language);

  test('has the keys of English, no more and no less', () => {
    expect(Object.keys(messages).toSorted()).toEqual(keys.toSorted());
  });

  test('says something for every key', () => {
    expect(keys.filter((key) => !messages[key]?.message.trim())).toEqual([]);
  });

  test('has the placeholders of English, each declared', () => {
    const wrong = keys.filter((key) => {
      const expected = holes(english[key]?.message ?? '').join();
      const declared = Object.keys(messages[key]?.placeholders ?? {}).map((name) => `$${name.toUpperCase()}$`);
      return holes(messages[key]?.message ?? '').join() !== expected || declared.toSorted().join() !== expected;
    });
    expect(wrong).toEqual([]);
  });

  test('has both forms of every plural, and $COUNT$ in both', () => {
    const one = keys.filter((key) => key.endsWith('_one')).map((key) => key.slice(0, -'_one'.length));
    const other = keys.filter((key) => key.endsWith('_other')).map((key) => key.slice(0, -'_other'.length));
    // `follow_up_other` and the like are names of kinds, not plurals.
    const plurals = other.filter((base) => holes(messages[`${base}_other`]?.message ?? '').includes('$COUNT$'));
    expect(plurals.toSorted()).toEqual(one.toSorted());
    expect(one.filter((base) => !holes(messages[`${base}_one`]?.message ?? '').includes('$COUNT$'))).toEqual([]);
  });

  test('never shows a browser a text longer than it takes', () => {
    // Chrome cuts names at 75 and descriptions at 132 characters: https://developer.chrome.com/docs/extensions/reference/manifest
    expect(messages.extension_name?.message.length).toBeLessThanOrEqual(75);
    expect(messages.extension_description?.message.length).toBeLessThanOrEqual(132);
  });
});

test('a language is not a copy of English', () => {
  for (const language of languages.filter((code) => code !== 'en')) {
    const same = keys.filter((key) => messagesOf(language)[key]?.message === english[key]?.message);
    expect(same.length / keys.length, `${language}: ${same.join(', ')}`).toBeLessThan(0.15);
  }
});
