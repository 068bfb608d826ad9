import { cleanMailbox } from '../base/email-address';
import { DaybookError } from '../base/errors';
import { oneLine } from '../base/text';
import { learnedFrom, withLearned } from './learned';
import { loggable } from './loggable';
import { hashKey, hasPassingIds, providerKey } from './mail-identity';
import type { Attachment, Gathered, Mailbox, ReadMessage, ThreadContext } from './model';
import { type OriginalHeaders, readHeaders } from './original';
import { type IsOurs, isMachine } from './participants';

/** One message of the open thread with everything the log needs. */
export type ReadableMail = {
  /** Every identity it is known under, the lasting one first. */
  readonly aliases: readonly string[];
  readonly at: string;
  readonly from: Mailbox;
  readonly to: readonly Mailbox[];
  readonly ours: boolean;
  readonly attachments: readonly Attachment[];
  /** The webmail's id, by which its text was gathered. */
  readonly id: string;
};

export type ReadableThread = {
  /** Oldest first. */
  readonly mails: readonly ReadableMail[];
  /** Messages that could not be read, those the page did not show among them. */
  readonly unreadable: number;
  /** The provider's id of the thread; without one, the root of its References, else the Message-ID. */
  readonly providerThreadId: string;
};

type Options = {
  readonly gathered: Gathered;
  /** When the user says the mail arrived: the newest message whose time nobody knows. ISO instant. */
  readonly arrivedAt?: string | undefined;
  readonly isOurs: IsOurs;
  /** Messages that one of ours, or a machine, passed on for somebody else: that person's word. */
  readonly theirs?: ReadonlySet<string>;
  readonly now: number;
};

/**
 * Brings together the page and what was gathered on the click. Throws `arrival-unknown` when a message has no time and the user
 * wasn't asked, `mail-has-changed` when the original is another mail than the one on the page.
 */
export async function readableThread(page: ThreadContext, options: Options): Promise<ReadableThread> {
  const context = withLearned(page, learnedFrom(page, options.gathered, options.now));
  const mails: ReadableMail[] = [];
  let providerThreadId = context.threadId;
  for (const message of loggable(context.messages)) {
    const original = originalOf(message, options);
    const at = timeOf(context, message, original) ?? options.arrivedAt;
    if (at === undefined) throw new DaybookError('arrival-unknown');
    const mail = await readableMail(context, message, at, options);
    if (mail) mails.push(mail);
    if (context.needsOriginal)
      providerThreadId = original?.references[0] ?? original?.messageId ?? mail?.aliases[0] ?? providerThreadId;
  }
  mails.sort((one, other) => one.at.localeCompare(other.at));
  return { mails, unreadable: context.unreadable + context.messages.length - mails.length, providerThreadId };
}

function originalOf(message: ReadMessage, { gathered, now }: Options): OriginalHeaders | undefined {
  const source = gathered.originals.find(({ id }) => id === message.id)?.source;
  return source === undefined ? undefined : readHeaders(source, now);
}

/** Where the page knows when it arrived, that counts: a sender's own date can be anything. */
const timeOf = (
  { needsOriginal }: ThreadContext,
  message: ReadMessage,
  original: OriginalHeaders | undefined,
): string | undefined => (needsOriginal ? original?.at : undefined) ?? message.at;

async function readableMail(
  context: ThreadContext,
  message: ReadMessage,
  at: string,
  { isOurs, theirs }: Options,
): Promise<ReadableMail | undefined> {
  const from = message.from && cleanMailbox(message.from);
  if (!from) return undefined;
  const lasting = message.messageId ?? (hasPassingIds(context, message) ? await hashKey(context, message) : undefined);
  return {
    id: message.id,
    attachments: message.attachments ?? [],
    aliases: [...(lasting === undefined ? [] : [lasting]), providerKey(context.provider, message.id)],
    at,
    from: { ...from, name: oneLine(from.name) },
    to: [...message.to, ...message.cc].flatMap((mailbox) => cleanMailbox(mailbox) ?? []),
    // What the firm's own web form sends is somebody else's word.
    ours: isOurs(from.address) && !isMachine(from.address) && !theirs?.has(message.id),
  };
}
