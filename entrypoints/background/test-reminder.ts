import { notificationPermission, showNotification, standingNotifications } from '@/lib/platform/notifications';
import type { Settings } from '@/lib/settings/model';
import { wordsFor } from './words';

const id = 'test-reminder';

/** Shows a reminder now, by the same means as a real one, and says what the browser reports of it afterwards. */
export async function testReminder(
  settings: () => Promise<Settings>,
): Promise<{ shown: boolean; permission: 'granted' | 'denied' }> {
  const t = wordsFor(await settings());
  const text = {
    title: t('reminder_test_title'),
    message: t('reminder_test_message'),
    buttons: [t('reminder_done'), t('reminder_snooze')],
  };
  const accepted = await showNotification(id, text).then(
    () => true,
    () => false,
  );
  const shown = accepted && (await standingNotifications()).includes(id);
  return { shown, permission: await notificationPermission() };
}
