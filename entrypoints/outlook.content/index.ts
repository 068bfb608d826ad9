import { defineContentScript } from 'wxt/utils/define-content-script';
import { openWebmailTab } from '@/lib/messaging/webmail-tab';
import { outlook } from '@/lib/webmail/outlook';
import { startWebmail } from '@/lib/webmail/start';

export default defineContentScript({
  matches: [
    'https://outlook.live.com/*',
    'https://outlook.office.com/*',
    'https://outlook.office365.com/*',
    'https://outlook.cloud.microsoft/*',
  ],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  async main({ signal }) {
    await untilMail(signal);
    const tab = await openWebmailTab(outlook.room(document), signal);
    if (!tab) return;
    startWebmail(outlook, tab, signal);
  },
});

/** Outlook goes from the calendar to the mail without loading a page. */
function untilMail(signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const found = new AbortController();
  const look = (): void => {
    if (!outlook.matches(new URL(location.href), document)) return;
    found.abort();
    resolve();
  };
  navigation.addEventListener('currententrychange', look, { signal: AbortSignal.any([signal, found.signal]) });
  look();
  return promise;
}
