import { oneLine } from '../base/text';
import type { Log } from '../log/log';
import { write } from '../log/write';
import type { ProposedFields } from './contract';
import { newContact } from './new-contact';

/** *Enter by hand*: a contact, and a note if there is one, from what the user typed. Throws `name-missing`, `bad-address`, `address-taken`. */
export async function enterByHand(
  log: Log,
  { fields, note }: { readonly fields: ProposedFields; readonly note: string },
): Promise<{ contactId: string; undoId: string | undefined }> {
  const { value, undoId } = await write(log, { label: 'manual' }, async (change) => {
    const contactId = await newContact(log, change, fields, undefined);
    await change.record({ contactId, kind: 'captured', summary: fields.origin, detail: { origin: fields.origin } });
    const text = note.trim();
    if (text)
      await change.record({
        contactId,
        kind: 'note',
        summary: oneLine(text.split('\n')[0] ?? '', 200),
        detail: { text },
      });
    return contactId;
  });
  return { contactId: value, undoId };
}
