import { DaybookError } from '../base/errors';
import type { Database } from './db';
import type { PendingImport } from './rows';

/** The import under way, if there is one. It outlives the worker: the page goes on with it. */
export async function pendingImport(db: Database): Promise<PendingImport | undefined> {
  const row = await db.meta.get('import');
  return row?.key === 'import' ? row : undefined;
}

/** The import under way under this id. Throws `import-lost` when it is another one, or none, or in doubt. */
export async function importUnderWay(db: Database, importId: string): Promise<PendingImport> {
  const pending = await pendingImport(db);
  if (pending?.value !== importId || pending.inDoubt) throw new DaybookError('import-lost');
  return pending;
}

/** Something was removed that an import under way may have counted on: it can't be committed any more. */
export async function putImportInDoubt(db: Database): Promise<void> {
  const pending = await pendingImport(db);
  if (pending) await db.meta.put({ ...pending, inDoubt: true });
}

/**
 * What a query may show: a test for rows, which leaves out what an import under way has brought so far. Every query that
 * answers with rows asks it once.
 */
export async function visible(db: Database): Promise<(row: { readonly importId?: string }) => boolean> {
  const pending = (await pendingImport(db))?.value;
  return ({ importId }) => importId === undefined || importId !== pending;
}
