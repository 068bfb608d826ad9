import type { Backend } from '@/components/data/backend';
import { codeOf, DaybookError } from '@/lib/base/errors';
import type { ExportStore } from '@/lib/log/export-file';

export type Ask = Backend['ask'];
export type Row = Readonly<Record<string, unknown>>;

/** Takes the rows of one snapshot in, store by store. */
export type Sink = { add(store: ExportStore, rows: readonly Row[]): void };

type Options = {
  readonly signal?: AbortSignal;
  /** Rows read so far. */
  readonly onProgress?: (rows: number) => void;
};

const pageSize = 500;
const tries = 3;

/**
 * Reads whole stores as they were at one moment. When something is written meanwhile it starts over with a new sink;
 * at the third time it gives up with `export-changed`. Aborting `signal` throws its reason.
 */
export async function readSnapshot<S extends Sink>(
  ask: Ask,
  stores: readonly ExportStore[],
  newSink: () => S,
  options: Options = {},
): Promise<{ readonly sink: S; readonly settings: Row }> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await readOnce(ask, stores, newSink(), options);
    } catch (error) {
      if (codeOf(error) !== 'export-changed' || attempt === tries) throw error;
    }
  }
}

async function readOnce<S extends Sink>(
  ask: Ask,
  stores: readonly ExportStore[],
  sink: S,
  { signal, onProgress }: Options,
): Promise<{ sink: S; settings: Row }> {
  const { snapshot, settings } = await ask('data.exportBegin', {});
  let count = 0;
  for (const store of stores) {
    let after: string | undefined;
    do {
      signal?.throwIfAborted();
      const page = await ask('data.exportPage', {
        snapshot,
        store,
        limit: pageSize,
        ...(after === undefined ? {} : { after }),
      });
      if (page.next !== undefined && page.next === after) throw new DaybookError('unexpected');
      sink.add(store, page.rows);
      count += page.rows.length;
      onProgress?.(count);
      after = page.next;
    } while (after !== undefined);
  }
  return { sink, settings };
}
