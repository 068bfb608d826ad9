import type { Host } from '@/components/workspace/host';

const backupKey = 'daybook:last-backup';
/** A download has read its blob long before (ms). */
const blobLife = 60_000;

/** The browser the workspace stands in. */
export const browserHost: Host = {
  requestHost: (pattern) => chrome.permissions.request({ origins: [pattern] }),
  download: (file, name) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), blobLife);
  },
  lastBackup: () => localStorage.getItem(backupKey) ?? undefined,
  noteBackup: (at) => localStorage.setItem(backupKey, at),
  forgetBackup: () => localStorage.removeItem(backupKey),
};
