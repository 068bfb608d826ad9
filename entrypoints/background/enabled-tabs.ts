import { readableTabs } from '@/lib/platform/tabs';
import type { Services } from './services';
import { isEnabled } from './webmails';

/** The open tabs of webmails that Daybook may read. */
export async function enabledTabs(services: Services): Promise<{ id: number; url: URL }[]> {
  const settings = await services.settings();
  return (await readableTabs()).filter(({ url }) => isEnabled(url, settings));
}
