import { exportBegin, exportPage } from '@/lib/log/export';
import { type ExportStore, exportStores } from '@/lib/log/export-file';
import { importBegin, importCommit } from '@/lib/log/import';
import { importChunk } from '@/lib/log/import-chunk';
import type { Log } from '@/lib/log/log';

export type Chunk = { readonly store: ExportStore; readonly rows: Record<string, unknown>[] };
export type Carried = { readonly settings: Record<string, unknown>; readonly chunks: readonly Chunk[] };

/** Everything an export gives, page by page, as it would be after a journey through a file. */
export async function exported(log: Log, limit = 3): Promise<Carried> {
  const { snapshot, settings } = await exportBegin(log);
  const chunks: Chunk[] = [];
  for (const store of exportStores) {
    let after: string | undefined;
    do {
      const { rows, next } = await exportPage(log, { snapshot, store, after, limit });
      chunks.push({ store, rows });
      after = next;
    } while (after !== undefined);
  }
  return JSON.parse(JSON.stringify({ settings, chunks })) as Carried;
}

/** Imports chunks in the order given and commits; answers the undo's id. */
export async function imported(log: Log, { settings, chunks }: Partial<Carried>): Promise<string | undefined> {
  const { importId } = await importBegin(log);
  for (const { store, rows } of chunks ?? []) await importChunk(log, { importId, store, rows });
  return (await importCommit(log, { importId, settings })).undoId;
}
