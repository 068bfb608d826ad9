import { defineBackground } from 'wxt/utils/define-background';
import { noteSeen } from '@/lib/followups/ledger';
import { onAlarm } from '@/lib/platform/alarm';
import { browser } from '@/lib/platform/browser';
import { onSelectionClick } from '@/lib/platform/context-menu';
import { onNotificationClick, onNotificationClosed } from '@/lib/platform/notifications';
import { onPermissionsChanged } from '@/lib/platform/permissions';
import { onReminderClick } from './reminder-click';
import { onLogSelection } from './selection-click';
import { forgetTab } from './tab-contexts';
import { leftWebmail, onCommand, onToolbarButton } from './tab-events';
import { wireBackground } from './wiring';

/** Every listener is registered in the first turn: an event that wakes the worker is lost to one that comes later. */
export default defineBackground({
  type: 'module',
  main() {
    const background = wireBackground();
    const { log, refreshWebmails, remind, start } = background;
    const started = start();

    onAlarm(() => void started.then(remind));
    onSelectionClick((click) => void onLogSelection(background, click));
    onNotificationClick((id, button) => void onReminderClick(background, id, button));
    onNotificationClosed((id) => void noteSeen(log, id));
    onPermissionsChanged(() => void refreshWebmails().then(() => log.announce(['settings'])));
    // These two only wake the worker: what is to be done at a start is done at every start.
    browser.runtime.onInstalled.addListener(() => void started);
    browser.runtime.onStartup.addListener(() => void started);
    browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
    browser.tabs.onActivated.addListener(() => void log.announce(['context']));
    browser.tabs.onUpdated.addListener((tabId, { url }) => void leftWebmail(background, tabId, url));
    browser.action.onClicked.addListener(({ id, url }) => void onToolbarButton(background, id, url));
    browser.commands.onCommand.addListener((command) => void onCommand(background, command));
  },
});
