import { codeOf, DaybookError } from '@/lib/base/errors';
import { type ExportStore, exportStores } from '@/lib/log/export-file';
import type { ReadFile } from './read-export-file';
import type { Ask, Row } from './snapshot';

export type ImportResult = { readonly added: number; readonly changed: number; readonly undoId?: string };

const maxRows = 500;
// A message may not pass 64 MiB (Chromium); a character is at most three bytes there.
const maxCharacters = 4_000_000;
const tries = 4;

/** Cuts rows into chunks that fit in one message. */
export function* chunksOf(rows: readonly Row[]): Generator<readonly Row[]> {
  let chunk: Row[] = [];
  let size = 0;
  for (const row of rows) {
    const characters = JSON.stringify(row).length;
    if (chunk.length > 0 && (chunk.length === maxRows || size + characters > maxCharacters)) {
      yield chunk;
      chunk = [];
      size = 0;
    }
    chunk.push(row);
    size += characters;
  }
  if (chunk.length > 0) yield chunk;
}

/** Sends a chunk again when nobody answered: the browser may have stopped the worker in between, and the same chunk twice is harmless. */
async function sendChunk(ask: Ask, importId: string, store: ExportStore, rows: readonly Row[]) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask('data.importChunk', { importId, store, rows: [...rows] });
    } catch (error) {
      if (codeOf(error) !== 'no-answer' || attempt === tries) throw error;
    }
  }
}

/**
 * Brings a checked file into the log; nothing of it is visible before the last chunk is in. Whatever fails, and `signal`,
 * ends it with the log as before, and is thrown (`import-cancelled` for the signal). `onProgress`: rows sent so far.
 */
export async function runImport(
  ask: Ask,
  file: ReadFile,
  { signal, onProgress }: { signal: AbortSignal; onProgress(rows: number): void },
): Promise<ImportResult> {
  const { importId } = await ask('data.importBegin', {});
  try {
    let [added, changed, sent] = [0, 0, 0];
    for (const store of exportStores) {
      for (const rows of chunksOf(file.stores[store])) {
        if (signal.aborted) throw new DaybookError('import-cancelled');
        const counts = await sendChunk(ask, importId, store, rows);
        added += counts.added;
        changed += counts.changed;
        sent += rows.length;
        onProgress(sent);
      }
    }
    if (signal.aborted) throw new DaybookError('import-cancelled');
    const { undoId } = await ask('data.importCommit', {
      importId,
      ...(file.settings ? { settings: file.settings } : {}),
    });
    return { added, changed, ...(undoId === undefined ? {} : { undoId }) };
  } catch (error) {
    // The first error is the one to tell; the background also ends an abandoned import at its next start.
    await ask('data.importCancel', { importId }).catch(() => undefined);
    throw error;
  }
}
