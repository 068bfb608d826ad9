/**
 * Schema version 2, of the stores that are new in it. Contacts have a website and a postal address; merges, people that are not
 * the same, and people that were erased are remembered.
 */
export const v2 = {
  /** What a merge of two contacts or companies replaced, kept for as long as it can be undone: always. */
  merges: 'id, importId',
  /** Pairs that the user said are not the same. */
  distinctions: 'id, importId',
  /** Erased people: salted hashes of their addresses, so that nothing brings them back. */
  tombstones: 'id, *hashes, importId',
} as const;

const added = { website: '', postalAddress: '' } as const;

/** A row of version 1 as version 2 has it. */
export function upgradeToV2(store: 'contacts' | 'undos', row: object): object {
  if (store === 'contacts') return { ...added, ...row };
  const { images } = row as { images?: readonly object[] };
  return { ...row, images: images?.map(imageOf) ?? [] };
}

const imageOf = (image: object): object => {
  const { table, before, after } = image as { table?: string; before?: object; after?: object };
  if (table !== 'contacts') return image;
  return {
    ...image,
    ...(before === undefined ? {} : { before: { ...added, ...before } }),
    ...(after === undefined ? {} : { after: { ...added, ...after } }),
  };
};
