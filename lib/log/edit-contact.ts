import { instant } from '../base/clock';
import type { Change } from './change';
import { contactById } from './contact-by-id';
import { changesOf, sourcesByHand } from './contact-edit';
import { contactRow } from './contact-row';
import type { ContactEdit, Written } from './contract';
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
  const { undoId } = await write(log, { label: 'edit', contactId: id }, (change) => applyEdit(log, change, id, edit));
  return { undoId };
}

/** The same in the transaction under way. */
export async function applyEdit(log: Log, change: Change, id: string, edit: ContactEdit): Promise<void> {
  const contact = await contactById(log, id);
  const changes = await changesOf(log, change, contact, edit);
  const fields = Object.keys(changes);
  if (fields.length === 0) return;
  const sources = { ...contact.sources, ...sourcesByHand(changes) };
  const row = await contactRow(log.db, { ...contact, ...changes, sources, updatedAt: instant(change.now) });
  if (changes.emails) await liftTombstones(log.db, change, row);
  await change.put('contacts', row);
  await change.record({ contactId: id, kind: 'field-edited', summary: fields.join(', '), detail: { fields } });
}
