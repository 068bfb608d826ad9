import { instant } from '../base/clock';
import { addressKey } from '../base/email-address';
import type { Written } from './contract';
import type { Database } from './db';
import type { Log } from './log';
import { write } from './write';

const idOf = (contactId: string, address: string): string => `${contactId} ${addressKey(address)}`;

/** Remembers that an address is not this contact's: it is never suggested again. Can be undone. */
export async function tellApart(
  log: Log,
  { contactId, address }: { readonly contactId: string; readonly address: string },
): Promise<Written> {
  const { undoId } = await write(log, { label: 'apart', contactId }, async (change) => {
    const id = idOf(contactId, address);
    await change.put('distinctions', { id, contactId, address: addressKey(address), at: instant(change.now) });
  });
  return { undoId };
}

/** Which of these contacts are known to be somebody else than this address. */
export async function toldApart(db: Database, contactIds: readonly string[], address: string): Promise<Set<string>> {
  const rows = await db.distinctions.bulkGet(contactIds.map((contactId) => idOf(contactId, address)));
  return new Set(rows.flatMap((row) => (row ? [row.contactId] : [])));
}
