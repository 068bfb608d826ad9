import { defineContentScript } from 'wxt/utils/define-content-script';
import { openWebmailTab } from '@/lib/messaging/webmail-tab';
import { proton } from '@/lib/webmail/proton';
import { startWebmail } from '@/lib/webmail/start';

export default defineContentScript({
  matches: ['https://mail.proton.me/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  async main({ signal }) {
    if (!proton.matches(new URL(location.href), document)) return;
    const tab = await openWebmailTab(proton.room(document), signal);
    if (tab) startWebmail(proton, tab, signal);
  },
});
