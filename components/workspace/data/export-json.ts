import { type ExportStore, exportFormat, exportStores, exportVersion } from '@/lib/log/export-file';
import { type Ask, type Row, readSnapshot, type Sink } from './snapshot';

/** The calendar day of an ISO instant where the user is, `YYYY-MM-DD`. */
export const dayOf = (ms: number): string =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate().toString();

// Stores of later versions, named now so that a reader of the file can rely on the keys.
const emptyStores = ['opportunities', 'templates'] as const;

/** One row a line, so that the file can be read and compared by eye; text parts, so that it never is one huge string. */
class JsonParts implements Sink {
  readonly stores = new Map<ExportStore, string[]>(exportStores.map((store) => [store, []]));

  add(store: ExportStore, rows: readonly Row[]): void {
    const parts = this.stores.get(store) ?? [];
    if (rows.length === 0) return;
    parts.push((parts.length === 0 ? '\n' : ',\n') + rows.map((row) => JSON.stringify(row)).join(',\n'));
    this.stores.set(store, parts);
  }
}

/**
 * The whole log as one file, `daybook-export-YYYY-MM-DD.json`, of one moment. `now` in milliseconds since the epoch.
 * Throws `export-changed` when the log kept changing meanwhile, and what the background refused with.
 */
export async function exportJson(
  ask: Ask,
  now: number,
  options: { signal?: AbortSignal; onProgress?: (rows: number) => void } = {},
): Promise<{ readonly file: Blob; readonly name: string; readonly rows: number }> {
  let rows = 0;
  const { sink, settings } = await readSnapshot(ask, exportStores, () => new JsonParts(), {
    ...options,
    onProgress: (count) => {
      rows = count;
      options.onProgress?.(count);
    },
  });
  const head = { format: exportFormat, version: exportVersion, exportedAt: new Date(now).toISOString() };
  const parts = [
    JSON.stringify(head).slice(0, -1),
    ...[...sink.stores].flatMap(([store, text]) => [`,\n"${store}":[`, ...text, ']']),
    ...emptyStores.map((store) => `,\n"${store}":[]`),
    `,\n"settings":${JSON.stringify(settings)}}\n`,
  ];
  return { file: new Blob(parts, { type: 'application/json' }), name: `daybook-export-${dayOf(now)}.json`, rows };
}
