import type { Status } from '../base/codes';
import { applyStatus } from '../log/apply-status';
import { contactById } from '../log/contact-by-id';
import type { Written } from '../log/contract';
import type { Log } from '../log/log';
import { write } from '../log/write';
import { addFollowUp } from './commands';
import { ruleTimes } from './rules';

/**
 * Sets a contact's status, and the follow-ups that the rules ask for then, in one transaction; the status it has already writes nothing.
 * Throws `not-found`.
 */
export async function setStatus(
  log: Log,
  { id, status }: { readonly id: string; readonly status: Status },
): Promise<Written> {
  const calendar = await log.calendar();
  const { undoId } = await write(log, { label: 'status', contactId: id }, async (change) => {
    if (!(await applyStatus(log, change, id, status))) return;
    const contact = await contactById(log, id);
    const open = await log.db.followUps.where('contactId').equals(id).toArray();
    const { rules } = change.settings.followUps;
    for (const { rule, time } of ruleTimes(rules, 'status', contact, change.now, calendar)) {
      if (open.some((other) => other.state === 'open' && other.rule === rule.id)) continue;
      const { kind, text, owner } = rule;
      await addFollowUp(change, { contactId: id, kind, rule: rule.id, time, text, owner });
    }
  });
  return { undoId };
}
