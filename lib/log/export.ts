import { DaybookError } from '../base/errors';
import type { Settings } from '../settings/model';
import type { ExportStore } from './export-stores';
import type { Log } from './log';
import { visible } from './pending-import';
import { readSettings } from './read-settings';
import { recordOf } from './record';
import { currentChange } from './write';

type RawRow = Record<string, unknown>;

/** A page is one message, and Chromium refuses those over 64 MiB: a page ends after about so many characters. */
const longestPage = 8_000_000;

/** The state of the log that an export stands for, and the settings. */
export async function exportBegin({ db }: Log): Promise<{ snapshot: number; settings: Settings }> {
  return { snapshot: await currentChange(db), settings: await readSettings(db) };
}

/**
 * Records of one store as the file has them, by id, `limit` at most; `next` is the `after` of the page that follows, absent on
 * the last one (a page may hold fewer than `limit`, even none, and have one). Throws `export-changed` when something was
 * written since the export began.
 */
export async function exportPage(
  { db }: Log,
  input: {
    readonly snapshot: number;
    readonly store: ExportStore;
    readonly after?: string | undefined;
    readonly limit: number;
  },
): Promise<{ rows: RawRow[]; next?: string | undefined }> {
  const { snapshot, store, after, limit } = input;
  const table = db.table<{ readonly id: string; readonly importId?: string }, string>(store);
  return db.transaction('r', [table, db.meta], async () => {
    if ((await currentChange(db)) !== snapshot) throw new DaybookError('export-changed');
    const isVisible = await visible(db);
    const range = after === undefined ? table.orderBy('id') : table.where('id').above(after);
    const found = await range.limit(limit).toArray();
    const { rows, last, whole } = fitting(found.filter(isVisible).map(recordOf));
    const next = whole ? (found.length === limit ? found.at(-1)?.id : undefined) : last;
    return { rows, ...(next === undefined ? {} : { next }) };
  });
}

/** As many records as fit into a page, at least one; the id of the last, and whether that was all. */
function fitting(records: readonly RawRow[]): { rows: RawRow[]; last: string; whole: boolean } {
  let length = 0;
  const end = records.findIndex((record) => {
    length += JSON.stringify(record).length;
    return length > longestPage;
  });
  const rows = end < 0 ? [...records] : records.slice(0, Math.max(1, end));
  return { rows, last: String(rows.at(-1)?.id ?? ''), whole: rows.length === records.length };
}
