import { instant } from '../base/clock';
import { displayName } from '../base/display-name';
import { DaybookError } from '../base/errors';
import type { Change } from './change';
import { contactById } from './contact-by-id';
import { contactRow } from './contact-row';
import type { Written } from './contract';
import type { Database } from './db';
import type { Log } from './log';
import { type SingleField, singleFields } from './merge-fields';
import type { Contact, FollowUp } from './model';
import { linesOf } from './remove-contact';
import type { EnrolmentRow, LedgerRow } from './rows';
import { write } from './write';

export type Choices = Readonly<Partial<Record<SingleField, 'kept' | 'gone'>>>;

type Input = { readonly keptId: string; readonly goneId: string; readonly choices: Choices };

/**
 * Makes two contacts one: every address, phone, tag and note, every log line and follow-up of both stays, a mail that both logged
 * has one line. Can be undone at any time. Throws `not-found`, `bad-input` for one contact twice.
 */
export async function mergeContacts(log: Log, { keptId, goneId, choices }: Input): Promise<Written> {
  if (keptId === goneId) throw new DaybookError('bad-input');
  const { db } = log;
  const { undoId } = await write(log, { label: 'merge', contactId: keptId }, async (change) => {
    const kept = await contactById(log, keptId);
    const gone = await contactById(log, goneId);
    const merged = { ...mergedContact(kept, gone, choices), updatedAt: instant(change.now) };
    // The people first: a list of merges finds them in the undo record's beginning.
    await change.remove('contacts', goneId);
    await change.put('contacts', await contactRow(db, { ...kept, ...merged }));
    await moveLines(db, change, keptId, goneId);
    await moveFollowUps(db, change, keptId, goneId);
    for (const table of ['enrolments', 'ledger'] as const)
      for (const row of await db.table<EnrolmentRow | LedgerRow>(table).where('contactId').equals(goneId).toArray())
        await change.put(table, { ...row, contactId: keptId } as never);
    const name = displayName(gone);
    await change.record({ contactId: keptId, kind: 'merged', summary: name, detail: { name } });
  });
  return { undoId };
}

/** What the two become: the preview shows this, and the merge writes it. */
export function mergedContact(kept: Contact, gone: Contact, choices: Choices): Contact {
  const chosen = (field: SingleField): Contact =>
    (choices[field] ?? defaultChoice(field, kept, gone)) === 'gone' ? gone : kept;
  const single = Object.fromEntries(singleFields.map((field) => [field, chosen(field)[field]])) as Pick<
    Contact,
    SingleField
  >;
  const primary = kept.emails.find((email) => email.primary) ?? gone.emails.find((email) => email.primary);
  const emails = unique([...kept.emails, ...gone.emails], ({ address }) => address.toLowerCase());
  const sources = Object.fromEntries(
    [...Object.entries(gone.sources), ...Object.entries(kept.sources)].map(([field, source]) => {
      const from = singleFields.find((it) => it === field);
      return [field, (from && chosen(from).sources[field]) ?? source];
    }),
  );
  return {
    ...kept,
    ...single,
    emails: emails.map(({ address }) => ({ address, primary: address === primary?.address })),
    phones: unique([...kept.phones, ...gone.phones], ({ number, raw }) => number || raw.replace(/\D/g, '')),
    tags: unique([...kept.tags, ...gone.tags], (tag) => tag.toLowerCase()),
    note: [kept.note, gone.note].filter(Boolean).join('\n\n'),
    sources,
    createdAt: kept.createdAt < gone.createdAt ? kept.createdAt : gone.createdAt,
  };
}

/** What is chosen where the user doesn't: the value that is there, the status that says more, the origin that was first. */
export function defaultChoice(field: SingleField, kept: Contact, gone: Contact): 'kept' | 'gone' {
  if (field === 'origin') return gone.createdAt < kept.createdAt ? 'gone' : 'kept';
  if (field === 'status') return kept.status === 'new' ? 'gone' : 'kept';
  return !kept[field] && gone[field] ? 'gone' : 'kept';
}

function unique<T>(list: readonly T[], keyOf: (item: T) => string): T[] {
  const found = new Map<string, T>();
  for (const item of list) if (!found.has(keyOf(item))) found.set(keyOf(item), item);
  return [...found.values()];
}

/** A mail that is logged for both keeps the line of the contact that stays. */
async function moveLines(db: Database, change: Change, keptId: string, goneId: string): Promise<void> {
  const known = new Set(
    (await linesOf(db, keptId)).flatMap(({ kind, messageId }) => (messageId ? [`${kind} ${messageId}`] : [])),
  );
  for (const line of await linesOf(db, goneId)) {
    if (line.messageId !== undefined && known.has(`${line.kind} ${line.messageId}`))
      await change.remove('activities', line.id);
    else await change.put('activities', { ...line, contactId: keptId });
  }
}

/** The same promise for both, an answer in one thread, is one. */
async function moveFollowUps(db: Database, change: Change, keptId: string, goneId: string): Promise<void> {
  const open = await db.followUps
    .where('contactId')
    .equals(keptId)
    .filter(({ state }) => state === 'open')
    .toArray();
  const isSame = (one: FollowUp, other: FollowUp): boolean =>
    one.kind === other.kind && one.threadId !== undefined && one.threadId === other.threadId;
  for (const followUp of await db.followUps.where('contactId').equals(goneId).toArray()) {
    const isDouble = followUp.state === 'open' && open.some((other) => isSame(followUp, other));
    await change.put('followUps', {
      ...followUp,
      contactId: keptId,
      ...(isDouble
        ? { state: 'cancelled' as const, closedAt: instant(change.now), closedBecause: 'merged' as const }
        : {}),
    });
  }
}

/** What two contacts differ in, for the preview. Throws `not-found`. */
export async function mergePreview(log: Log, { keptId, goneId }: Pick<Input, 'keptId' | 'goneId'>) {
  const kept = await contactById(log, keptId);
  const gone = await contactById(log, goneId);
  const ids = [kept.companyId, gone.companyId].filter((id) => id !== null);
  const companies = (await log.db.companies.bulkGet(ids)).filter((company) => company !== undefined);
  return {
    kept,
    gone,
    companies: Object.fromEntries(companies.map(({ id, name }) => [id, name])),
    defaults: Object.fromEntries(singleFields.map((field) => [field, defaultChoice(field, kept, gone)])) as Record<
      SingleField,
      'kept' | 'gone'
    >,
  };
}
