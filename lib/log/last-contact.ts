import Dexie from 'dexie';
import { touches } from '../base/codes';
import type { Database } from './db';
import { visible } from './pending-import';
import type { ActivityRow } from './rows';

/**
 * Writes anew when these people were last in touch, inside the transaction that changed their logs, by the lines that count (those of
 * an import under way don't, unless `isCounted` says so). Derived data, as what they are
 * found by: no change number, no undo, nothing for a CRM.
 */
export async function keepLastContact(
  db: Database,
  contactIds: Iterable<string>,
  isCounted?: (line: ActivityRow) => boolean,
): Promise<void> {
  const counts = isCounted ?? (await visible(db));
  for (const id of contactIds) {
    const contact = await db.contacts.get(id);
    if (!contact) continue;
    const last = await db.activities
      .where('[contactId+at+id]')
      .between([id, Dexie.minKey], [id, Dexie.maxKey])
      .reverse()
      .filter((line) => touches.has(line.kind) && counts(line))
      .first();
    const lastContactAt = later(contact.createdAt, last?.at);
    if (lastContactAt !== contact.lastContactAt) await db.contacts.update(id, { lastContactAt });
  }
}

const later = (one: string, other = ''): string => (other > one ? other : one);

/** The same for lines that only came in addition: quick, for many. */
export async function raiseLastContact(
  db: Database,
  lines: readonly Pick<ActivityRow, 'contactId' | 'kind' | 'at'>[],
): Promise<void> {
  const newest = new Map<string, string>();
  for (const { contactId, kind, at } of lines)
    if (touches.has(kind)) newest.set(contactId, later(at, newest.get(contactId)));
  const contacts = await db.contacts.bulkGet([...newest.keys()]);
  await db.contacts.bulkPut(
    contacts.flatMap((contact) => {
      const at = contact && newest.get(contact.id);
      return contact && at && at > contact.lastContactAt ? [{ ...contact, lastContactAt: at }] : [];
    }),
  );
}
