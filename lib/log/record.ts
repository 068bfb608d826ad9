const derivedKeys = ['emailKeys', 'aliasKeys', 'tokens', 'nameKey', 'lastContactAt', 'unshown', 'importId'] as const;
const derived: ReadonlySet<string> = new Set(derivedKeys);

/** A stored row as the record that others may see: without what it is found by and how it came. */
export const plain = <T extends object>(row: T): Omit<T, (typeof derivedKeys)[number]> =>
  without(row, derived) as Omit<T, (typeof derivedKeys)[number]>;

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
