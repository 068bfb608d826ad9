import type { Change } from './change';
import type { Database } from './db';
import { reindex } from './reindex';
import { forgetMessage, removeContact } from './remove-contact';
import { type Image, type LogTable, logTables, type UndoLabel, type UndoRow } from './rows';

/** Undoing these takes their log lines away as well: what was captured by mistake never happened. */
export const takesLinesAway: ReadonlySet<UndoLabel> = new Set(['capture', 'manual', 'import', 'delete', 'erase']);

/**
 * Takes back what a command wrote, in the transaction under way: its records, the latest first. `untouched`: nothing was
 * written since, so that what it made can go without looking at who uses it by now.
 */
export async function revert(
  db: Database,
  change: Change,
  rows: readonly UndoRow[],
  untouched: boolean,
): Promise<void> {
  const images = rows.flatMap((row) => [...row.images].reverse());
  const created = images.filter(({ before }) => before === undefined);
  const changed = images.filter(({ before }) => before !== undefined);
  const [first] = rows.slice(-1);
  const isLine = ({ table }: Image): boolean => table === 'activities';
  const keepsLines = first !== undefined && !takesLinesAway.has(first.label);
  const kept = keepsLines ? created.filter(isLine).map(({ id }) => id) : [];
  const going = keepsLines ? created.filter((image) => !isLine(image)) : created;
  const moved = await loggedElsewhere(db, changed);
  const gently = first?.label === 'merge';
  for (const image of changed) if (!moved.has(image.id)) await setBack(db, change, image, gently);
  if (untouched) await removeUntouched(change, going);
  else await removeUnused(db, change, going);
  const left = untouched ? changed : images;
  await tidyThreads(db, change, idsOf(left, 'threads'), moved);
  await reindex(db, { contacts: idsOf(left, 'contacts'), companies: idsOf(changed.filter(isRenamed), 'companies') });
  for (const { settings } of rows) if (settings) await change.replaceSettings(settings);
  if (first?.ofImport !== undefined) await db.undos.where('importId').equals(first.ofImport).delete();
  if (first) await recordUndone(db, change, first, kept);
}

const idsOf = (images: readonly Image[], table: LogTable): string[] =>
  images.filter((image) => image.table === table).map(({ id }) => id);

const isRenamed = ({ before, after }: Image): boolean =>
  (before as { name?: unknown } | undefined)?.name !== (after as { name?: unknown } | undefined)?.name;

async function recordUndone(
  db: Database,
  change: Change,
  { label, contactId }: UndoRow,
  undoes: string[],
): Promise<void> {
  if (contactId === undefined || !(await db.contacts.get(contactId))) return;
  await change.record({ contactId, kind: 'undone', summary: label, detail: { label, undoes } });
}

/** Mails that the command removed and that were logged again since, in another thread: they stay there. */
async function loggedElsewhere(db: Database, images: readonly Image[]): Promise<ReadonlySet<string>> {
  const removed = images.filter(({ table, removed }) => table === 'messages' && removed);
  const known = await db.messages.bulkGet(removed.map(({ id }) => id));
  return new Set(known.flatMap((message) => message?.id ?? []));
}

/**
 * Only the fields that the command changed are set back; what was changed beside them stays. `gently`, long after: so does what
 * was added to a list since, and a field that has become something else meanwhile.
 */
async function setBack(db: Database, change: Change, image: Image, gently: boolean): Promise<void> {
  const { table, id, before, after } = image;
  const current: unknown = await db.table(table).get(id);
  if (current === undefined || after === undefined) return change.put(table, before as never);
  const [now, was, became] = [current, before, after] as Record<string, unknown>[];
  const fields = new Set([...Object.keys(was ?? {}), ...Object.keys(became ?? {})]);
  const differing = [...fields].filter(
    (field) => field !== 'change' && JSON.stringify(was?.[field]) !== JSON.stringify(became?.[field]),
  );
  if (differing.length === 0) return;
  const result: Record<string, unknown> = { ...now };
  for (const field of differing) {
    const back = gently ? without(was?.[field], became?.[field], now?.[field]) : was?.[field];
    if (back === undefined) delete result[field];
    else result[field] = back;
  }
  await change.put(table, result as never);
}

/** The value as it would be now had the change from `was` to `became` never been made. */
function without(was: unknown, became: unknown, now: unknown): unknown {
  const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  if (!Array.isArray(was) || !Array.isArray(became) || !Array.isArray(now)) return same(now, became) ? was : now;
  const has = (list: readonly unknown[], item: unknown): boolean => list.some((other) => same(other, item));
  return [
    ...was.filter((item) => !has(became, item) || has(now, item)),
    ...now.filter((item) => !has(became, item) && !has(was, item)),
  ];
}

async function removeUntouched(change: Change, images: readonly Image[]): Promise<void> {
  for (const table of logTables) await change.removeAll(table, idsOf(images, table));
}

/** Others may have come to use what the command made: that stays. */
async function removeUnused(db: Database, change: Change, images: readonly Image[]): Promise<void> {
  const lines = await db.activities.bulkGet(idsOf(images, 'activities'));
  await change.removeAll('activities', idsOf(images, 'activities'));
  await change.removeAll('followUps', idsOf(images, 'followUps'));
  for (const table of ['distinctions', 'tombstones'] as const) await change.removeAll(table, idsOf(images, table));
  for (const id of idsOf(images, 'contacts')) await removeContact(db, change, id);
  const named = lines.flatMap((line) => line?.messageId ?? []);
  for (const id of new Set([...idsOf(images, 'messages'), ...named])) await forgetMessage(db, change, id);
  for (const id of idsOf(images, 'companies')) {
    const user = await db.contacts.where('companyId').equals(id).first();
    if (!user) await change.remove('companies', id);
  }
}

/** A thread names the messages that are logged of it, and goes when there are none. */
async function tidyThreads(
  db: Database,
  change: Change,
  threadIds: readonly string[],
  moved: ReadonlySet<string>,
): Promise<void> {
  for (const id of threadIds) {
    const thread = await db.threads.get(id);
    if (!thread) continue;
    const own = (await db.messages.where('threadId').equals(id).sortBy('at')).map((message) => message.id);
    const ids = [...new Set([...thread.messageIds.filter((messageId) => !moved.has(messageId)), ...own])];
    const known = await db.messages.bulkGet(ids);
    const messageIds = ids.filter((_, index) => known[index] !== undefined);
    if (messageIds.length === 0) await change.remove('threads', id);
    else if (String(messageIds) !== String(thread.messageIds)) await change.put('threads', { ...thread, messageIds });
  }
}
