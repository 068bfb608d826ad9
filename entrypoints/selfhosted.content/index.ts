import { defineContentScript } from 'wxt/utils/define-content-script';
import { openWebmailTab } from '@/lib/messaging/webmail-tab';
import { roundcube } from '@/lib/webmail/roundcube';
import { startWebmail } from '@/lib/webmail/start';

/** No `matches`: WXT would copy them into the host permissions. The background registers it for the addresses the user added. */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  async main({ signal }) {
    if (!roundcube.matches(new URL(location.href), document)) return;
    const tab = await openWebmailTab(roundcube.room(document), signal);
    if (tab) startWebmail(roundcube, tab, signal);
  },
});
