import { contactById } from './contact-by-id';
import type { Written } from './contract';
import type { Log } from './log';
import { removeContact } from './remove-contact';
import { write } from './write';

/** Removes a contact with its log, its follow-ups and its mails. Can be undone. Throws `not-found`. */
export async function deleteContact(log: Log, { id }: { readonly id: string }): Promise<Written> {
  const { undoId } = await write(log, { label: 'delete', contactId: id }, async (change) => {
    await contactById(log, id);
    await removeContact(log.db, change, id);
  });
  return { undoId };
}
