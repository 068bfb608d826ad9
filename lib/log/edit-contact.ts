import { instant } from '../base/clock';
import { contactById } from './contact-by-id';
import { changesOf, sourcesByHand } from './contact-edit';
import type { ContactEdit, Written } from './contract';
import { contactKeys } from './indexed-contact';
import type { Log } from './log';
import { liftTombstones } from './tombstones';
import { write } from './write';

/**
 * Changes a contact's fields by hand; fields that stay the same are not touched. `companyName` finds a company or makes one,
 * and renames none. Throws `not-found`, `bad-address`, `address-taken` {name}, `name-missing`.
 */
export async function editContact(
  log: Log,
  { id, edit }: { readonly id: string; readonly edit: ContactEdit },
): Promise<Written> {
  const { undoId } = await write(log, { label: 'edit', contactId: id }, async (change) => {
    const contact = await contactById(log, id);
    const changes = await changesOf(log, change, contact, edit);
    const fields = Object.keys(changes);
    if (fields.length === 0) return;
    const sources = { ...contact.sources, ...sourcesByHand(changes) };
    const edited = { ...contact, ...changes, sources, updatedAt: instant(change.now) };
    const company = edited.companyId === null ? undefined : await log.db.companies.get(edited.companyId);
    const row = { ...edited, ...contactKeys(edited, company?.name ?? '') };
    if (changes.emails) await liftTombstones(log.db, change, row);
    await change.put('contacts', row);
    await change.record({ contactId: id, kind: 'field-edited', summary: fields.join(', '), detail: { fields } });
  });
  return { undoId };
}
