import { DaybookError } from '@/lib/base/errors';
import { ulid } from '@/lib/base/ulid';
import { hostPattern } from '@/lib/base/webmail-url';
import { checkWorkingTime } from '@/lib/followups/calendar';
import { checkQuiet } from '@/lib/followups/quiet-hours';
import type { Call, Handlers } from '@/lib/messaging/serve';
import { tellContent } from '@/lib/messaging/to-content';
import { browser } from '@/lib/platform/browser';
import { giveBackHost, hasHost } from '@/lib/platform/permissions';
import { openWorkspace } from '@/lib/platform/tabs';
import { saveSettings } from '@/lib/settings/store';
import { checkedCapture } from '../checked-capture';
import { setCollapsed } from '../collapse';
import { reportAgain } from '../report-again';
import type { Services } from '../services';
import { healthOfTabs, outlineOfTab } from '../webmail-health';
import { parseWebmail } from '../webmails';

type Names =
  | 'settings.get'
  | 'settings.panel'
  | 'settings.save'
  | 'webmail.health'
  | 'webmail.outline'
  | 'webmail.add'
  | 'webmail.remove'
  | 'panel.collapse'
  | 'panel.giveFocusBack'
  | 'panel.openWorkspace'
  | 'reminders.test';

export const settingsHandlers = (services: Services): Pick<Handlers, Names> => {
  const { log, settings } = services;
  return {
    'settings.get': async () => {
      const now = await settings();
      const allowed = await Promise.all(
        now.webmails.map(async ({ id, origin }) => [id, await hasHost(hostPattern(origin))] as const),
      );
      return {
        settings: now,
        allowed: Object.fromEntries(allowed),
        extensionVersion: browser.runtime.getManifest().version,
      };
    },

    'settings.panel': async () => {
      const { language, profile } = await settings();
      return { language, profileMissing: profile.name === '' };
    },

    'settings.save': async (change) => {
      if (change.reminders?.quiet) checkQuiet(change.reminders.quiet);
      if (change.workingTime) checkWorkingTime(change.workingTime);
      const capture = change.capture && checkedCapture(change.capture);
      const saved = await saveSettings(log, { ...change, ...(capture ? { capture } : {}) });
      // A list that changed may hide a mail that is open, or show one.
      if (capture) await reportAgain(services);
      return saved;
    },

    'webmail.health': () => healthOfTabs(services),

    'webmail.outline': async ({ tabId }) => ({ outline: await outlineOfTab(services, tabId) }),

    'webmail.add': async ({ url }) => {
      const { webmails } = await settings();
      const parsed = parseWebmail(url, { webmails });
      if (!(await hasHost(hostPattern(parsed.origin))))
        throw new DaybookError('webmail-not-allowed', { url: parsed.origin });
      const added = { id: ulid(log.clock.now()), ...parsed };
      await saveSettings(log, { webmails: [...webmails, added] });
      await services.refreshWebmails();
      return added;
    },

    'webmail.remove': async ({ id }) => {
      const { webmails } = await settings();
      const removed = webmails.find((webmail) => webmail.id === id);
      const left = webmails.filter((webmail) => webmail.id !== id);
      await saveSettings(log, { webmails: left });
      await services.refreshWebmails();
      const pattern = removed && hostPattern(removed.origin);
      if (pattern !== undefined && !left.some(({ origin }) => hostPattern(origin) === pattern))
        await giveBackHost(pattern);
      return null;
    },

    'panel.collapse': async ({ collapsed }, call) => {
      if (call.tabId !== undefined) await setCollapsed(services, call.tabId, call.url, collapsed);
      return null;
    },

    'panel.giveFocusBack': async (_, { tabId }: Call) => {
      if (tabId !== undefined) await tellContent(tabId, { to: 'content', kind: 'focus-page' });
      return null;
    },

    'panel.openWorkspace': async ({ at, id }) => {
      const contact = id === undefined ? '#contacts' : `#contacts/${encodeURIComponent(id)}`;
      const places = { today: '#today', contact, profile: '#settings/profile', capture: '#settings/capture' };
      await openWorkspace(places[at]);
      return null;
    },

    'reminders.test': () => services.sendTestReminder(),
  };
};
