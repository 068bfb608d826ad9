import { cut, oneLine } from '../base/text';
import type { Attachment, Mailbox, Reading, ReadMessage } from '../capture/model';

/** How much of a page a reading may carry; a mail decides most of it, so everything has an end. Characters, or entries of a list. */
export const limits = {
  subject: 1000,
  name: 500,
  address: 320,
  recipients: 100,
  messages: 500,
  originals: 20,
  /** Texts of so many messages, the newest, in one answer. */
  bodies: 20,
  attachments: 100,
  attachmentName: 300,
  id: 1000,
  url: 4000,
  date: 200,
} as const;

/** The reading with every text and list within `limits`; of too many messages the newest stay, the others count as unreadable. */
export function within(reading: Reading): Reading {
  if (reading?.kind !== 'thread') return reading;
  const messages = withinMessages(reading.messages);
  return {
    ...reading,
    account: cut(reading.account, limits.address),
    threadId: cut(reading.threadId, limits.id),
    subject: oneLine(reading.subject, limits.subject),
    messages,
    unreadable: reading.unreadable + reading.messages.length - messages.length,
    url: cut(reading.url, limits.url),
  };
}

/** The newest of these messages, each within `limits`. */
export const withinMessages = (messages: readonly ReadMessage[]): ReadMessage[] =>
  messages.slice(-limits.messages).map(message);

const message = (it: ReadMessage): ReadMessage => ({
  ...it,
  id: cut(it.id, limits.id),
  from: it.from && mailbox(it.from),
  to: it.to.slice(0, limits.recipients).map(mailbox),
  cc: it.cc.slice(0, limits.recipients).map(mailbox),
  ...(it.dateText === undefined ? {} : { dateText: oneLine(it.dateText, limits.date) }),
  ...(it.messageId === undefined ? {} : { messageId: cut(it.messageId, limits.id) }),
  ...(it.replyTo === undefined ? {} : { replyTo: it.replyTo.slice(0, limits.recipients).map(mailbox) }),
  ...(it.attachments === undefined ? {} : { attachments: it.attachments.slice(0, limits.attachments).map(attachment) }),
});

const attachment = ({ name, size }: Attachment): Attachment => ({
  name: oneLine(name, limits.attachmentName),
  ...(size === undefined ? {} : { size }),
});

const mailbox = ({ name, address }: Mailbox): Mailbox => ({
  name: oneLine(name, limits.name),
  address: cut(address, limits.address),
});
