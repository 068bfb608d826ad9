import type { NewsTopic } from '../base/codes';
import { browser } from '../platform/browser';
import { isNews, type ToViews } from './tab-messages';

/** Tells every view what was written. Pages hear it from the runtime; a panel frame in Firefox only hears what is sent to its tab. */
export async function broadcastChanged(topics: readonly NewsTopic[], panelTabs: readonly number[]): Promise<void> {
  const news: ToViews = { to: 'views', changed: topics };
  const nobodyListens = (): undefined => undefined;
  await Promise.all([
    browser.runtime.sendMessage(news).catch(nobodyListens),
    ...panelTabs.map((tabId) => browser.tabs.sendMessage(tabId, news).catch(nobodyListens)),
  ]);
}

/** Calls back when the background wrote something; returns how to stop. */
export function onChanged(listener: (topics: readonly NewsTopic[]) => void): () => void {
  const hear = (message: unknown): undefined => {
    if (isNews(message)) listener(message.changed);
  };
  browser.runtime.onMessage.addListener(hear);
  return () => browser.runtime.onMessage.removeListener(hear);
}
