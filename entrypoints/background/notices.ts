import { digestId } from '@/lib/followups/notice-id';
import type { Notice, ReminderPorts } from '@/lib/followups/reminders';
import { followUpLabel } from '@/lib/i18n/labels';
import type { Translate } from '@/lib/i18n/translate';
import { armAlarm } from '@/lib/platform/alarm';
import { showBadge } from '@/lib/platform/badge';
import {
  clearNotification,
  type NotificationText,
  showNotification,
  standingNotifications,
} from '@/lib/platform/notifications';
import type { Settings } from '@/lib/settings/model';
import { sessionBegan } from './session-began';
import { wordsFor } from './words';

/** What a reminder says: name and kind, never a subject or text; with *Hide names* not even the name. */
export function noticeText(notice: Notice, hideNames: boolean, t: Translate): NotificationText {
  if (notice.id === digestId && 'names' in notice) {
    const names = new Intl.ListFormat(t.language, { type: 'conjunction' }).format(notice.names);
    const title = notice.whileAway ? 'reminder_while_away' : 'reminder_digest';
    return { title: t.plural(title, notice.count), message: hideNames ? '' : names, buttons: [] };
  }
  if (!('followUp' in notice)) throw new Error('a notice is a digest or about one follow-up');
  const kind = t(followUpLabel(notice.followUp.kind));
  const buttons = [t('reminder_done'), t('reminder_snooze')];
  return hideNames || !notice.name
    ? { title: t('reminder_due'), message: kind, buttons }
    : { title: notice.name, message: t('reminder_due_kind', { kind }), buttons };
}

/** Reminders by the means of the browser. */
export const reminderPorts = (settings: () => Promise<Settings>): ReminderPorts => ({
  async show(notice) {
    const now = await settings();
    await showNotification(notice.id, noticeText(notice, now.reminders.hideNames, wordsFor(now)));
  },
  clear: clearNotification,
  standing: standingNotifications,
  arm: armAlarm,
  badge: showBadge,
  quiet: async () => (await settings()).reminders.quiet,
  sessionBegan,
});
