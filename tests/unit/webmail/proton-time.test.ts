import { describe, expect, test } from 'vitest';
import { placeOf } from '@/lib/webmail/proton/place';
import { arrival } from '@/lib/webmail/proton/time';

const local = (text: string): string => new Date(text).toISOString();

describe('a full date, as date-fns writes it', () => {
  test.each([
    ['en', 'Wednesday, November 25th, 2026 at 9:14 AM', '2026-11-25T09:14'],
    ['en', 'Wednesday, November 25th, 2026 at 12:05 AM', '2026-11-25T00:05'],
    ['en', 'Wednesday, November 25th, 2026 at 12:05 PM', '2026-11-25T12:05'],
    ['en-GB', 'Wednesday, 25 November 2026 at 21:14', '2026-11-25T21:14'],
    ['en', 'Friday, May 1st, 2026 at 8:00 AM', '2026-05-01T08:00'],
    ['nb', 'onsdag 25. november 2026 kl. 09:14', '2026-11-25T09:14'],
    ['nb-NO', 'fredag 1. mai 2026 kl. 09:14', '2026-05-01T09:14'],
    ['da', 'onsdag den 25. november 2026 kl. 09.14', '2026-11-25T09:14'],
    ['fi', 'keskiviikkona 25. marraskuuta 2026 klo 9.14', '2026-11-25T09:14'],
    ['sv', 'onsdag 25 november 2026 kl. 09:14', '2026-11-25T09:14'],
    ['de', 'Mittwoch, 25. November 2026 um 09:14', '2026-11-25T09:14'],
    ['de', 'Sonntag, 1. März 2026 um 09:14', '2026-03-01T09:14'],
  ])('%s: %s', (language, text, at) => {
    expect(arrival(text, language)).toBe(local(at));
  });
});

describe('is not guessed', () => {
  test.each([
    ['en', 'Tuesday, November 25th, 2026 at 9:14 AM', 'another weekday'],
    ['en', 'Yesterday', 'no date'],
    ['en', '9:14 AM', 'a time alone'],
    ['en', 'Wednesday, November 25th, 2026', 'no time'],
    ['en', 'Wednesday, November 25th, 2026 at 13:14 AM', 'no such hour'],
    ['en', 'Wednesday, November 25th, 2026 at 24:00', 'no such hour'],
    ['en', 'Wednesday, November 31st, 2026 at 9:14 AM', 'no such day'],
    ['en', 'Wednesday, November 25th, 26 at 9:14 AM', 'a short year'],
    ['en', 'Wednesday, 11/25/2026 at 9:14 AM', 'a month in digits'],
    ['nb', 'onsdag 25. november 2026 kl. 9:14 e.m.', 'a half of the day in other words'],
    ['nb', 'Wednesday, November 25th, 2026 at 9:14 AM', 'another language than the page’s'],
    ['en', 'Wednesday, November 25th to December, 2026 at 9:14 AM', 'two months'],
    ['fr', 'mercredi 25 novembre 2026 à 09:14', 'a language that isn’t known'],
    ['zh-CN', '2026年11月25日星期三 上午9:14', 'a language that isn’t known'],
    ['', 'Wednesday, November 25th, 2026 at 9:14 AM', 'no language'],
  ])('%s: %s (%s)', (language, text) => {
    expect(arrival(text, language)).toBeUndefined();
  });

  test('without a text', () => {
    expect(arrival(undefined, 'en')).toBeUndefined();
  });
});

describe('a place', () => {
  const id = 'NzRmqfjGBuL9qQZ1VvCNGbaSNXoHv_aAJGHfTHCt3QszFzXbQnHgvLLAqRNqvrLMYmaX3CN-SRvqpkA1ZDJsFA==';
  const threadAt = (path: string) => placeOf(new URL(`https://mail.proton.me${path}`))?.threadId;

  test('is what the address names, whatever the folder and the message', () => {
    expect(threadAt(`/u/0/inbox/${id}`)).toBe(id);
    expect(threadAt(`/u/11/all-mail/${id}/${id.replace('Nz', 'Ab')}#keyword=roof`)).toBe(id);
    expect(threadAt(`/u/0/inbox/${encodeURIComponent(id)}`)).toBe(id);
  });

  test.each([
    '/u/0/inbox',
    '/login',
    `/inbox/${id}`,
    '/u/0/inbox/placeholder-0',
    '/u/0/inbox/%E0%A4%A',
    '/u/0/inbox/a b c',
  ])('is none at %s', (path) => {
    expect(threadAt(path)).toBeUndefined();
  });
});
