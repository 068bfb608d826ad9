import { healthOf, outlineOf } from '@/lib/messaging/to-content';
import { browser } from '@/lib/platform/browser';
import type { PageHealth } from '@/lib/settings/contract';
import { enabledTabs } from './enabled-tabs';
import type { Services } from './services';

type TabHealth = PageHealth & { readonly tabId: number; readonly origin: string };

/** How reading fares in every tab of an enabled webmail; asked while Settings is looked at, never kept. */
export async function healthOfTabs(services: Services): Promise<TabHealth[]> {
  const tabs = await enabledTabs(services);
  const answers = await Promise.all(
    tabs.map(async ({ id, url }): Promise<TabHealth[]> => {
      const health = await healthOf(id);
      return health ? [{ ...health, tabId: id, origin: url.origin }] : [];
    }),
  );
  return answers.flat();
}

/** The outline of one of those tabs, under a head that says what it is of; `null` where none answers. */
export async function outlineOfTab(services: Services, tabId: number): Promise<string | null> {
  const tab = (await enabledTabs(services)).find(({ id }) => id === tabId);
  const health = tab && (await healthOf(tabId));
  const outline = tab && (await outlineOf(tabId));
  if (!health || outline === undefined) return null;
  const probes = health.probes.map(({ name, state, count }) => `# ${name}: ${state} ${count}`);
  return [
    '# Daybook page outline 1',
    `# provider: ${health.provider}`,
    `# version: ${browser.runtime.getManifest().version}`,
    `# language: ${browser.i18n.getUILanguage()}`,
    ...probes,
    outline,
    '',
  ].join('\n');
}
