import { codeOf } from '@/lib/base/errors';
import { completeFollowUp, snoozeFollowUp } from '@/lib/followups/commands';
import { noteActed, noteSeen } from '@/lib/followups/ledger';
import { digestId, followUpIdOf } from '@/lib/followups/notice-id';
import { clearNotification, hasButtons } from '@/lib/platform/notifications';
import { openWorkspace } from '@/lib/platform/tabs';
import { openMail } from './open-mail';
import type { Services } from './services';

/** A click on a reminder: its buttons are *Done* and *Snooze 1 hour*; anywhere else it opens the mail. */
export async function onReminderClick(services: Services, noticeId: string, button: number | undefined): Promise<void> {
  await clearNotification(noticeId);
  await noteSeen(services.log, noticeId);
  const id = followUpIdOf(noticeId);
  if (id === undefined) {
    if (noticeId === digestId) await openWorkspace('#today');
    return;
  }
  if (button === undefined) await openWhatItIsAbout(services, id);
  else await closeOrMove(services, id, button);
}

async function closeOrMove({ log }: Services, id: string, button: number): Promise<void> {
  try {
    await (button === 0 ? completeFollowUp(log, id) : snoozeFollowUp(log, id, '1-hour'));
  } catch (error) {
    // Done in another window meanwhile: then there is nothing left to do.
    if (codeOf(error) !== 'not-found') throw error;
  }
}

/** Firefox has no buttons, so there a click leads to the follow-up with its own. */
async function openWhatItIsAbout(services: Services, id: string): Promise<void> {
  const followUp = await services.log.db.followUps.get(id);
  if (followUp?.state === 'open') await noteActed(services.log.db, followUp, services.log.clock.now(), 'opened');
  const threadId = followUp?.threadId;
  const isOpen = hasButtons && threadId !== undefined && (await openMail(services, threadId)).opened;
  if (!isOpen) await openWorkspace(`#follow-up/${encodeURIComponent(id)}`);
}
