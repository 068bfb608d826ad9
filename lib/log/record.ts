import type { Contact } from './model';
import type { ContactRow } from './rows';

const derived: ReadonlySet<string> = new Set(['emailKeys', 'tokens', 'nameKey', 'importId']);

/** A contact without what it is found by. */
export const contactOf = (row: ContactRow): Contact => without(row, derived) as Contact;

/** A stored row as the export file has it: without what is derived, and what only means something in this database. */
export function recordOf(row: object): Record<string, unknown> {
  const record = without(row, new Set([...derived, 'change']));
  const { images } = record;
  return Array.isArray(images) ? { ...record, images: images.map(imageRecord) } : record;
}

const imageRecord = (image: object): object =>
  Object.fromEntries(
    Object.entries(image).map(([key, value]: [string, unknown]) => [
      key,
      (key === 'before' || key === 'after') && typeof value === 'object' && value !== null ? recordOf(value) : value,
    ]),
  );

const without = (row: object, keys: ReadonlySet<string>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !keys.has(key)));
