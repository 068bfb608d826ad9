import { instant } from '../base/clock';
import { oneLine } from '../base/text';
import type { Log } from '../log/log';
import type { MessageRow, ThreadRow } from '../log/rows';
import type { Change } from '../log/write';
import { messagesByAlias } from './logged';
import type { ThreadContext } from './model';
import type { ReadableMail, ReadableThread } from './readable-mail';

type Input = {
  readonly context: ThreadContext;
  readonly thread: ReadableThread;
  readonly contactId: string;
  /** What the user selected; it belongs to the newest message. */
  readonly selection: string;
  /** What of a mail's text is kept, by the webmail's id of the message. */
  readonly textOf?: (id: string) => string;
};

/**
 * Writes thread, messages and a log line for each message that this contact's log does not have yet.
 * Answers how many were added; with none, only new identities of known mails are noted.
 */
export async function logMails(
  log: Log,
  change: Change,
  input: Input,
): Promise<{ added: number; threadId: string | undefined }> {
  const known = await knownMails(log, input);
  const fresh = input.thread.mails.filter((mail) => !known.get(mail)?.logged);
  await learnAliases(log, known);
  const existing = (await threadOf(log, input)) ?? (await threadKnownBy(log, known));
  if (fresh.length === 0) return { added: 0, threadId: existing?.id };
  const threadId = existing?.id ?? change.newId();
  const newest = input.thread.mails.at(-1);
  const messageIds = new Set(existing?.messageIds);
  for (const mail of fresh) {
    const message = await writeMessage(change, mail, known.get(mail)?.message, threadId);
    messageIds.add(message.id);
    await change.record({
      contactId: input.contactId,
      kind: mail.ours ? 'mail-sent' : 'mail-received',
      at: mail.at,
      threadId: message.threadId,
      messageId: message.id,
      summary: oneLine(input.context.subject, 1000),
      detail: detailOf(mail, input.context.subject, {
        selection: mail === newest ? input.selection : '',
        text: input.textOf?.(mail.id) ?? '',
      }),
    });
  }
  await change.put('threads', {
    ...(existing ?? { id: threadId, provider: input.context.provider, account: input.context.account }),
    providerThreadId: input.thread.providerThreadId,
    subject: oneLine(input.context.subject, 1000),
    messageIds: [...messageIds],
    lastSeen: { url: input.context.url, at: instant(change.now) },
  });
  return { added: fresh.length, threadId };
}

/**
 * A logged mail that is seen under another identity (moved to another folder) is known under it from now on. Bookkeeping:
 * no log line, no undo, nothing for the CRM.
 */
async function learnAliases({ db }: Log, known: ReadonlyMap<ReadableMail, Known>): Promise<void> {
  for (const [mail, { message, logged }] of known) {
    if (!logged || mail.aliases.every((alias) => message.aliases.includes(alias))) continue;
    await db.messages.update(message.id, { aliases: [...new Set([...message.aliases, ...mail.aliases])] });
  }
}

type Known = { readonly message: MessageRow; readonly logged: boolean };

async function knownMails(log: Log, { thread, contactId }: Input): Promise<Map<ReadableMail, Known>> {
  const known = new Map<ReadableMail, Known>();
  for (const mail of thread.mails) {
    const message = (await messagesByAlias(log, mail.aliases)).find((candidate) => !contradicts(candidate, mail));
    if (!message) continue;
    const lines = await log.db.activities.where('[messageId+contactId]').equals([message.id, contactId]).count();
    known.set(mail, { message, logged: lines > 0 });
  }
  return known;
}

/** Two Message-IDs are two mails, whatever else they share. */
function contradicts(message: MessageRow, mail: ReadableMail): boolean {
  const known = message.aliases.filter(isMessageId);
  const own = mail.aliases.filter(isMessageId);
  return known.length > 0 && own.length > 0 && !own.some((id) => known.includes(id));
}

const isMessageId = (alias: string): boolean => alias.startsWith('<');

const threadOf = (log: Log, { context, thread }: Input): Promise<ThreadRow | undefined> =>
  log.db.threads
    .where('[provider+account+providerThreadId]')
    .equals([context.provider, context.account, thread.providerThreadId])
    .first();

/** A thread first logged without its References comes back under the messages it had. */
async function threadKnownBy(log: Log, known: ReadonlyMap<ReadableMail, Known>): Promise<ThreadRow | undefined> {
  const [first] = known.values();
  return first && log.db.threads.get(first.message.threadId);
}

/** A mail that is known already keeps its identity and learns new ones. */
async function writeMessage(
  change: Change,
  mail: ReadableMail,
  known: MessageRow | undefined,
  threadId: string,
): Promise<{ id: string; threadId: string }> {
  const aliases = [...new Set([...(known?.aliases ?? []), ...mail.aliases])];
  const message = known
    ? { ...known, aliases }
    : { id: mail.aliases[0] ?? '', aliases, threadId, at: mail.at, from: mail.from.address };
  if (aliases.length !== known?.aliases.length) await change.put('messages', message);
  return message;
}

const detailOf = (
  mail: ReadableMail,
  subject: string,
  { selection, text }: { readonly selection: string; readonly text: string },
): Record<string, string | string[]> => ({
  from: mail.from.address,
  to: mail.to.slice(0, 100).map(({ address }) => address),
  subject: oneLine(subject, 1000),
  ...(selection ? { selection } : {}),
  ...(text ? { text } : {}),
  // Names and sizes in bytes, side by side; the files themselves are never stored.
  ...(mail.attachments.length > 0
    ? {
        attachments: mail.attachments.map(({ name }) => oneLine(name, 300)),
        attachmentSizes: mail.attachments.map(({ size }) => (size === undefined ? '' : String(size))),
      }
    : {}),
});
