import type { Change } from './change';
import type { Database } from './db';
import type { ActivityRow } from './rows';

/** Every log line of a contact, oldest first. */
export const linesOf = (db: Database, contactId: string): Promise<ActivityRow[]> =>
  db.activities.where('[contactId+at+id]').between([contactId, ''], [contactId, '\uffff']).toArray();

/** Removes a contact with its log, its follow-ups, and the mails and threads that only its log knew. The company stays. */
export async function removeContact(db: Database, change: Change, contactId: string): Promise<void> {
  const lines = await linesOf(db, contactId);
  await change.removeAll(
    'activities',
    lines.map(({ id }) => id),
  );
  for (const table of ['followUps', 'enrolments', 'ledger'] as const)
    await change.removeAll(
      table,
      await db.table<object, string>(table).where('contactId').equals(contactId).primaryKeys(),
    );
  for (const messageId of new Set(lines.flatMap((line) => line.messageId ?? [])))
    await forgetMessage(db, change, messageId);
  await change.remove('contacts', contactId);
}

/** Forgets a mail that no log line names any more, so that it can be logged again. */
export async function forgetMessage(db: Database, change: Change, messageId: string): Promise<void> {
  const named = await db.activities
    .where('[messageId+contactId]')
    .between([messageId, ''], [messageId, '\uffff'])
    .first();
  const message = await db.messages.get(messageId);
  if (named || !message) return;
  await change.remove('messages', messageId);
  const thread = await db.threads.get(message.threadId);
  if (!thread) return;
  const messageIds = thread.messageIds.filter((id) => id !== messageId);
  if (messageIds.length === 0) await change.remove('threads', thread.id);
  else await change.put('threads', { ...thread, messageIds });
}
