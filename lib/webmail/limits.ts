import { cut, oneLine } from '../base/text';
import type { Mailbox, Reading, ReadMessage } from '../capture/model';

/** How much of a page a reading may carry; a mail decides most of it, so everything has an end. Characters, or entries of a list. */
export const limits = {
  subject: 1000,
  name: 500,
  address: 320,
  recipients: 100,
  messages: 500,
  originals: 20,
  id: 1000,
  url: 4000,
  date: 200,
} as const;

/** The reading with every text and list within `limits`; of too many messages the newest stay, the others count as unreadable. */
export function within(reading: Reading): Reading {
  if (reading?.kind !== 'thread') return reading;
  const messages = reading.messages.slice(-limits.messages);
  return {
    ...reading,
    account: cut(reading.account, limits.address),
    threadId: cut(reading.threadId, limits.id),
    subject: oneLine(reading.subject, limits.subject),
    messages: messages.map(message),
    unreadable: reading.unreadable + reading.messages.length - messages.length,
    url: cut(reading.url, limits.url),
  };
}

const message = (it: ReadMessage): ReadMessage => ({
  ...it,
  id: cut(it.id, limits.id),
  from: it.from && mailbox(it.from),
  to: it.to.slice(0, limits.recipients).map(mailbox),
  cc: it.cc.slice(0, limits.recipients).map(mailbox),
  ...(it.dateText === undefined ? {} : { dateText: oneLine(it.dateText, limits.date) }),
});

const mailbox = ({ name, address }: Mailbox): Mailbox => ({
  name: oneLine(name, limits.name),
  address: cut(address, limits.address),
});
