import { instant } from '../base/clock';
import type { Status } from '../base/codes';
import { contactById } from './contact-by-id';
import type { Written } from './contract';
import type { Log } from './log';
import { write } from './write';

/** Sets a contact's status; the one it has already writes nothing. Throws `not-found`. */
export async function setStatus(
  log: Log,
  { id, status }: { readonly id: string; readonly status: Status },
): Promise<Written> {
  const { undoId } = await write(log, { label: 'status', contactId: id }, async (change) => {
    const contact = await contactById(log, id);
    if (contact.status === status) return;
    const sources = { ...contact.sources, status: { kind: 'hand' as const } };
    await change.put('contacts', { ...contact, status, sources, updatedAt: instant(change.now) });
    const detail = { from: contact.status, to: status };
    await change.record({ contactId: id, kind: 'status-changed', summary: status, detail });
  });
  return { undoId };
}
