import { describe, expect, test } from 'vitest';
import { afterPrefix, personIn } from '@/lib/webmail/outlook/mailbox';
import { sortedBy } from '@/lib/webmail/outlook/order';
import { isOutlook, placeOf } from '@/lib/webmail/outlook/place';

describe('a person as Outlook writes them', () => {
  test.each([
    ['Ola Bygg<ola@byggmester.example>', 'Ola Bygg', 'ola@byggmester.example'],
    ['  Ola\u00a0Bygg <ola@byggmester.example> ', 'Ola Bygg', 'ola@byggmester.example'],
    ['ola@byggmester.example', '', 'ola@byggmester.example'],
    ['ola@byggmester.example<ola@byggmester.example>', '', 'ola@byggmester.example'],
    ['Per Hansen', 'Per Hansen', ''],
    ['Mail @ work', 'Mail @ work', ''],
  ])('%s', (text, name, address) => expect(personIn(text)).toEqual({ name, address }));

  test.each([
    'CEO <ceo@victim.example><attacker@evil.example>',
    'ceo@victim.example<attacker@evil.example>',
    'Kari<kari@firm.example> on behalf of Boss<boss@firm.example>',
    'ask ceo@victim.example today',
  ])('%s: which address is meant is not guessed', (text) => expect(personIn(text)?.address).toBe(''));

  test('nobody', () => expect(personIn(' \u200b ')).toBeUndefined());

  test.each([
    ['From: Ola<o@x.example>', 'Ola<o@x.example>'],
    ['Von: Ola', 'Ola'],
    ['差出人:佐藤', '佐藤'],
    ['差出人：佐藤', '佐藤'],
    ['Ola<o@x.example>', 'Ola<o@x.example>'],
    ['', ''],
  ])('after the prefix of %s', (label, rest) => expect(afterPrefix(label)).toBe(rest));
});

describe('how a conversation is sorted', () => {
  test.each([
    [['Thu 9/17/2026 2:52 PM', 'Thu 9/17/2026 11:05 AM'], 'newest-first'],
    [['Thu 9/17/2026 11:05 AM', 'Thu 9/17/2026 2:52 PM'], 'oldest-first'],
    [['Tue 11/3/2026 9:00 AM', 'Wed 11/4/2026 9:00 AM'], 'oldest-first'],
    [['31.12.2025 09:00', '01.01.2026 09:00'], 'oldest-first'],
    [['2026/11/04 9:00', '2026/11/03 9:00', '2026/11/03 9:00'], 'newest-first'],
    // February before March or the 3rd before the 2nd: it isn't known.
    [['2/3/2026 9:00', '3/2/2026 9:00'], undefined],
    [['5/4/2026 9:00', '4/5/2026 9:00', '6/3/2026 9:00'], undefined],
    [['Yesterday', 'Today'], undefined],
    [['Yesterday', '3/20/2026 9:00'], undefined],
    [['3/20/2026 9:00', '3/20/2026 9:00'], undefined],
    [['3/20/2026 9:00', '3/22/2026 9:00', '3/21/2026 9:00'], undefined],
    [[], undefined],
  ])('%j', (dates, expected) => expect(sortedBy(dates)).toBe(expected));
});

describe('place', () => {
  test.each([
    ['/mail/', { id: undefined, mailbox: undefined, poppedOut: false }],
    ['/mail/inbox/id/AAQk%2Fa%3D', { id: 'AAQk/a=', mailbox: undefined, poppedOut: false }],
    ['/mail/0/inbox/id/AAQk', { id: 'AAQk', mailbox: undefined, poppedOut: false }],
    ['/mail/Post@Firm.example/inbox/id/A', { id: 'A', mailbox: 'post@firm.example', poppedOut: false }],
    ['/mail/deeplink/read/AAMk%3D?popoutv2=1', { id: 'AAMk=', mailbox: undefined, poppedOut: true }],
    ['/mail/0/deeplink/readconv/AAQk', { id: 'AAQk', mailbox: undefined, poppedOut: true }],
    ['/mail/id/%E0%A4%A', { id: '%E0%A4%A', mailbox: undefined, poppedOut: false }],
    ['/mail/deeplink/compose', undefined],
    ['/mail/inbox/deeplink/compose/A', undefined],
    ['/calendar/view/week', undefined],
    ['/people/', undefined],
    ['/owa/mail/', undefined],
    ['/mailbox/', undefined],
    ['/', undefined],
  ])('%s', (path, expected) => expect(placeOf(new URL(path, 'https://outlook.office.com'))).toEqual(expected));

  test.each([
    ['https://outlook.live.com/mail/0/', true],
    ['https://outlook.office.com/mail/', true],
    ['https://outlook.office365.com/mail/', true],
    ['https://outlook.cloud.microsoft/mail/', true],
    ['http://outlook.office.com/mail/', false],
    ['https://outlook.office.com.victim.example/mail/', false],
    ['https://outlook.com/mail/', false],
  ])('%s', (url, expected) => expect(isOutlook(new URL(url))).toBe(expected));
});
