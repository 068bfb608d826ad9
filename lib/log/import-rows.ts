import { folded } from '../base/text';
import type { Database } from './db';
import type { ExportStore } from './export-stores';
import { contactKeys } from './indexed-contact';
import type { Contact } from './model';
import { recordOf } from './record';
import { companyNames } from './reindex';

/** A record of the file, checked; what the stores have in common. */
export type FileRecord = { readonly id: string } & Readonly<Record<string, unknown>>;
type Mark = { readonly change: number; readonly importId?: string };

/** Records as they are stored: with a change number, the import's tag, and what they are found by. */
export async function rowsOf(
  db: Database,
  store: ExportStore,
  records: readonly FileRecord[],
  mark: Mark,
): Promise<FileRecord[]> {
  if (store === 'companies')
    return records.map((record) => ({ ...record, ...mark, nameKey: folded(String(record.name)) }));
  if (store !== 'contacts') return records.map((record) => ({ ...record, ...mark }));
  const contacts = records as unknown as Contact[];
  const names = await companyNames(db, contacts);
  return contacts.map((contact) => ({
    ...contact,
    ...mark,
    ...contactKeys(contact, names.get(contact.companyId) ?? ''),
  }));
}

/** Whether a stored row says what the record says, whatever the order of the keys. */
export const saysTheSame = (row: object, record: FileRecord): boolean => canonical(recordOf(row)) === canonical(record);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
