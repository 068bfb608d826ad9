import { DaybookError } from '../base/errors';
import { ulid } from '../base/ulid';
import type { Settings } from '../settings/model';
import type { Change } from './change';
import type { Database } from './db';
import { exportSettingsSchema, exportStores } from './export-file';
import { type FileRecord, rowsOf } from './import-rows';
import { keepErased } from './keep-erased';
import { keepLastContact } from './last-contact';
import type { Log } from './log';
import { importUnderWay, pendingImport } from './pending-import';
import { reindexContactsOf } from './reindex';
import { logTables } from './rows';
import { currentChange, write } from './write';

/** Starts an import; an earlier one that was not committed ends. Its rows stay invisible until `importCommit`. */
export async function importBegin(log: Log): Promise<{ importId: string }> {
  const importId = ulid(log.clock.now());
  for (;;) {
    const earlier = await begin(log.db, importId);
    if (earlier === undefined) return { importId };
    await importCancel(log, { importId: earlier });
  }
}

/** Notes the import, unless one is under way: then its id. Reserves the change number of the new rows. */
const begin = (db: Database, importId: string): Promise<string | undefined> =>
  db.transaction('rw', db.meta, async () => {
    const earlier = await pendingImport(db);
    if (earlier) return earlier.value;
    const change = (await currentChange(db)) + 1;
    await db.meta.put({ key: 'change', value: change });
    await db.meta.put({ key: 'import', value: importId, change, hasContacts: false, inDoubt: false });
    return undefined;
  });

/**
 * Makes everything that was imported part of the log, in one transaction; with `settings`, replaces those too. Can be undone.
 * Throws `import-lost`, `import-broken` (the settings).
 */
export async function importCommit(
  log: Log,
  { importId, settings }: { readonly importId: string; readonly settings?: Record<string, unknown> | undefined },
): Promise<{ undoId?: string | undefined }> {
  const { db } = log;
  const replacement = settings === undefined ? undefined : readSettings(settings);
  const { undoId } = await write(log, { label: 'import', ofImport: importId }, async (change) => {
    const pending = await importUnderWay(db, importId);
    for (const table of logTables) {
      const ids = await db.table<unknown, string>(table).where('importId').equals(importId).primaryKeys();
      change.adopt(table, ids, pending.change);
    }
    await applyChanges(db, change);
    await keepErased(db, change, importId);
    if (replacement) await change.replaceSettings(replacement);
    await db.meta.delete('import');
  });
  return { undoId };
}

/** Writes the records that are in the log and differ; companies first, as contacts are found by their names. */
async function applyChanges(db: Database, change: Change): Promise<void> {
  for (const table of exportStores.filter((store) => store !== 'undos')) {
    const waiting = await db.importChanges.where('[store+id]').between([table, ''], [table, '\uffff']).toArray();
    const rows = await rowsOf(
      db,
      table,
      waiting.map(({ record }) => record as FileRecord),
      { change: change.number },
    );
    for (const row of rows) await change.put(table, row as never);
    if (table === 'companies')
      await reindexContactsOf(
        db,
        rows.map(({ id }) => id),
      );
  }
  await db.importChanges.clear();
}

function readSettings(raw: Record<string, unknown>): Settings {
  const parsed = exportSettingsSchema.safeParse(raw);
  if (!parsed.success) throw new DaybookError('import-broken', { store: 'settings' });
  return parsed.data;
}

/** Ends an import: what it brought is gone, the log is as before. Harmless when it is not under way. */
export async function importCancel({ db }: Log, { importId }: { readonly importId: string }): Promise<null> {
  const isUnderWay = async (): Promise<boolean> => (await pendingImport(db))?.value === importId;
  const closed = await db.transaction('rw', db.meta, async () => {
    const pending = await pendingImport(db);
    if (pending?.value !== importId) return false;
    // First of all no chunk may follow. If the worker is killed in the middle, the next import begins by ending this one.
    await db.meta.put({ ...pending, inDoubt: true });
    return true;
  });
  if (!closed) return null;
  const touched = new Set<string>();
  await db.activities
    .where('importId')
    .equals(importId)
    .each(({ contactId }) => touched.add(contactId));
  for (const store of exportStores) await db.table(store).where('importId').equals(importId).delete();
  await db.transaction('rw', [db.contacts, db.activities, db.meta], async () => {
    await keepLastContact(db, touched);
  });
  await db.transaction('rw', [db.meta, db.importChanges], async () => {
    if (!(await isUnderWay())) return;
    await db.importChanges.clear();
    await db.meta.delete('import');
  });
  return null;
}
