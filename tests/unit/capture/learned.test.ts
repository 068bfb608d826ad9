import { describe, expect, test } from 'vitest';
import { learnedFrom, withLearned } from '@/lib/capture/learned';
import type { Gathered, ReadMessage, ThreadContext } from '@/lib/capture/model';

const now = Date.parse('2026-11-25T09:00:00Z');
const me = { name: '', address: 'kari@fjordheim.example' };
const emily = { name: 'Emily Carter', address: 'emily@northwind.example' };
const bob = { name: 'Bob', address: 'bob@northwind.example' };
const mail = (id: string, change: Partial<ReadMessage> = {}): ReadMessage => ({
  id,
  from: emily,
  to: [me],
  cc: [],
  at: '2026-11-25T07:00:00.000Z',
  ...change,
});
const thread = (messages: readonly ReadMessage[], needsOriginal = false): ThreadContext => ({
  kind: 'thread',
  provider: 'gmail',
  account: me.address,
  threadId: 't1',
  subject: 'Conference',
  messages,
  unreadable: 2,
  url: 'https://mail.google.com/mail/u/0/#all/t1',
  needsOriginal,
});
const nothing: Gathered = { selection: '', originals: [], completed: [], bodies: [] };
const source = [
  'From: Emily Carter <Emily@Northwind.example>',
  'To: kari@fjordheim.example',
  'Cc: Bob <bob@northwind.example>',
  'Reply-To: events@northwind.example',
  'Message-ID: <m1@northwind.example>',
  'Date: Wed, 25 Nov 2026 06:00:00 +0000',
  'List-Id: <booking.fjordheim.example>',
  '',
].join('\n');
const learn = (context: ThreadContext, gathered: Partial<Gathered>) => {
  const all = { ...nothing, ...gathered };
  return withLearned(context, learnedFrom(context, all, now));
};

describe('out of a raw source', () => {
  test('identity, all recipients, where answers go, that it came through a list; the page’s time stays', () => {
    const [message] = learn(thread([mail('1')]), { originals: [{ id: '1', source }] }).messages;
    expect(message).toEqual({
      ...mail('1'),
      cc: [bob],
      messageId: '<m1@northwind.example>',
      replyTo: [{ name: '', address: 'events@northwind.example' }],
      list: true,
    });
  });

  test('a time, where the page has none', () => {
    const context = thread([mail('1', { at: undefined })]);
    expect(learn(context, { originals: [{ id: '1', source }] }).messages[0]?.at).toBe('2026-11-25T06:00:00.000Z');
  });

  test('of another sender: refused where the log needs it, else as if it had not come', () => {
    const originals = [{ id: '1', source: source.replaceAll(/northwind/gi, 'victim') }];
    const context = thread([mail('1')]);
    expect(learn(context, { originals })).toEqual(context);
    expect(() => learn(thread([mail('1')], true), { originals })).toThrow('mail-has-changed');
  });
});

describe('out of a print view', () => {
  test('recipients and Reply-To of the messages the page shows, and nobody who stood there is lost', () => {
    const shown = mail('1', { to: [me, { name: '', address: 'KARI2@fjordheim.example' }] });
    const completed = [mail('1', { to: [me, bob], replyTo: [bob] }), mail('2'), mail('', { from: bob })];
    const context = learn(thread([shown]), { completed });
    expect(context.messages).toEqual([
      { ...shown, to: [me, bob, { name: '', address: 'KARI2@fjordheim.example' }], replyTo: [bob] },
    ]);
    expect(context.unreadable).toBe(2);
  });

  test('not of another sender under the same id, and not over a raw source', () => {
    const context = thread([mail('1')]);
    expect(learn(context, { completed: [mail('1', { from: bob, to: [bob] })] })).toEqual(context);
    const both = { originals: [{ id: '1', source }], completed: [mail('1', { replyTo: [bob] })] };
    expect(learn(context, both).messages[0]?.replyTo).toEqual([{ name: '', address: 'events@northwind.example' }]);
  });
});

test('nothing learned, nothing changed', () => {
  const context = thread([mail('1'), mail('2', { from: null })]);
  expect(learn(context, { completed: [mail('2')] })).toEqual(context);
});
