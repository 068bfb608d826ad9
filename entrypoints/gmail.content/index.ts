import { defineContentScript } from 'wxt/utils/define-content-script';
import { openWebmailTab } from '@/lib/messaging/webmail-tab';
import { gmail } from '@/lib/webmail/gmail';
import { showMarks } from '@/lib/webmail/marks';
import { startWebmail } from '@/lib/webmail/start';

export default defineContentScript({
  matches: ['https://mail.google.com/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  async main({ signal }) {
    if (!gmail.matches(new URL(location.href), document)) return;
    const tab = await openWebmailTab(gmail.room(document), signal);
    if (!tab) return;
    startWebmail(gmail, tab, signal);
    showMarks(gmail, tab, signal);
  },
});
