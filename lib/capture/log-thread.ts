import { addressKey } from '../base/email-address';
import { DaybookError } from '../base/errors';
import { manyLines } from '../base/text';
import { contactsByAddress } from '../log/contacts-by-address';
import type { Log } from '../log/log';
import { type Change, write } from '../log/write';
import { readSettings } from '../settings/store';
import type { ProposedFields } from './contract';
import { logMails } from './log-mails';
import type { Gathered, Mailbox, ThreadContext } from './model';
import { newContact } from './new-contact';
import { correspondentsOf, oursOf } from './participants';
import { promiseReply } from './promise-reply';
import { propose } from './propose';
import { type ReadableThread, readableThread } from './readable-mail';

export type LogThreadInput = {
  readonly context: ThreadContext;
  readonly correspondent: string;
  /** Which contact, where several have the address. */
  readonly contactId?: string | undefined;
  /** The fields as the user left them, for a new contact. */
  readonly fields?: ProposedFields | undefined;
  /** When the mail arrived, where the page and its original don't say. */
  readonly arrivedAt?: string | undefined;
  readonly gathered: Gathered;
};

export type LogThreadOutput = {
  readonly contactId: string;
  readonly undoId: string | undefined;
  readonly messages: number;
  readonly unreadable: number;
  readonly created: boolean;
};

const longestSelection = 64_000;

/**
 * Log contact / Log mail: contact, company, thread, messages, log lines, follow-up and outbox entries in one transaction.
 * A mail that is logged for this contact already is left alone, whatever identity it comes under.
 * Throws `arrival-unknown`, `mail-has-changed`, `several-matches`, `bad-address`, `address-taken`, `name-missing`.
 */
export async function logThread(log: Log, input: LogThreadInput): Promise<LogThreadOutput> {
  const { context } = input;
  const isOurs = oursOf(await readSettings(log.db), context.account);
  const correspondent = correspondentsOf(context, isOurs).find(
    ({ address }) => addressKey(address) === addressKey(input.correspondent),
  );
  if (!correspondent) throw new DaybookError('mail-has-changed');
  const options = { gathered: input.gathered, arrivedAt: input.arrivedAt, isOurs, now: log.clock.now() };
  const thread = await readableThread(context, options);
  const selection = manyLines(input.gathered.selection, longestSelection);
  const proposal = await propose(log, context, correspondent);

  const known = await matchOf(log, correspondent, input.contactId);
  const { value, undoId } = await write(
    log,
    { label: 'capture', ...(known === undefined ? {} : { contactId: known }) },
    async (change) => {
      // Asked again inside the transaction: another window may have been quicker.
      const match = await matchOf(log, correspondent, input.contactId);
      const contactId = match ?? (await newContact(log, change, input.fields ?? proposal.fields, proposal));
      const { added, threadId } = await logMails(log, change, { context, thread, contactId, selection });
      const created = match === undefined;
      if (created)
        await recordCapture(change, contactId, threadId, added, thread, input.fields?.origin ?? proposal.fields.origin);
      if (added > 0) await promiseReply(log, change, contactId, threadId, thread);
      return { contactId, messages: added, unreadable: thread.unreadable, created };
    },
  );
  return { ...value, undoId };
}

/** The contact with this address, if there is exactly one or the user has said which. */
async function matchOf(log: Log, { address }: Mailbox, contactId: string | undefined): Promise<string | undefined> {
  const matches = await contactsByAddress(log, addressKey(address));
  const chosen = contactId === undefined ? undefined : matches.find(({ id }) => id === contactId);
  if (contactId !== undefined && !chosen) throw new DaybookError('not-found');
  if (chosen) return chosen.id;
  if (matches.length > 1) throw new DaybookError('several-matches', { address });
  return matches[0]?.id;
}

const recordCapture = (
  change: Change,
  contactId: string,
  threadId: string | undefined,
  messages: number,
  { unreadable }: ReadableThread,
  origin: string,
): Promise<string> =>
  change.record({
    contactId,
    kind: 'captured',
    ...(threadId === undefined ? {} : { threadId }),
    summary: origin,
    detail: { origin, messages, unreadable },
  });
