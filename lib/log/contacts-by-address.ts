import { addressKey } from '../base/email-address';
import type { Log } from './log';
import { visible } from './pending-import';
import type { ContactRow } from './rows';

/** The contacts that have this address, in whatever case it is written. None for an empty one. */
export async function contactsByAddress(log: Log, address: string): Promise<ContactRow[]> {
  const key = addressKey(address);
  if (key === '') return [];
  const rows = await log.db.contacts.where('emailKeys').equals(key).toArray();
  return rows.filter(await visible(log.db));
}
