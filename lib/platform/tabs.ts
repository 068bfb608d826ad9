import { browser } from './browser';

/** The tab a side panel goes with: the active one of its window. */
export async function activeTabOf(windowId: number): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, windowId });
  return tab?.id;
}

/** The active tab of the window used last. */
export async function currentTab(): Promise<{ id: number; url: string | undefined } | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id === undefined ? undefined : { id: tab.id, url: tab.url };
}

const workspacePage = (): string => browser.runtime.getURL('workspace.html');

/** Whether a tab's address is our own full page. */
export const isOwnPage = (url: string): boolean => url.startsWith(workspacePage());

/** Shows a page of ours, in the tab that has it open if there is one; answers the tab's id. `hash` includes the `#`. */
export async function openWorkspace(hash: string): Promise<number | undefined> {
  const page = workspacePage();
  const open = (await browser.tabs.query({ url: `${page}*` }))[0];
  if (open?.id === undefined) return (await browser.tabs.create({ url: page + hash })).id;
  await browser.tabs.update(open.id, { active: true, url: page + hash });
  await bringForward(open.windowId);
  return open.id;
}

/** Opens a URL in the given tab, or a new one; returns the tab's id. */
export async function openUrl(url: string, tabId: number | undefined): Promise<number | undefined> {
  if (tabId === undefined) return (await browser.tabs.create({ url })).id;
  const tab = await browser.tabs.update(tabId, { active: true, url });
  await bringForward(tab?.windowId);
  return tabId;
}

const bringForward = async (windowId: number | undefined): Promise<void> => {
  if (windowId !== undefined) await browser.windows?.update(windowId, { focused: true });
};

/** Every open tab whose address we may see. */
export async function readableTabs(): Promise<{ id: number; url: URL }[]> {
  const tabs = await browser.tabs.query({ url: ['https://*/*', 'http://*/*'] });
  return tabs.flatMap(({ id, url }) => {
    const parsed = URL.parse(url ?? '');
    return id === undefined || parsed === null ? [] : [{ id, url: parsed }];
  });
}
