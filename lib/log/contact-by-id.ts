import { DaybookError } from '../base/errors';
import type { Log } from './log';
import { visible } from './pending-import';
import type { ContactRow } from './rows';

/** A contact by its id. Throws `not-found`. */
export async function contactById(log: Log, id: string): Promise<ContactRow> {
  const row = await log.db.contacts.get(id);
  if (!row || !(await visible(log.db))(row)) throw new DaybookError('not-found');
  return row;
}
