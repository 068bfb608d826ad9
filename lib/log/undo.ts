import { DaybookError } from '../base/errors';
import { contactKeys } from './indexed-contact';
import type { Log } from './log';
import type { Activity } from './model';
import { linesOf, removeContact } from './remove-contact';
import type { ContactRow, Image, LogTable, ThreadRow, UndoLabel, UndoRow } from './rows';
import { type Change, write } from './write';

export type UndoAnswer =
  | { readonly kind: 'undone'; readonly label: UndoLabel }
  | { readonly kind: 'ask'; readonly label: UndoLabel; readonly since: Activity[] };

/** Undoing these takes their log lines away as well: what was captured by mistake never happened. */
const takesLinesAway: ReadonlySet<UndoLabel> = new Set(['capture', 'manual', 'import', 'delete']);

/**
 * Undoes one command: only what it wrote. If something was added since, it answers `ask` with the list, unless `confirm`:
 * then what hangs on a contact that the undo removes goes with it (that in turn can be undone as a deletion), and a value
 * that was changed since is set back all the same. Throws `not-found` when it was undone already.
 */
export async function undo(log: Log, undoId: string, confirm: boolean): Promise<UndoAnswer> {
  const first = await log.db.undos.get(undoId);
  if (!first) throw new DaybookError('not-found');
  const { label } = first;
  const redo = confirm && takesLinesAway.has(label) ? { label: 'delete' as const } : undefined;
  const { value } = await write(log, redo, async (change): Promise<UndoAnswer> => {
    const rows = await rowsOf(log, first);
    if (rows.length === 0) throw new DaybookError('not-found');
    const since = confirm ? [] : await addedSince(log, rows);
    if (since.length > 0) return { kind: 'ask', label, since };
    for (const row of rows) await revert(log, change, row);
    await log.db.undos.bulkDelete(rows.map(({ id }) => id));
    return { kind: 'undone', label };
  });
  return value;
}

/** All transactions of the command, newest first. */
async function rowsOf(log: Log, first: UndoRow): Promise<UndoRow[]> {
  if (first.group === undefined) return (await log.db.undos.get(first.id)) ? [first] : [];
  return (await log.db.undos.where('group').equals(first.group).sortBy('id')).reverse();
}

/** Log lines of the people concerned that are newer than the command. */
async function addedSince(log: Log, rows: readonly UndoRow[]): Promise<Activity[]> {
  const images = rows.flatMap((row) => row.images);
  const own = new Set(images.map(({ id }) => id));
  const number = Math.max(...images.map(({ change }) => change));
  const added: Activity[] = [];
  for (const contactId of contactsOf(rows)) {
    const lines = await linesOf(log.db, contactId);
    added.push(...lines.filter((line) => line.change > number && !own.has(line.id) && line.kind !== 'undone'));
  }
  return added;
}

const contactsOf = (rows: readonly UndoRow[]): string[] => [
  ...new Set(
    rows.flatMap(({ contactId, images }) => [
      ...(contactId === undefined ? [] : [contactId]),
      ...images.filter(({ table }) => table === 'contacts').map(({ id }) => id),
    ]),
  ),
];

async function revert(log: Log, change: Change, row: UndoRow): Promise<void> {
  const linesGo = takesLinesAway.has(row.label);
  const kept: string[] = [];
  for (const image of [...row.images].reverse()) {
    if (image.table === 'activities' && image.before === undefined && !linesGo) kept.push(image.id);
    else await revertImage(log, change, image);
  }
  await tidyThreads(log, change, row);
  await reindexContacts(log, change, row);
  const { contactId } = row;
  if (contactId === undefined || !(await log.db.contacts.get(contactId))) return;
  await change.record({ contactId, kind: 'undone', summary: row.label, detail: { label: row.label, undoes: kept } });
}

async function revertImage(log: Log, change: Change, { table, id, before, after }: Image): Promise<void> {
  const current: unknown = await log.db.table(table).get(id);
  if (before === undefined) await removeCreated(log, change, table, id);
  else if (current === undefined || after === undefined) await change.put(table, before as never);
  else await change.put(table, setBack(current, before, after) as never);
}

/** Only the fields that the command changed are set back; what was changed beside them stays. */
function setBack(current: unknown, before: unknown, after: unknown): unknown {
  const [now, was, became] = [current, before, after] as Record<string, unknown>[];
  if (!now || !was || !became) return before;
  const result: Record<string, unknown> = { ...now };
  for (const field of new Set([...Object.keys(was), ...Object.keys(became)])) {
    if (JSON.stringify(was[field]) === JSON.stringify(became[field])) continue;
    if (was[field] === undefined) delete result[field];
    else result[field] = was[field];
  }
  return result;
}

async function removeCreated(log: Log, change: Change, table: LogTable, id: string): Promise<void> {
  // Others may have come to use what this command made.
  if (table === 'companies' && (await log.db.contacts.where('companyId').equals(id).count()) > 0) return;
  if (table === 'threads') return;
  if (table === 'contacts') await removeContact(log.db, change, id);
  else await change.remove(table, id);
}

/** A thread names the messages that are logged of it, and goes when there are none. */
async function tidyThreads(log: Log, change: Change, row: UndoRow): Promise<void> {
  for (const { table, id, before } of row.images) {
    if (table !== 'threads') continue;
    const thread: ThreadRow | undefined = await log.db.threads.get(id);
    if (!thread) continue;
    const messageIds = (await log.db.messages.where('threadId').equals(id).sortBy('at')).map((message) => message.id);
    if (messageIds.length === 0 && before === undefined) await change.remove('threads', id);
    else await change.put('threads', { ...thread, messageIds });
  }
}

async function reindexContacts(log: Log, change: Change, row: UndoRow): Promise<void> {
  for (const { table, id } of row.images) {
    if (table !== 'contacts') continue;
    const contact: ContactRow | undefined = await log.db.contacts.get(id);
    if (!contact) continue;
    const company = contact.companyId === null ? undefined : await log.db.companies.get(contact.companyId);
    await change.put('contacts', { ...contact, ...contactKeys(contact, company?.name ?? '') });
  }
}
