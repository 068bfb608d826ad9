import { tellContent } from '@/lib/messaging/to-content';
import { currentTab, isOwnPage, openWorkspace } from '@/lib/platform/tabs';
import { setCollapsed, toggleCollapsed } from './collapse';
import type { Services } from './services';
import { forgetTab } from './tab-contexts';
import { isEnabled } from './webmails';

const isWebmail = async ({ settings }: Services, url: string | undefined): Promise<boolean> => {
  const parsed = URL.parse(url ?? '');
  return parsed !== null && isEnabled(parsed, await settings());
};

/** The toolbar button: opens or collapses the panel on a webmail tab, else opens the workspace. */
export async function onToolbarButton(
  services: Services,
  tabId: number | undefined,
  url: string | undefined,
): Promise<void> {
  if (tabId !== undefined && (await isWebmail(services, url))) await toggleCollapsed(services, tabId, url);
  else await openWorkspace('#today');
}

/** The keyboard command *Focus Daybook*: into the panel of a webmail tab, else to the workspace. */
export async function onCommand(services: Services, command: string): Promise<void> {
  if (command !== 'focus-daybook') return;
  const tab = await currentTab();
  if (!tab || !(await isWebmail(services, tab.url))) return void (await openWorkspace('#today'));
  await setCollapsed(services, tab.id, tab.url, false);
  await tellContent(tab.id, { to: 'content', kind: 'focus-panel' });
}

/** A tab that went to another site shows no mail any more. Within a webmail its content script reports that itself. */
export async function leftWebmail(services: Services, tabId: number, url: string | undefined): Promise<void> {
  if (url === undefined || isOwnPage(url) || (await isWebmail(services, url))) return;
  await forgetTab(tabId);
}
