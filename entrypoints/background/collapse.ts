import { tellContent } from '@/lib/messaging/to-content';
import { saveSettings } from '@/lib/settings/store';
import type { Services } from './services';

/** Opens or collapses the panel of a webmail tab, and remembers it for that webmail. */
export async function setCollapsed(
  { log, settings }: Services,
  tabId: number,
  url: string | undefined,
  collapsed: boolean,
): Promise<void> {
  const origin = URL.parse(url ?? '')?.origin;
  const { collapsedOn } = await settings();
  if (origin !== undefined) {
    const others = collapsedOn.filter((known) => known !== origin);
    await saveSettings(log, { collapsedOn: collapsed ? [...others, origin] : others });
  }
  await tellContent(tabId, { to: 'content', kind: 'collapse', collapsed });
}
