import type { ReadMessage, ThreadContext } from '@/lib/capture/model';

export const me = { name: 'Kari', address: 'kari@fjordheim.example' };
export const ola = { name: 'Ola', address: 'ola@fjordheim.example' };
export const emily = { name: 'Emily Carter', address: 'Emily@northwind.example' };
export const mail = (id: string, change: Partial<ReadMessage> = {}): ReadMessage => ({
  id,
  from: emily,
  to: [me],
  cc: [],
  at: '2026-11-25T07:00:00.000Z',
  ...change,
});
export const thread = (messages: readonly ReadMessage[], change: Partial<ThreadContext> = {}): ThreadContext => ({
  kind: 'thread',
  provider: 'gmail',
  account: me.address,
  threadId: 't1',
  subject: 'Conference',
  messages,
  unreadable: 0,
  url: 'https://mail.google.com/mail/u/0/#all/t1',
  needsOriginal: false,
  ...change,
});
