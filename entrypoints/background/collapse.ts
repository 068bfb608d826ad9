import { tellContent, togglePanel } from '@/lib/messaging/to-content';
import { saveSettings } from '@/lib/settings/store';
import type { Services } from './services';

/** Opens or collapses the panel of a webmail tab, and remembers it for that webmail. */
export async function setCollapsed(
  services: Services,
  tabId: number,
  url: string | undefined,
  collapsed: boolean,
): Promise<void> {
  await remember(services, url, collapsed);
  await tellContent(tabId, { to: 'content', kind: 'collapse', collapsed });
}

/** The toolbar button: whichever the panel is not, and remembers it. */
export async function toggleCollapsed(services: Services, tabId: number, url: string | undefined): Promise<void> {
  const collapsed = await togglePanel(tabId);
  if (collapsed !== undefined) await remember(services, url, collapsed);
}

async function remember({ log, settings }: Services, url: string | undefined, collapsed: boolean): Promise<void> {
  const origin = URL.parse(url ?? '')?.origin;
  if (origin === undefined) return;
  const others = (await settings()).collapsedOn.filter((known) => known !== origin);
  await saveSettings(log, { collapsedOn: collapsed ? [...others, origin] : others });
}
