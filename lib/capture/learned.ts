import { addressKey } from '../base/email-address';
import { DaybookError } from '../base/errors';
import type { Gathered, Mailbox, ReadMessage, ThreadContext } from './model';
import { isOf, type OriginalHeaders, readHeaders } from './original';

/**
 * What the click that logs brought to light about messages the page shows: all recipients, where answers go, the Message-ID. Out
 * of raw sources, else out of a print view. Throws `mail-has-changed` when a source that the log needs is another mail's.
 */
export function learnedFrom(context: ThreadContext, { originals, completed }: Gathered, now: number): ReadMessage[] {
  const out = context.messages.flatMap((message) => {
    const source = originals.find(({ id }) => id === message.id)?.source;
    if (source === undefined) return [];
    const headers = readHeaders(source, now);
    if (isOf(headers, message)) return [{ ...message, ...knownBy(headers) }];
    if (context.needsOriginal) throw new DaybookError('mail-has-changed');
    return [];
  });
  return [...out, ...completed.filter(({ id }) => !out.some((message) => message.id === id))];
}

const knownBy = ({ messageId, at, to, cc, replyTo, list }: OriginalHeaders): Partial<ReadMessage> => ({
  to,
  cc,
  replyTo,
  ...(messageId === undefined ? {} : { messageId }),
  ...(at === undefined ? {} : { at }),
  ...(list ? { list } : {}),
});

/**
 * The thread with what was learned about its messages. Of the same message and the same sender only; nothing that the page shows
 * is taken away by it, and no message is added: what the page shows without an id has no identity that would last.
 */
export function withLearned(context: ThreadContext, learned: readonly ReadMessage[]): ThreadContext {
  const known = new Map(learned.map((message) => [message.id, message]));
  return { ...context, messages: context.messages.map((message) => merged(message, known.get(message.id))) };
}

function merged(message: ReadMessage, other: ReadMessage | undefined): ReadMessage {
  if (!other?.from || !message.from || addressKey(other.from.address) !== addressKey(message.from.address))
    return message;
  const { replyTo, messageId, at, list } = other;
  const recipients = new Set([...other.to, ...other.cc].map(({ address }) => addressKey(address)));
  const missing = ({ address }: Mailbox): boolean => !recipients.has(addressKey(address));
  return {
    ...message,
    to: [...other.to, ...message.to.filter(missing)],
    cc: [...other.cc, ...message.cc.filter(missing)],
    ...(replyTo?.length ? { replyTo } : {}),
    ...(message.messageId === undefined && messageId !== undefined ? { messageId } : {}),
    ...(message.at === undefined && at !== undefined ? { at } : {}),
    ...(list ? { list } : {}),
  };
}
