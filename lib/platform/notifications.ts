import { browser } from './browser';

export type NotificationText = {
  readonly title: string;
  readonly message: string;
  /** Labels; at most two are shown, and only where the browser has buttons. */
  readonly buttons: readonly string[];
};

/** Firefox throws when `buttons` is passed, and the reminder would be lost. */
export const hasButtons = import.meta.env.CHROME;

/** Shows a notification; one with the same id is replaced. Rejects when the browser refuses. */
export async function showNotification(id: string, { title, message, buttons }: NotificationText): Promise<void> {
  const basic = { type: 'basic' as const, iconUrl: browser.runtime.getURL('icon/128.png'), title, message };
  if (hasButtons) {
    const options = { ...basic, buttons: buttons.map((label) => ({ title: label })), requireInteraction: true };
    await chrome.notifications.create(id, options);
  } else await browser.notifications.create(id, basic);
}

/** Takes a notification away; harmless when it is gone. */
export const clearNotification = async (id: string): Promise<void> => {
  await browser.notifications.clear(id);
};

/** Ids of the notifications that stand now. */
export const standingNotifications = async (): Promise<string[]> => Object.keys(await browser.notifications.getAll());

/** Whether the browser may show notifications, as far as it says (Firefox doesn't). */
export const notificationPermission = (): Promise<'granted' | 'denied'> =>
  hasButtons
    ? new Promise((resolve) =>
        chrome.notifications.getPermissionLevel((level) => resolve(level === 'granted' ? 'granted' : 'denied')),
      )
    : Promise.resolve('granted');

/** Must be called in the first turn of the background. `button` is its place, from 0. */
export function onNotificationClick(listener: (id: string, button: number | undefined) => void): void {
  browser.notifications.onClicked.addListener((id) => listener(id, undefined));
  if (hasButtons) chrome.notifications.onButtonClicked.addListener((id, button) => listener(id, button));
}

/** The user closed a notification. Must be called in the first turn of the background. */
export const onNotificationClosed = (listener: (id: string) => void): void =>
  browser.notifications.onClosed.addListener((id, byUser) => {
    if (byUser) listener(id);
  });
