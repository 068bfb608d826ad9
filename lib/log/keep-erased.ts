import { addressKey } from '../base/email-address';
import type { Change } from './change';
import type { Database } from './db';
import { removeUnusedCompany } from './erase-contact';
import type { Contact } from './model';
import { removeContact } from './remove-contact';
import type { Image } from './rows';
import { type Erased, erased } from './tombstones';

/**
 * What an import brought of erased people goes again, in the transaction that commits it: contacts with their logs, and undo
 * records that could bring them back. Tombstones that came with it count too, but never against somebody who is in the log.
 */
export async function keepErased(db: Database, change: Change, importId: string): Promise<void> {
  const known = await db.contacts.filter((row) => row.importId !== importId).toArray();
  const fresh = await erasedBy(db, importId);
  for (const contact of fresh.isEmpty ? [] : known)
    for (const { id } of await fresh.of(contact)) await change.remove('tombstones', id);
  const all = await erased(db);
  if (all.isEmpty) return;
  for (const contact of await db.contacts.where('importId').equals(importId).toArray()) {
    if (!(await all.has(contact))) continue;
    await removeContact(db, change, contact.id);
    await removeUnusedCompany(db, change, contact.companyId);
  }
  const undos = await db.undos.where('importId').equals(importId).toArray();
  for (const rows of Map.groupBy(undos, ({ id, group }) => group ?? id).values()) {
    const images = rows.flatMap((row) => row.images);
    if (await bringsBack(images, all)) await db.undos.bulkDelete(rows.map(({ id }) => id));
  }
}

/** The tombstones that this import brought. */
async function erasedBy(db: Database, importId: string) {
  const others = await db.tombstones.filter((row) => row.importId !== importId).primaryKeys();
  return erased(db, new Set(others));
}

/**
 * Whether undoing what these images show would write somebody back who was erased. Undoing the erasing itself would, and may:
 * its own tombstone goes with it.
 */
export async function bringsBack(images: readonly Image[], all: Erased): Promise<boolean> {
  if (all.isEmpty) return false;
  const own = new Set(images.filter(({ table }) => table === 'tombstones').map(({ id }) => id));
  for (const { table, id, before } of images) {
    if (table !== 'contacts' || before === undefined) continue;
    const { emails } = before as Pick<Contact, 'emails'>;
    const tombstones = await all.of({ id, emailKeys: emails.map(({ address }) => addressKey(address)) });
    if (tombstones.some((tombstone) => !own.has(tombstone.id))) return true;
  }
  return false;
}
