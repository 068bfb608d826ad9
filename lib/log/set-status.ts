import { instant } from '../base/clock';
import type { Status } from '../base/codes';
import type { Change } from './change';
import { contactById } from './contact-by-id';
import type { Written } from './contract';
import type { Log } from './log';
import { write } from './write';

/** Sets a contact's status; the one it has already writes nothing. Throws `not-found`. */
export async function setStatus(
  log: Log,
  { id, status }: { readonly id: string; readonly status: Status },
): Promise<Written> {
  const { undoId } = await write(log, { label: 'status', contactId: id }, (change) =>
    applyStatus(log, change, id, status),
  );
  return { undoId };
}

/** The same in the transaction under way; `false` when it has that status already. */
export async function applyStatus(log: Log, change: Change, id: string, status: Status): Promise<boolean> {
  const contact = await contactById(log, id);
  if (contact.status === status) return false;
  const sources = { ...contact.sources, status: { kind: 'hand' as const } };
  await change.put('contacts', { ...contact, status, sources, updatedAt: instant(change.now) });
  const detail = { from: contact.status, to: status };
  await change.record({ contactId: id, kind: 'status-changed', summary: status, detail });
  return true;
}
