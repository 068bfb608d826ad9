import { DaybookError } from '@/lib/base/errors';
import { maxBytes, readExportFile } from './read-export-file';
import { type ImportResult, runImport } from './run-import';
import type { Ask } from './snapshot';

export type ImportStep =
  | { readonly kind: 'checking' }
  | { readonly kind: 'sending'; readonly done: number; readonly total: number };

/** Lets the page draw and the user press *Cancel*. */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Checks the chosen file as a whole, then brings it in. Throws what `readExportFile` and `runImport` throw. */
export async function importFile(
  ask: Ask,
  file: File,
  signal: AbortSignal,
  onStep: (step: ImportStep) => void,
): Promise<ImportResult> {
  if (file.size > maxBytes) throw new DaybookError('import-too-big');
  const read = await readExportFile(await file.text(), { pause, signal });
  onStep({ kind: 'sending', done: 0, total: read.rows });
  return runImport(ask, read, {
    signal,
    onProgress: (done) => onStep({ kind: 'sending', done, total: read.rows }),
  });
}
