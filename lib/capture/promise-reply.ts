import { addFollowUp, closeFollowUp } from '../followups/commands';
import type { Calendar } from '../followups/model';
import { ruleTimes } from '../followups/rules';
import { contactById } from '../log/contact-by-id';
import type { Log } from '../log/log';
import type { Change } from '../log/write';
import type { ReadableThread } from './readable-mail';

type About = {
  readonly contactId: string;
  readonly threadId: string | undefined;
  readonly thread: ReadableThread;
  readonly calendar: Calendar;
};

/** Their last word asks for what the rules say, an answer within 24 hours above all; ours closes that promise. One open of a kind a thread. */
export async function promiseReply(
  log: Log,
  change: Change,
  { contactId, threadId, thread: { mails }, calendar }: About,
): Promise<void> {
  const last = mails.at(-1);
  if (!last || threadId === undefined) return;
  const open = (await log.db.followUps.where('contactId').equals(contactId).toArray()).filter(
    (followUp) => followUp.state === 'open' && followUp.threadId === threadId,
  );
  if (last.ours) {
    for (const followUp of open) if (followUp.kind === 'reply') await closeFollowUp(change, followUp, 'replied');
    return;
  }
  const contact = await contactById(log, contactId);
  const { rules } = change.settings.followUps;
  for (const { rule, time } of ruleTimes(rules, 'logged', contact, Date.parse(last.at), calendar)) {
    const { id, kind, text, owner } = rule;
    if (!open.some((followUp) => followUp.kind === kind))
      await addFollowUp(change, { contactId, kind, rule: id, time, threadId, text, owner });
  }
}
