import { instant } from '@/lib/base/clock';
import type { Log } from '@/lib/log/log';
import { write } from '@/lib/log/write';

/** Logs a mail for a contact the way a capture does: message, thread, log line, follow-up, in one transaction. */
export async function logMail(
  log: Log,
  { contactId, messageId, threadId }: { contactId: string; messageId: string; threadId: string },
): Promise<string | undefined> {
  const { db } = log;
  const { undoId } = await write(log, { label: 'capture', contactId }, async (change) => {
    const named = await db.activities.where('[messageId+contactId]').equals([messageId, contactId]).first();
    if (named || !(await db.contacts.get(contactId))) return;
    const at = instant(change.now);
    const message = await db.messages.get(messageId);
    if (!message)
      await change.put('messages', { id: messageId, aliases: [messageId], threadId, at, from: 'a@x.example' });
    const home = message?.threadId ?? threadId;
    const thread = await db.threads.get(home);
    await change.record({ contactId, kind: 'mail-received', at, threadId: home, messageId, summary: 'Hei' });
    await change.put('threads', {
      id: home,
      provider: 'gmail',
      account: 'me@x.example',
      providerThreadId: home,
      subject: 'Hei',
      messageIds: [...new Set([...(thread?.messageIds ?? []), messageId])],
      lastSeen: { url: 'https://mail.google.com/', at },
    });
    const id = change.newId();
    await change.put('followUps', {
      id,
      contactId,
      threadId: home,
      kind: 'reply',
      due: { instant: at },
      dueAt: at,
      rule: 'reply-24h',
      state: 'open',
      reminders: [],
      createdAt: at,
    });
    await change.record({ contactId, kind: 'follow-up-set', summary: 'reply', detail: { followUpId: id } });
  });
  return undoId;
}
