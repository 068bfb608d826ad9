import { DaybookError } from '@/lib/base/errors';
import { threadOfContext } from '@/lib/capture/seen';
import { cancelFollowUp, completeFollowUp, setFollowUp, snoozeFollowUp } from '@/lib/followups/commands';
import { lastLines } from '@/lib/followups/ledger';
import { dueNow } from '@/lib/followups/reminders';
import { followUpItem, today } from '@/lib/followups/today';
import type { Call, Handlers } from '@/lib/messaging/serve';
import { notificationPermission } from '@/lib/platform/notifications';
import { calendarPreview } from '../calendar';
import { openMail } from '../open-mail';
import { contextFor, mayTouch } from '../panel-rights';
import type { Services } from '../services';

type Names =
  | 'followUps.set'
  | 'followUps.done'
  | 'followUps.snooze'
  | 'followUps.cancel'
  | 'followUps.get'
  | 'followUps.dueCount'
  | 'reminders.ledger'
  | 'today.get'
  | 'calendar.preview'
  | 'mail.open';
type Place = { readonly contextId?: string | undefined; readonly windowId?: number | undefined };

/** How many lines of the ledger Settings → Reminders shows. */
const shownLines = 50;

export const followUpHandlers = (services: Services): Pick<Handlers, Names> => {
  const { log } = services;

  const mayTouchFollowUp = async (call: Call, place: Place, id: string): Promise<void> => {
    const followUp = await log.db.followUps.get(id);
    if (!followUp) throw new DaybookError('not-found');
    await mayTouch(log, call, place, followUp.contactId);
  };

  /** A follow-up that is set beside a mail belongs to its thread, so that its reminder leads back there. */
  const threadFor = async (call: Call, place: Place): Promise<string | undefined> => {
    if (call.caller === 'page') return undefined;
    const { reading } = (await contextFor(call, place)).context;
    return reading.kind === 'thread' ? (await threadOfContext(log, reading))?.id : undefined;
  };

  return {
    'followUps.set': async (input, call) => {
      await mayTouch(log, call, input, input.contactId);
      return setFollowUp(log, { ...input, threadId: await threadFor(call, input) });
    },
    'followUps.done': async (input, call) => {
      await mayTouchFollowUp(call, input, input.id);
      return completeFollowUp(log, input.id);
    },
    'followUps.snooze': async (input, call) => {
      await mayTouchFollowUp(call, input, input.id);
      return snoozeFollowUp(log, input.id, input.until);
    },
    'followUps.cancel': async (input, call) => {
      await mayTouchFollowUp(call, input, input.id);
      return cancelFollowUp(log, input.id);
    },
    'followUps.get': ({ id }) => followUpItem(log, id),
    'followUps.dueCount': async () => ({ due: (await dueNow(log, log.clock.now())).length }),
    'reminders.ledger': async () => ({
      permission: await notificationPermission(),
      entries: await lastLines(log, shownLines),
    }),
    'today.get': () => today(log),
    'calendar.preview': async ({ workingTime }) => calendarPreview(await services.settings(), log.clock, workingTime),
    'mail.open': ({ threadId }) => openMail(services, threadId),
  };
};
