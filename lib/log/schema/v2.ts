import { aliasKeysOf } from '../alias-keys';

/**
 * Schema version 2, of the stores that differ in it. Contacts have a website and a postal address, and are found by what
 * another address of the same person shares with theirs; who is not the same, and who was erased, is remembered.
 */
export const v2 = {
  contacts:
    'id, *emailKeys, *aliasKeys, *tokens, companyId, [nameKey+id], [status+nameKey+id], [horizon+nameKey+id], [origin+nameKey+id], importId',
  /** Addresses that the user said are not a contact's. */
  distinctions: 'id, contactId, importId',
  /** Erased people: salted hashes of their addresses, so that nothing brings them back. */
  tombstones: 'id, *hashes, importId',
} as const;

const added = { website: '', postalAddress: '' } as const;

/** A row of version 1 as version 2 has it. */
export function upgradeToV2(store: 'contacts' | 'undos', row: object): object {
  if (store === 'contacts') return contactOf(row);
  const { images } = row as { images?: readonly object[] };
  return { ...row, images: images?.map(imageOf) ?? [] };
}

const contactOf = (row: object): object => ({ ...added, ...row, aliasKeys: aliasKeysOf(row as never) });

function imageOf(image: object): object {
  const { table, before, after } = image as { table?: string; before?: object; after?: object };
  if (table !== 'contacts') return image;
  return {
    ...image,
    ...(before === undefined ? {} : { before: contactOf(before) }),
    ...(after === undefined ? {} : { after: contactOf(after) }),
  };
}
