import { browser } from './browser';

/** Whether the user has allowed this host (`https://mail.firm.no/*`). */
export const hasHost = (pattern: string): Promise<boolean> => browser.permissions.contains({ origins: [pattern] });

/** Gives the permission back. Harmless when the host is not held. */
export const giveBackHost = async (pattern: string): Promise<void> => {
  await browser.permissions.remove({ origins: [pattern] });
};

/** Calls back when a permission came or went, also by the browser's own settings. First turn of the background only. */
export function onPermissionsChanged(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}
