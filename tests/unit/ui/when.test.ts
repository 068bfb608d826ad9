import { describe, expect, test } from 'vitest';
import { dayText, instantOf, localInput, whenText } from '@/components/ui/when';
import { languages } from '@/lib/base/codes';
import { translator } from '@/lib/i18n/translate';

const oslo = 'Europe/Oslo';
const now = Date.parse('2026-11-24T09:30:00Z');
const en = translator('en');

describe('a time', () => {
  test.each([
    ['2026-11-24T09:12:00Z', 'today 10:12'],
    ['2026-11-24T22:59:00Z', 'today 23:59'],
    ['2026-11-24T23:00:00Z', 'tomorrow 00:00'],
    ['2026-11-23T07:05:00Z', 'yesterday 08:05'],
    ['2026-11-26T07:00:00Z', 'Thu 26 Nov, 08:00'],
    ['2026-07-01T06:00:00Z', 'Wed 1 Jul, 08:00'],
    ['2025-12-31T23:30:00Z', 'Thu 1 Jan, 00:30'],
    ['2025-12-31T22:30:00Z', '31 Dec 2025, 23:30'],
  ])('%s reads %s', (iso, text) => expect(whenText(en, iso, now, oslo)).toBe(text));

  test('is in the language of the view', () => {
    const tomorrow = languages.map((language) => whenText(translator(language), '2026-11-25T07:00:00Z', now, oslo));
    expect(tomorrow).toEqual([
      'tomorrow 08:00',
      'i morgen 08:00',
      'i morgen 08.00',
      'huomenna 08.00',
      'i morgon 08:00',
      'morgen 08:00',
    ]);
  });

  test('is tomorrow across a change to summer time, when the day has 23 hours', () => {
    const before = Date.parse('2026-03-28T22:30:00Z');
    expect(whenText(en, '2026-03-29T21:30:00Z', before, oslo)).toBe('tomorrow 23:30');
  });

  test('a day without its time', () => {
    expect(dayText(en, '2026-11-24T22:59:00Z', now, oslo)).toBe('today');
    expect(dayText(en, '2026-11-26T07:00:00Z', now, oslo)).toBe('Thu 26 Nov');
  });
});

describe('a wall clock for an input', () => {
  test('goes there and back', () => {
    expect(localInput(now, oslo)).toBe('2026-11-24T10:30');
    expect(instantOf('2026-11-24T10:30', oslo)).toBe('2026-11-24T09:30:00.000Z');
  });

  test('a time that the change to summer time skips is the one after', () => {
    expect(instantOf('2026-03-29T02:30', oslo)).toBe('2026-03-29T01:30:00.000Z');
  });

  test.each(['', 'tomorrow', '2026-13-01T10:00', '2026-11-24', '2026-11-24T25:00'])('%j is none', (text) => {
    expect(instantOf(text, oslo)).toBeUndefined();
  });
});
