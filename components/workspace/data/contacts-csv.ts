import type { ExportRecord, ExportStore } from '@/lib/log/export-file';
import { byteOrderMark, csvLine } from './csv';
import { type Ask, type Row, readSnapshot, type Sink } from './snapshot';

const columns = [
  'name',
  'emails',
  'phones',
  'title',
  'company',
  'origin',
  'status',
  'horizon',
  'owner',
  'tags',
  'note',
  'createdAt',
  'updatedAt',
  'id',
] as const;
type Column = (typeof columns)[number];

type Contact = ExportRecord<'contacts'>;
type Company = ExportRecord<'companies'>;

const list = (values: readonly string[]) => values.join('; ');

const cellsOf = (contact: Contact, company: string): Record<Column, string> => ({
  name: contact.name,
  emails: list(contact.emails.toSorted((a, b) => Number(b.primary) - Number(a.primary)).map((email) => email.address)),
  phones: list(contact.phones.map((phone) => phone.number || phone.raw)),
  title: contact.title,
  company,
  origin: contact.origin,
  status: contact.status,
  horizon: contact.horizon ?? '',
  owner: contact.owner,
  tags: list(contact.tags),
  note: contact.note,
  createdAt: contact.createdAt,
  updatedAt: contact.updatedAt,
  id: contact.id,
});

/** Companies come first in a snapshot, so that each contact's line can be written at once. */
class CsvLines implements Sink {
  readonly lines: string[] = [csvLine(columns)];
  private readonly companies = new Map<string, string>();

  add(store: ExportStore, rows: readonly Row[]): void {
    if (store === 'companies') for (const { id, name } of rows as unknown as Company[]) this.companies.set(id, name);
    if (store === 'contacts') for (const row of rows as unknown as Contact[]) this.lines.push(this.line(row));
  }

  private line(contact: Contact): string {
    const cells = cellsOf(contact, this.companies.get(contact.companyId ?? '') ?? '');
    return csvLine(columns.map((column) => cells[column]));
  }
}

/**
 * The contacts as `contacts.csv` (RFC 4180, UTF-8), of one moment: English field names, codes as they are stored, several
 * addresses in one cell with the primary one first. Throws as `exportJson` does.
 */
export async function exportCsv(
  ask: Ask,
  signal?: AbortSignal,
): Promise<{ readonly file: Blob; readonly name: string }> {
  const { sink } = await readSnapshot(ask, ['companies', 'contacts'], () => new CsvLines(), signal ? { signal } : {});
  return { file: new Blob([byteOrderMark, ...sink.lines], { type: 'text/csv;charset=utf-8' }), name: 'contacts.csv' };
}
