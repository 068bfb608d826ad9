import { instant } from '../base/clock';
import type { NewsTopic } from '../base/codes';
import { ulid } from '../base/ulid';
import { Change, isKept, type Written } from './change';
import type { Database } from './db';
import { keepLastContact } from './last-contact';
import type { Log } from './log';
import { queueForConnections } from './outbox';
import { putImportInDoubt } from './pending-import';
import { readSettings } from './read-settings';
import type { LogTable, UndoRow } from './rows';

export type { Change, Unnumbered } from './change';

/** An undo record holds at most this many images; a longer change has several that share a `group`. */
const imagesARecord = 500;

type Undo = Pick<UndoRow, 'label' | 'contactId' | 'ofImport'>;
type Outcome<T> = { readonly value: T; readonly undoId: string | undefined };

/**
 * One command, one transaction: rows, log entries, outbox entries and the undo record commit together or not at all.
 * With a `label` the command can be undone; a command that wrote nothing leaves no trace. Views are told after the commit.
 */
export async function write<T>(
  log: Log,
  undo: Undo | undefined,
  body: (change: Change) => Promise<T>,
): Promise<Outcome<T>> {
  const { db } = log;
  const { outcome, topics } = await db.transaction('rw', db.tables, async () => {
    const change = new Change(db, (await currentChange(db)) + 1, log.clock.now(), await readSettings(db));
    const value = await body(change);
    const written = change.written();
    const topics = topicsOf(written, change);
    if (topics.size === 0) return { outcome: { value, undoId: undefined }, topics };
    await db.meta.put({ key: 'change', value: change.number });
    await keepLastContact(db, change.touched);
    await queueForConnections(db, written);
    if (written.some(({ image }) => image.removed)) await putImportInDoubt(db);
    const undoId = undo && (await keepUndo(db, change, undo));
    return { outcome: { value, undoId }, topics };
  });
  if (topics.size > 0) await log.announce([...topics]);
  return outcome;
}

/** The number of the last committed change; 0 in an empty log. */
export async function currentChange(db: Database): Promise<number> {
  const row = await db.meta.get('change');
  return row?.key === 'change' ? row.value : 0;
}

async function keepUndo(db: Database, change: Change, undo: Undo): Promise<string> {
  const images = change.written().map(({ image }) => image);
  const count = Math.max(1, Math.ceil(images.length / imagesARecord));
  const ids = Array.from({ length: count }, (_, index) => ulid(change.now, index % 1024));
  const [first = ''] = ids;
  const { settingsBefore } = change;
  const rows = ids.map(
    (id, index): UndoRow => ({
      id,
      ...(count > 1 ? { group: first } : {}),
      order: index,
      at: instant(change.now),
      change: change.number,
      ...undo,
      images: images.slice(index * imagesARecord, (index + 1) * imagesARecord),
      ...(index === 0 && settingsBefore ? { settings: settingsBefore } : {}),
    }),
  );
  await db.undos.bulkAdd(rows);
  return first;
}

const topicOf: Readonly<Record<LogTable, NewsTopic>> = {
  contacts: 'contacts',
  companies: 'companies',
  activities: 'activities',
  threads: 'threads',
  messages: 'threads',
  followUps: 'followUps',
  enrolments: 'followUps',
  ledger: 'followUps',
  distinctions: 'contacts',
  tombstones: 'contacts',
};

const topicsOf = (written: readonly Written[], { settingsBefore }: Change): ReadonlySet<NewsTopic> =>
  new Set([
    ...written.flatMap(({ image }) => (isKept(image) ? [] : [topicOf[image.table]])),
    ...(settingsBefore ? ['settings' as const] : []),
  ]);
