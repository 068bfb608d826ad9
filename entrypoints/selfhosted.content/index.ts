import { defineContentScript } from 'wxt/utils/define-content-script';
import { openWebmailTab } from '@/lib/messaging/webmail-tab';
import { showMarks } from '@/lib/webmail/marks';
import { roundcube } from '@/lib/webmail/roundcube';
import { sogo } from '@/lib/webmail/sogo';
import { startWebmail } from '@/lib/webmail/start';

/** No `matches`: WXT would copy them into the host permissions. The background registers it for the addresses the user added. */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  async main({ signal }) {
    const provider = [roundcube, sogo].find((it) => it.matches(new URL(location.href), document));
    if (!provider) return;
    const tab = await openWebmailTab(provider.room(document), signal);
    if (!tab) return;
    startWebmail(provider, tab, signal);
    showMarks(provider, tab, signal);
  },
});
