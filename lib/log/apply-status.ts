import { instant } from '../base/clock';
import type { Status } from '../base/codes';
import type { Change } from './change';
import { contactById } from './contact-by-id';
import type { Log } from './log';

/** Sets a contact's status in the transaction under way; `false` when it has that one already. Throws `not-found`. */
export async function applyStatus(log: Log, change: Change, id: string, status: Status): Promise<boolean> {
  const contact = await contactById(log, id);
  if (contact.status === status) return false;
  const sources = { ...contact.sources, status: { kind: 'hand' as const } };
  await change.put('contacts', { ...contact, status, sources, updatedAt: instant(change.now) });
  const detail = { from: contact.status, to: status };
  await change.record({ contactId: id, kind: 'status-changed', summary: status, detail });
  return true;
}
