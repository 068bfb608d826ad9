import { instant } from '../base/clock';
import { changesOf, sourcesByHand } from './contact-edit';
import { contactRow } from './contact-row';
import type { ContactEdit, Written } from './contract';
import type { Log } from './log';
import { liftTombstones } from './tombstones';
import { write } from './write';

/**
 * Makes a contact from what was written by hand; origin `manual` and owner the user, unless given.
 * Throws `bad-address`, `address-taken` {name}, `name-missing`.
 */
export async function createContact(log: Log, edit: ContactEdit): Promise<Written & { id: string }> {
  const { value, undoId } = await write(log, { label: 'manual' }, async (change) => {
    const id = change.newId();
    const now = instant(change.now);
    const empty = {
      id,
      name: '',
      emails: [],
      phones: [],
      title: '',
      website: '',
      postalAddress: '',
      companyId: null,
      origin: 'manual' as const,
      status: 'new' as const,
      horizon: null,
      owner: change.settings.profile.name,
      tags: [],
      note: '',
    };
    const changes = await changesOf(log, change, empty, edit);
    const contact = { ...empty, ...changes, sources: sourcesByHand(changes), createdAt: now, updatedAt: now };
    const row = await contactRow(log.db, contact);
    await liftTombstones(log.db, change, row);
    await change.put('contacts', row);
    const { origin } = contact;
    await change.record({ contactId: id, kind: 'captured', summary: origin, detail: { origin } });
    return id;
  });
  return { id: value, undoId };
}
