import { DaybookError } from '@/lib/base/errors';
import {
  type ExportStore,
  exportFormat,
  exportSettingsSchema,
  exportStores,
  exportVersion,
  parseRecord,
} from '@/lib/log/export-file';
import type { Row } from './snapshot';

/** A Daybook export that was read and checked as a whole. */
export type ReadFile = {
  readonly stores: Readonly<Record<ExportStore, readonly Row[]>>;
  readonly settings?: Row;
  /** Rows in all stores together. */
  readonly rows: number;
};

export const maxBytes = 500 * 1024 * 1024;
export const maxRows = 1_000_000;
// Rows checked in one go before the page may draw again: about 10 ms.
const stretch = 2000;

type Options = {
  /** Lets the page draw; called between stretches. */
  readonly pause?: () => Promise<void>;
  readonly signal?: AbortSignal;
};

/**
 * Reads an export file's text and checks every record, before anything is sent. Throws `import-not-json`, `import-foreign`,
 * `import-newer` (`version`: the file's), `import-too-big`, or `import-broken` with `store`, `row` (from 1) and `field`.
 * `import-cancelled` when `signal` was aborted.
 */
export async function readExportFile(text: string, options: Options = {}): Promise<ReadFile> {
  const file = headOf(text);
  const stores = Object.fromEntries(exportStores.map((store) => [store, rowsOf(file, store)])) as Record<
    ExportStore,
    Row[]
  >;
  const rows = exportStores.reduce((sum, store) => sum + stores[store].length, 0);
  if (rows > maxRows) throw new DaybookError('import-too-big');
  for (const store of exportStores) await checkRows(store, stores[store], options);
  const settings = settingsOf(file);
  return { stores, rows, ...(settings === undefined ? {} : { settings }) };
}

const isRecord = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

const broken = (store: string, row: number, field: string) =>
  new DaybookError('import-broken', { store, row: String(row), field });

function headOf(text: string): Row {
  const file = parsed(text);
  if (!isRecord(file) || file.format !== exportFormat) throw new DaybookError('import-foreign');
  const { version } = file;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) throw broken('version', 1, 'version');
  if (version > exportVersion) throw new DaybookError('import-newer', { version: String(version) });
  return file;
}

function parsed(text: string): unknown {
  try {
    // A byte order mark is what some editors add when saving.
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new DaybookError('import-not-json');
  }
}

/** A store that the file does not have is empty: an older Daybook may not have known it. */
function rowsOf(file: Row, store: ExportStore): Row[] {
  const rows = file[store] ?? [];
  if (!Array.isArray(rows)) throw broken(store, 1, store);
  const wrong = rows.findIndex((row) => !isRecord(row));
  if (wrong >= 0) throw broken(store, wrong + 1, 'id');
  return rows;
}

/** A file without settings leaves those that are there. */
function settingsOf({ settings }: Row): Row | undefined {
  if (settings === undefined) return undefined;
  const result = exportSettingsSchema.safeParse(settings);
  if (!result.success) throw broken('settings', 1, result.error.issues[0]?.path.join('.') || 'settings');
  return result.data;
}

async function checkRows(store: ExportStore, rows: readonly Row[], { pause, signal }: Options): Promise<void> {
  for (const [index, row] of rows.entries()) {
    if (index % stretch === stretch - 1) await pause?.();
    if (signal?.aborted) throw new DaybookError('import-cancelled');
    const result = parseRecord(store, row);
    if (!result.ok) throw broken(store, index + 1, result.path || 'id');
  }
}
