import type { LoggingMode } from '../base/codes';
import { addressKey } from '../base/email-address';
import { DaybookError } from '../base/errors';
import { manyLines } from '../base/text';
import { contactById } from '../log/contact-by-id';
import { contactsByAddress } from '../log/contacts-by-address';
import { applyEdit } from '../log/edit-contact';
import type { Log } from '../log/log';
import { readSettings } from '../log/read-settings';
import { type Change, write } from '../log/write';
import type { CorrespondentVia, ProposedFields } from './contract';
import { withLogged } from './from-log';
import { keptText } from './kept-text';
import { learnedFrom, withLearned } from './learned';
import { logMails } from './log-mails';
import { withTimes } from './loggable';
import type { Gathered, Mailbox, ThreadContext } from './model';
import { hasNeverLogged, neverLoggedOf } from './never-log';
import { newContact } from './new-contact';
import { People } from './people';
import { promiseReply } from './promise-reply';
import { propose } from './propose';
import { type ReadableMail, type ReadableThread, readableThread } from './readable-mail';
import type { Candidate, Who } from './who';

export type LogThreadInput = {
  readonly context: ThreadContext;
  readonly correspondent: string;
  /** Which contact, where several have the address. */
  readonly contactId?: string | undefined;
  /** The fields as the user left them, for a new contact. */
  readonly fields?: ProposedFields | undefined;
  /** When the mail arrived, where the page and its original don't say. */
  readonly arrivedAt?: string | undefined;
  /** When earlier messages arrived, as the user says: by their ids. */
  readonly earlier?: readonly { readonly id: string; readonly at: string }[] | undefined;
  readonly gathered: Gathered;
  /** A known contact who is this person under another address: they get this one too. */
  readonly sameAs?: string | undefined;
  /** What of the mails is kept; as the settings say, where the click doesn't. */
  readonly mode?: LoggingMode | undefined;
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
 * Throws `arrival-unknown`, `mail-has-changed`, `never-log`, `several-matches`, `bad-address`, `address-taken`, `name-missing`.
 */
export async function logThread(log: Log, input: LogThreadInput): Promise<LogThreadOutput> {
  const settings = await readSettings(log.db);
  const now = log.clock.now();
  const learned = withLearned(input.context, learnedFrom(input.context, input.gathered, now));
  const context = withTimes(await withLogged(log, learned), input.earlier ?? []);
  const bodies = new Map(input.gathered.bodies.map(({ id, body }) => [id, body]));
  const people = new People(context, settings, async (id) => bodies.get(id));
  const correspondent = await correspondentIn(people, input.correspondent);
  const theirs = new Set(speaksThroughOthers.has(correspondent.via) ? [correspondent.messageId] : []);
  const { gathered, arrivedAt } = input;
  const options = { gathered, arrivedAt, isOurs: people.isOurs, theirs, now };
  const thread = await readableThread(context, options);
  if (hasNeverLogged(thread.mails.map(participants), neverLoggedOf(settings.capture.neverLog)))
    throw new DaybookError('never-log');
  const mode = input.mode ?? settings.capture.mode;
  const textOf = (id: string) => keptText(bodies.get(id), mode);
  const selection = manyLines(input.gathered.selection, longestSelection);
  const proposal = await propose(log, correspondent, people.textOf(correspondent), people);

  const known = await matchOf(log, correspondent, input.contactId);
  const about = input.sameAs ?? known;
  const calendar = await log.calendar();
  const { value, undoId } = await write(
    log,
    { label: 'capture', ...(about === undefined ? {} : { contactId: about }) },
    async (change) => {
      // Asked again inside the transaction: another window may have been quicker.
      const match = input.sameAs
        ? await withAddress(log, change, input.sameAs, correspondent.address)
        : await matchOf(log, correspondent, input.contactId);
      const contactId = match ?? (await newContact(log, change, input.fields ?? proposal.fields, proposal));
      const { added, threadId } = await logMails(log, change, { context, thread, contactId, selection, textOf });
      const created = match === undefined;
      if (created)
        await recordCapture(change, contactId, threadId, added, thread, input.fields?.origin ?? proposal.fields.origin);
      if (added > 0) await promiseReply(log, change, { contactId, threadId, thread, calendar });
      return { contactId, messages: added, unreadable: thread.unreadable, created };
    },
  );
  return { ...value, undoId };
}

/** What a form's or a forward's carrier sends is the word of the person inside. */
const speaksThroughOthers: ReadonlySet<CorrespondentVia> = new Set(['form', 'forwarded']);

/** The person the panel showed, found again by the same rules. Throws `mail-has-changed`. */
async function correspondentIn(people: People, address: string): Promise<Candidate> {
  const find = ({ candidates }: Who) => candidates.find((it) => addressKey(it.address) === addressKey(address));
  const first = find(await people.who());
  const found = first ? find(await people.whoAfterReading(first)) : undefined;
  if (!found) throw new DaybookError('mail-has-changed');
  return found;
}

/** With everybody the original names, whom the page may not show. */
const participants = ({ from, to }: ReadableMail) => ({ from, to, cc: [] });

/** Gives a known contact one more address. Throws `not-found`, `address-taken`. */
async function withAddress(log: Log, change: Change, contactId: string, address: string): Promise<string> {
  const { emails } = await contactById(log, contactId);
  await applyEdit(log, change, contactId, { emails: [...emails.map((email) => email.address), address] });
  return contactId;
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
