import { systemClock } from '@/lib/base/clock';
import type { NewsTopic } from '@/lib/base/codes';
import { hostPattern } from '@/lib/base/webmail-url';
import { pruneLedger } from '@/lib/followups/ledger';
import { rederiveDue } from '@/lib/followups/rederive';
import { armNext, makeReminders } from '@/lib/followups/reminders';
import { Database } from '@/lib/log/db';
import { forgetOldUndos } from '@/lib/log/forget-undos';
import type { Log } from '@/lib/log/log';
import { readSettings } from '@/lib/log/read-settings';
import { makeAdmission } from '@/lib/messaging/admission';
import { callerOf } from '@/lib/messaging/caller';
import { broadcastChanged } from '@/lib/messaging/changed';
import { type Handlers, serve } from '@/lib/messaging/serve';
import { browser } from '@/lib/platform/browser';
import { offerSelection } from '@/lib/platform/context-menu';
import { injectIntoPublic, injectIntoSelfhosted, registerSelfhosted } from '@/lib/platform/injection';
import { userCalendar } from './calendar';
import { captureHandlers } from './handlers/capture';
import { contactHandlers } from './handlers/contacts';
import { dataHandlers } from './handlers/data';
import { followUpHandlers } from './handlers/followups';
import { settingsHandlers } from './handlers/settings';
import { reminderPorts } from './notices';
import { countRefusal } from './refusals';
import { marksChanged } from './report-again';
import type { Services } from './services';
import { beginSession } from './session-began';
import { openContexts } from './tab-contexts';
import { testReminder } from './test-reminder';
import { isEnabled } from './webmails';
import { wordsFor } from './words';

/** What the listeners of the background call. */
export type Background = Services & {
  /** Shows what is due and sets the next alarm. */
  readonly remind: () => Promise<void>;
  /** At every start of the worker: everything the browser may have dropped is made anew. */
  readonly start: () => Promise<void>;
};

/** Puts the parts together and answers messages. Registers its message listeners at once, before anything is awaited. */
export function wireBackground(): Background {
  const db = new Database();
  const log: Log = {
    db,
    clock: systemClock,
    calendar: async () => userCalendar(await settings(), systemClock),
    announce: (topics) => announce(topics),
  };
  const settings = () => readSettings(db);
  const ports = reminderPorts(settings);
  const wake = makeReminders(log, ports);
  const remind = () => wake(false);

  // In the language of the settings.
  const offerMenu = async () => offerSelection(wordsFor(await settings())('menu_log_selection'));

  const announce = async (topics: readonly NewsTopic[]): Promise<void> => {
    void tell(topics);
    if (!topics.includes('followUps') && !topics.includes('contacts')) return;
    await armNext(log, ports);
    void remind();
  };
  const tell = async (topics: readonly NewsTopic[]): Promise<void> => {
    const panelTabs = (await openContexts()).map(({ tabId }) => tabId);
    await broadcastChanged(topics, panelTabs);
    if (topics.some((topic) => ['contacts', 'followUps', 'settings'].includes(topic))) await marksChanged(services);
    if (topics.includes('settings')) await offerMenu();
  };

  const patterns = async (): Promise<string[]> => {
    const wanted = (await settings()).webmails.map(({ origin }) => hostPattern(origin));
    const held = await Promise.all(wanted.map((origin) => browser.permissions.contains({ origins: [origin] })));
    return wanted.filter((_, index) => held[index]);
  };
  const refreshWebmails = async (): Promise<void> => {
    const held = await patterns();
    await registerSelfhosted(held);
    await injectIntoSelfhosted(held);
  };

  const services: Services = { log, settings, refreshWebmails, sendTestReminder: () => testReminder(settings) };
  const handlers: Handlers = {
    ...captureHandlers(services),
    ...contactHandlers(services),
    ...dataHandlers(services),
    ...followUpHandlers(services),
    ...settingsHandlers(services),
  };
  const self = { id: browser.runtime.id, origin: browser.runtime.getURL('').replace(/\/$/, '') };
  serve(handlers, {
    async classify(sender) {
      const now = await settings();
      return callerOf(sender, self, (url) => isEnabled(url, now));
    },
    refused: (name, reason) => void countRefusal(name, reason),
    admits: makeAdmission(() => systemClock.now()),
    unexpected: (name, error) => console.error(`${name} failed:`, error instanceof Error ? error.name : typeof error),
  });

  const start = async (): Promise<void> => {
    const isSessionStart = await beginSession();
    // A new session (install, update, switched on again, browser start): open tabs have no script, or one that is orphaned. At once, so
    // that nobody is at work in a panel that is about to be replaced.
    const pages = isSessionStart
      ? Promise.all([injectIntoPublic(), refreshWebmails()])
      : patterns().then(registerSelfhosted);
    await Promise.all([pages, catchUp(isSessionStart)]);
  };
  const catchUp = async (isSessionStart: boolean): Promise<void> => {
    if (isSessionStart) await rederiveDue(log);
    await wake(isSessionStart);
    if (isSessionStart) await pruneLedger(log);
    await forgetOldUndos(log);
    await offerMenu();
  };

  return { ...services, remind, start };
}
