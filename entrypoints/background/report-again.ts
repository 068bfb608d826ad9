import { tellContent } from '@/lib/messaging/to-content';
import { enabledTabs } from './enabled-tabs';
import type { Services } from './services';

/** Lets every webmail tab say again what it shows: what may be known of it has changed. */
export async function reportAgain(services: Services): Promise<void> {
  const tabs = await enabledTabs(services);
  await Promise.all(tabs.map(({ id }) => tellContent(id, { to: 'content', kind: 'report-again' })));
}

/** Lets every webmail tab ask anew what the marks in its list say. */
export async function marksChanged(services: Services): Promise<void> {
  const tabs = await enabledTabs(services);
  await Promise.all(tabs.map(({ id }) => tellContent(id, { to: 'content', kind: 'marks-changed' })));
}
