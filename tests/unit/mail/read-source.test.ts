import { expect, test } from 'vitest';
import { forwardedIn } from '@/lib/capture/who/forwarded';
import { readSource } from '@/lib/mail/read-source';

const noHtml = (): never => {
  throw new Error('nothing here is HTML');
};
const read = (source: string) => readSource(source, noHtml);

test('a surname, a comma and no quotes: one person', async () => {
  const { message } = await read('From: Nilsen, Kari <kari@fjord.example>\nTo: me@firm.example\n\nHei\n');
  expect(message.from).toEqual({ name: 'Nilsen, Kari', address: 'kari@fjord.example' });
});

test('two writers stay two: the first is taken', async () => {
  const { message } = await read('From: Kari <kari@fjord.example>, Ola <ola@fjord.example>\n\nHei\n');
  expect(message.from).toEqual({ name: 'Kari', address: 'kari@fjord.example' });
});

const withAttachedMail = [
  'From: Colleague <colleague@firm.example>',
  'Subject: Fwd: Heating',
  'Content-Type: multipart/mixed; boundary="b"',
  '',
  '--b',
  'Content-Type: text/plain',
  '',
  'Please take this one.',
  '--b',
  'Content-Type: message/rfc822',
  'Content-Disposition: attachment',
  '',
  'From: Piotr Nowak <p.nowak@galabau.example>',
  'Subject: Heating',
  '',
  'How much is it?',
  '--b--',
  '',
].join('\n');

test('an attached mail reads as a forward', async () => {
  const { body, subject } = await read(withAttachedMail);
  const [forwarded] = forwardedIn(body, subject);
  expect(forwarded?.from).toEqual({ name: 'Piotr Nowak', address: 'p.nowak@galabau.example' });
  expect(forwarded?.body.lines.map(({ text }) => text)).toContain('How much is it?');
});

test('a discussion list is people, a newsletter is bulk', async () => {
  const list = (headers: string) => read(`From: Kari <kari@fjord.example>\n${headers}\n\nHei\n`);
  const unsubscribe = 'List-Unsubscribe: <https://list.example/leave>';
  expect((await list(`${unsubscribe}\nList-Post: <mailto:all@list.example>`)).message.automatic).toBeUndefined();
  expect((await list(unsubscribe)).message.automatic).toBe('bulk');
});
