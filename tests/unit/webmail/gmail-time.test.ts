import { describe, expect, test } from 'vitest';
import { arrival } from '@/lib/webmail/gmail/time';

const at = Date.UTC(2026, 10, 3, 10, 12, 5, 321);
const idOf = (ms: number): string => ((BigInt(ms) << 20n) | 0x3a5c1n).toString(16);
const iso = '2026-11-03T10:12:05.321Z';
const oslo = 'Europe/Oslo';
const read = (title: string | undefined, language: string, ms = at) => arrival(idOf(ms), title, language, oslo);

describe('the arrival is in the id', () => {
  test.each([
    ['en', 'Nov 3, 2026, 11:12\u202fAM'],
    ['en', 'Nov 3, 2026, 11:12 AM'],
    ['en', 'Nov 3, 2026 at 11:12 AM'], // another version of CLDR
    ['en-GB', '3 Nov 2026, 11:12'],
    ['de', '03.11.2026, 11:12'],
    ['fi', '3.11.2026 klo 11.12'],
    ['nb', '3. nov. 2026, 11:12'],
    ['vi', '11:12, 3 thg 11, 2026'],
    ['ru', '3 нояб. 2026 г., 11:12'],
    ['zh-CN', '2026年11月3日 上午11:12'],
    ['ar-EG', '\u200f٣ نوفمبر ٢٠٢٦، ١١:١٢ ص'],
  ])('%s: %s agrees', (language, title) => expect(read(title, language)).toBe(iso));

  test('without a title the id is believed', () => expect(read(undefined, 'en')).toBe(iso));

  test('a neighbouring day agrees: zones differ, and mail is delayed', () => {
    expect(read('Nov 2, 2026, 11:58 PM', 'en')).toBe(iso);
    expect(read('Nov 4, 2026, 1:05 AM', 'en')).toBe(iso);
  });
});

describe('nothing is guessed', () => {
  test.each([
    ['en', 'Mar 9, 2019, 8:04 AM'], // imported
    ['en', 'Nov 5, 2026, 11:12 AM'],
    ['en-GB', '13 Nov 2026, 11:12'], // holds "3 Nov 2026"
    ['ar-EG', '١٣ نوفمبر ٢٠٢٦ ٣:٠٠ م'],
    ['en', 'Nov 3, 20261'],
    ['en', 'yesterday'],
    ['en', ''],
    ['de', 'Nov 3, 2026, 11:12 AM'],
  ])('%s: %s differs', (language, title) => expect(read(title, language)).toBeUndefined());

  test('an id that is no time', () => {
    expect(arrival('0000000000000001', undefined, 'en')).toBeUndefined();
    expect(arrival('ffffffffffffffff', undefined, 'en')).toBeUndefined();
  });
});

test.each(['', 'no language', '🏠'])('a page whose language is %j is read in the browser’s', (language) => {
  const title = new Intl.DateTimeFormat([], { dateStyle: 'medium', timeStyle: 'short', timeZone: oslo }).format(at);
  expect(read(title, language)).toBe(iso);
});
