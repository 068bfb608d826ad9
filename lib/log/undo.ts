import { DaybookError } from '../base/errors';
import type { Change } from './change';
import { bringsBack } from './keep-erased';
import type { Log } from './log';
import type { Activity } from './model';
import { visible } from './pending-import';
import { linesOf } from './remove-contact';
import { revert, takesLinesAway } from './revert';
import type { ActivityRow, UndoLabel, UndoRow } from './rows';
import { erased } from './tombstones';
import { write } from './write';

/** Of so many people each log is read whole; of more (an import), what was recorded since. */
const fewPeople = 100;
/** So many lines are listed when it asks. */
const mostLines = 100;
/** How much of a ULID is the time. */
const ulidTime = 10;

export type UndoAnswer =
  | { readonly kind: 'undone'; readonly label: UndoLabel }
  | { readonly kind: 'ask'; readonly label: UndoLabel; readonly since: Activity[] };

/**
 * Undoes one command: only what it wrote. If something was added since, it answers `ask` with the list, unless `confirm`:
 * then what hangs on a contact that the undo removes goes with it (that in turn can be undone as a deletion), and a value
 * that was changed since is set back all the same. Throws `not-found` when it was undone already or the contact is gone,
 * `address-taken` when another contact has got an address that it would bring back, and `person-erased` when somebody in it was
 * erased since.
 */
export async function undo(log: Log, undoId: string, confirm: boolean): Promise<UndoAnswer> {
  const first = await log.db.undos.get(undoId);
  if (!first) throw new DaybookError('not-found');
  const { label } = first;
  const redo = confirm && takesLinesAway.has(label) ? { label: 'delete' as const } : undefined;
  const { value } = await write(log, redo, async (change): Promise<UndoAnswer> => {
    const rows = await recordsOf(log, first);
    if (rows.length === 0) throw new DaybookError('not-found');
    const people = peopleOf(rows);
    if (label !== 'delete' && label !== 'erase' && label !== 'import') await checkPresent(log, people);
    await checkNotErased(log, rows);
    const untouched = first.importId === undefined && change.number === first.change + 1;
    const since = untouched || confirm ? [] : await addedSince(log, rows, people, first);
    if (since.length > 0) return { kind: 'ask', label, since };
    await revert(log.db, change, rows, untouched);
    await checkAddresses(log, change, first);
    await log.db.undos.bulkDelete(rows.map(({ id }) => id));
    return { kind: 'undone', label };
  });
  return value;
}

/** All records of the command, the latest first. */
async function recordsOf(log: Log, { id, group }: UndoRow): Promise<UndoRow[]> {
  const isVisible = await visible(log.db);
  const rows =
    group === undefined ? await log.db.undos.bulkGet([id]) : await log.db.undos.where('group').equals(group).toArray();
  return rows
    .filter((row) => row !== undefined)
    .filter(isVisible)
    .sort((one, other) => other.order - one.order);
}

/** Whom the command was about; of a merge only who stayed. */
const peopleOf = (rows: readonly UndoRow[]): string[] => [
  ...new Set(
    rows.flatMap(({ contactId, images, label }) => [
      ...(contactId === undefined ? [] : [contactId]),
      ...images
        .filter(({ table, removed }) => table === 'contacts' && !(removed && label === 'merge'))
        .map(({ id }) => id),
    ]),
  ),
];

/** What was done to a contact that is gone comes back with the contact, not before it. */
async function checkPresent(log: Log, people: readonly string[]): Promise<void> {
  const contacts = await log.db.contacts.bulkGet([...people]);
  if (contacts.includes(undefined)) throw new DaybookError('not-found');
}

/** Somebody who was erased comes back by undoing that, and in no other way. */
async function checkNotErased({ db }: Log, rows: readonly UndoRow[]): Promise<void> {
  const all = await erased(db);
  const images = rows.flatMap((row) => row.images);
  if (await bringsBack(images, all)) throw new DaybookError('person-erased');
}

/** Log lines of the people concerned that are newer than the command, and not undone themselves; the first of them. */
async function addedSince(
  log: Log,
  rows: readonly UndoRow[],
  people: readonly string[],
  first: UndoRow,
): Promise<Activity[]> {
  const own = new Set(rows.flatMap(({ images }) => images.map(({ id }) => id)));
  const isVisible = await visible(log.db);
  // Change numbers mean nothing beyond one database: a record that came with an import goes by the time alone. A line that a
  // merge moved, or that its undo or a deletion's brought back, has a newer number, and is as old as it was.
  const isNewer = ({ change, recordedAt }: ActivityRow): boolean =>
    recordedAt >= first.at && (first.importId !== undefined || change > first.change);
  const newer = (await linesOfAll(log, people, first)).filter((line) => isNewer(line) && isVisible(line));
  const undone = new Set(newer.flatMap(({ kind, detail: { undoes } }) => (kind === 'undone' ? undoes : [])));
  return newer.filter(({ id, kind }) => kind !== 'undone' && !own.has(id) && !undone.has(id)).slice(0, mostLines);
}

/** Of many people only what was recorded since the command, by the time in the lines' ids. */
async function linesOfAll(log: Log, people: readonly string[], first: UndoRow): Promise<ActivityRow[]> {
  if (people.length <= fewPeople) return (await Promise.all(people.map((id) => linesOf(log.db, id)))).flat();
  const concerned = new Set(people);
  const recent = log.db.activities.where('id').aboveOrEqual(first.id.slice(0, ulidTime));
  return recent.filter(({ contactId }) => concerned.has(contactId)).toArray();
}

/** An address that the undo brings back may have been given to another contact since. */
async function checkAddresses(log: Log, change: Change, first: UndoRow): Promise<void> {
  const isVisible = await visible(log.db);
  for (const { image } of change.written()) {
    const contact = image.table === 'contacts' && !image.removed ? await log.db.contacts.get(image.id) : undefined;
    if (!contact) continue;
    const before = (image.before as { emailKeys?: readonly string[] } | undefined)?.emailKeys ?? [];
    const back = contact.emailKeys.filter((key) => !before.includes(key));
    const holders = await log.db.contacts.where('emailKeys').anyOf(back).toArray();
    const holder = holders.find(
      (candidate) => candidate.id !== contact.id && candidate.change > first.change && isVisible(candidate),
    );
    if (holder) throw new DaybookError('address-taken', { address: holder.emailKeys[0] ?? '', name: holder.name });
  }
}
