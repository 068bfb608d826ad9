import { makeTurns } from '../base/in-turn';
import { browser } from './browser';

const selectionItem = 'log-selection';

/** What the user chose in the context menu: the text selected in a page, as far as the browser gives it. */
export type SelectionClick = {
  readonly tabId: number | undefined;
  readonly url: string | undefined;
  readonly text: string;
};

const inTurn = makeTurns();

/** Offers *Log from selection* on selected text, in any page. Made anew at each start, and when the language changes. */
export const offerSelection = (title: string): Promise<void> => inTurn(() => offer(title));

async function offer(title: string): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: selectionItem, title, contexts: ['selection'] });
}

/** Calls back when *Log from selection* was chosen. */
export function onSelectionClick(listener: (click: SelectionClick) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== selectionItem) return;
    void textOf(tab?.id, info.frameId, info.selectionText ?? '').then((text) =>
      listener({ tabId: tab?.id, url: tab?.url, text }),
    );
  });
}

/**
 * The selected text with its line breaks, which the browser's own `selectionText` lacks in Chromium. The click gives access to
 * that page (`activeTab`); where it doesn't, the text without line breaks is what there is.
 */
async function textOf(tabId: number | undefined, frameId: number | undefined, fallback: string): Promise<string> {
  if (tabId === undefined) return fallback;
  const read = { target: { tabId, frameIds: [frameId ?? 0] }, func: () => getSelection()?.toString() ?? '' };
  const [answer] = await browser.scripting.executeScript(read).catch(() => []);
  return typeof answer?.result === 'string' && answer.result.trim() !== '' ? answer.result : fallback;
}
