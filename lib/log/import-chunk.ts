import { DaybookError } from '../base/errors';
import { parseRecord } from './export-file';
import type { ExportStore } from './export-stores';
import { type FileRecord, rowsOf, saysTheSame } from './import-rows';
import { keepLastContact, raiseLastContact } from './last-contact';
import type { Log } from './log';
import { importUnderWay } from './pending-import';
import { reindexContactsOf } from './reindex';
import type { ActivityRow } from './rows';

type StoredRow = FileRecord & { readonly importId?: string };

/**
 * Takes some rows of a file in, in one transaction: new ones are written, tagged and invisible; those that are in the log and
 * differ wait for the commit; those that say the same are left alone. In any order of chunks, and harmless when repeated.
 * Throws `import-lost`, `import-broken`.
 */
export async function importChunk(
  { db }: Log,
  input: { readonly importId: string; readonly store: ExportStore; readonly rows: readonly unknown[] },
): Promise<{ added: number; changed: number }> {
  const { importId, store, rows } = input;
  const records = rows.map((raw) => recordIn(store, raw));
  const ids = records.map(({ id }) => id);
  const table = db.table<StoredRow, string>(store);
  return db.transaction(
    'rw',
    [table, db.companies, db.contacts, db.activities, db.importChanges, db.meta],
    async () => {
      const pending = await importUnderWay(db, importId);
      const stored = await table.bulkGet(ids);
      const isNew = (index: number): boolean => stored[index] === undefined || stored[index].importId === importId;
      const added = records.filter((_, index) => isNew(index));
      const addedIds = added.map(({ id }) => id);
      const changed = records.filter((record, index) => !isNew(index) && differs(store, stored[index], record));
      await table.bulkPut(await rowsOf(db, store, added, { change: pending.change, importId }));
      if (store === 'activities') await raiseLastContact(db, added as unknown as ActivityRow[]);
      await db.importChanges.bulkPut(changed.map((record) => ({ store, id: record.id, record })));
      if (store === 'contacts' && !pending.hasContacts) await db.meta.put({ ...pending, hasContacts: true });
      if (store === 'activities' && !pending.hasActivities) await db.meta.put({ ...pending, hasActivities: true });
      // Their lines came before them.
      if (store === 'contacts' && pending.hasActivities) await keepLastContact(db, addedIds, () => true);
      if (store === 'companies' && pending.hasContacts) await reindexContactsOf(db, addedIds);
      return { added: added.length, changed: changed.length };
    },
  );
}

function recordIn(store: ExportStore, raw: unknown): FileRecord {
  const parsed = parseRecord(store, raw);
  if (!parsed.ok) throw new DaybookError('import-broken', { store, field: parsed.path });
  return parsed.record as FileRecord;
}

/** What undoes a command never changes. */
const differs = (store: ExportStore, row: StoredRow | undefined, record: FileRecord): boolean =>
  store !== 'undos' && row !== undefined && !saysTheSame(row, record);
