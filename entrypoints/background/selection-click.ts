import type { SelectionClick } from '@/lib/platform/context-menu';
import { openWorkspace } from '@/lib/platform/tabs';
import { bringSelection } from './brought';
import { setCollapsed } from './collapse';
import type { Services } from './services';
import { isEnabled } from './webmails';

/** *Log from selection*: proposes who the selected text is of, beside the webmail it stands in, else in the workspace. */
export async function onLogSelection(services: Services, { tabId, url, text }: SelectionClick): Promise<void> {
  if (text.trim() === '') return;
  const page = URL.parse(url ?? '');
  if (tabId !== undefined && page && isEnabled(page, await services.settings())) {
    await bringSelection(services.log, tabId, text);
    await setCollapsed(services, tabId, url, false);
    return;
  }
  const workspace = await openWorkspace('#mail');
  if (workspace !== undefined) await bringSelection(services.log, workspace, text);
}
