import { describe, expect, it } from 'vitest';
import { isOf, readHeaders } from '@/lib/capture/original';

const now = Date.parse('2026-11-25T00:00:00Z');
const read = (...lines: string[]) =>
  readHeaders(`${lines.join('\r\n')}\r\n\r\nFrom: victim@victim.example\r\nbody`, now);

describe('the header section of an original', () => {
  it('gives identity, time, people and the conversation', () => {
    const headers = read(
      'From: =?UTF-8?B?UMOkaXZpIEjDpG3DpGzDpGluZW4=?= <paivi@saunat.example>',
      'To: "Doe, John" <john@x.example>, Sales: a@x.example, b@x.example;',
      'Cc: plus+tag@x.example',
      'Subject: =?UTF-8?Q?Foresp=C3=B8rsel?=',
      'Date: Mon, 2 Nov 2026 09:14:07 +0100 (CET)',
      'Message-ID:',
      ' <n01.a7f3@saunat.example>',
      'References: <root@x.example>',
      '\t<second@x.example>',
    );
    expect(headers).toEqual({
      replyTo: [],
      list: false,
      messageId: '<n01.a7f3@saunat.example>',
      at: '2026-11-02T08:14:07.000Z',
      subject: 'Forespørsel',
      from: [{ name: 'Päivi Hämäläinen', address: 'paivi@saunat.example' }],
      to: [
        { name: 'Doe, John', address: 'john@x.example' },
        { name: '', address: 'a@x.example' },
        { name: '', address: 'b@x.example' },
      ],
      cc: [{ name: '', address: 'plus+tag@x.example' }],
      references: ['<root@x.example>', '<second@x.example>'],
    });
  });

  it('ends at the first empty line: the body cannot add to it', () => {
    expect(read('Subject: x').from).toEqual([]);
  });

  it('takes the first of a header that stands twice', () => {
    const headers = read('From: a@x.example', 'From: victim@victim.example', 'Message-ID: <1@x>', 'Message-ID: <2@x>');
    expect(headers.from).toEqual([{ name: '', address: 'a@x.example' }]);
    expect(headers.messageId).toBe('<1@x>');
  });

  it('uses In-Reply-To where References is missing', () => {
    expect(read('In-Reply-To: <parent@x> (of Monday)').references).toEqual(['<parent@x>']);
  });

  it.each(['', 'yesterday', 'Mon, 2 Nov 2099 09:14:07 +0100', 'Thu, 1 Jan 1903 00:00:00 +0000'])(
    'does not believe the date %j',
    (date) => {
      expect(read(`Date: ${date}`).at).toBeUndefined();
    },
  );
});

it('an original belongs to the message with the same sender', () => {
  const message = { id: '1', from: { name: '', address: 'A@x.example' }, to: [], cc: [] };
  expect(isOf(read('From: a@X.example'), message)).toBe(true);
  expect(isOf(read('From: b@x.example'), message)).toBe(false);
  expect(isOf(read('Subject: no sender'), message)).toBe(false);
});
