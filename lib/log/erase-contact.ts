import { addressKey } from '../base/email-address';
import type { Change } from './change';
import { contactById } from './contact-by-id';
import type { Written } from './contract';
import type { Database } from './db';
import type { Log } from './log';
import type { Activity } from './model';
import { removeContact } from './remove-contact';
import type { ContactRow } from './rows';
import { leaveTombstone } from './tombstones';
import { write } from './write';

/**
 * Erases a person: contact, log, follow-ups, mails, a firm nobody else belongs to, and their address wherever another contact's
 * log names it. A tombstone stays, so that no import brings them back. Can be undone for thirty days, then nothing is left.
 * Throws `not-found`.
 */
export async function eraseContact(log: Log, { id }: { readonly id: string }): Promise<Written> {
  const { db } = log;
  const { undoId } = await write(log, { label: 'erase', contactId: id }, async (change) => {
    const contact = await contactById(log, id);
    await removeContact(db, change, id);
    await removeUnusedCompany(db, change, contact.companyId);
    await forgetAddresses(db, change, contact);
    await leaveTombstone(db, change, contact);
  });
  return { undoId };
}

/** A firm goes with its last person. */
export async function removeUnusedCompany(db: Database, change: Change, companyId: string | null): Promise<void> {
  if (companyId === null) return;
  const others = await db.contacts.where('companyId').equals(companyId).count();
  if (others === 0) await change.remove('companies', companyId);
}

/** Takes the person's addresses out of mails that are logged for others too. */
async function forgetAddresses(db: Database, change: Change, { id, emailKeys }: ContactRow): Promise<void> {
  const own = new Set(emailKeys);
  const apart = await db.distinctions
    .filter(({ address, contactId }) => own.has(address) || contactId === id)
    .primaryKeys();
  await change.removeAll('distinctions', apart);
  const isOwn = (address: unknown): boolean => typeof address === 'string' && own.has(addressKey(address));
  for (const message of await db.messages.filter(({ from }) => isOwn(from)).toArray())
    await change.put('messages', { ...message, from: '' });
  const names = ({ detail }: Activity): boolean =>
    isOwn(detail.from) || (Array.isArray(detail.to) && detail.to.some(isOwn));
  for (const line of await db.activities.filter(names).toArray()) {
    const { from, to } = line.detail;
    const detail = {
      ...line.detail,
      ...(isOwn(from) ? { from: '' } : {}),
      ...(Array.isArray(to) ? { to: to.filter((address) => !isOwn(address)) } : {}),
    };
    await change.put('activities', { ...line, detail });
  }
}
