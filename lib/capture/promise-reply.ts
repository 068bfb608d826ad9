import { addFollowUp, closeFollowUp } from '../followups/commands';
import { inHours } from '../followups/due';
import type { Log } from '../log/log';
import type { Change } from '../log/write';
import type { ReadableThread } from './readable-mail';

const replyWithinHours = 24;

/** Their last word asks for an answer within 24 hours; ours closes that promise. One open reply a thread. */
export async function promiseReply(
  log: Log,
  change: Change,
  contactId: string,
  threadId: string | undefined,
  { mails }: ReadableThread,
): Promise<void> {
  const last = mails.at(-1);
  if (!last || threadId === undefined) return;
  const open = (await log.db.followUps.where('contactId').equals(contactId).toArray()).filter(
    (followUp) => followUp.state === 'open' && followUp.kind === 'reply' && followUp.threadId === threadId,
  );
  if (last.ours) {
    for (const followUp of open) await closeFollowUp(change, followUp, 'replied');
  } else if (open.length === 0) {
    const time = inHours(Date.parse(last.at), replyWithinHours);
    await addFollowUp(change, { contactId, kind: 'reply', rule: 'reply-24h', time, threadId });
  }
}
