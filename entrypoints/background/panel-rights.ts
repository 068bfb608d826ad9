import { addressKey } from '@/lib/base/email-address';
import { DaybookError } from '@/lib/base/errors';
import type { Log } from '@/lib/log/log';
import type { Call } from '@/lib/messaging/serve';
import { activeTabOf } from '@/lib/platform/tabs';
import { requireContext, type TabContext } from './tab-contexts';

type Place = { readonly contextId?: string | undefined; readonly windowId?: number | undefined };

/** The webmail tab a panel goes with: the one its frame stands in, or the active one of the side panel's window. */
export async function tabOf(call: Call, windowId: number | undefined): Promise<number | undefined> {
  if (call.tabId !== undefined) return call.tabId;
  return windowId === undefined ? undefined : activeTabOf(windowId);
}

/** The context a panel's command was made for, if its tab still shows it. Throws `mail-has-changed`. */
export async function contextFor(
  call: Call,
  { contextId, windowId }: Place,
): Promise<{ tabId: number; context: TabContext }> {
  const tabId = await tabOf(call, windowId);
  const context = await requireContext(tabId, contextId);
  if (tabId === undefined) throw new DaybookError('mail-has-changed');
  return { tabId, context };
}

/** A panel may only work with a contact of the mail it stands beside; the workspace with any. Throws `refused`, `mail-has-changed`. */
export async function mayTouch(log: Log, call: Call, place: Place, contactId: string): Promise<void> {
  if (call.caller === 'page') return;
  const { context } = await contextFor(call, place);
  if (context.contactIds.includes(contactId)) return;
  const contact = await log.db.contacts.get(contactId);
  if (!contact) throw new DaybookError('not-found');
  if (context.reading.kind !== 'thread') throw new DaybookError('refused');
  const participants = context.reading.messages.flatMap(({ from, to, cc }) => [...(from ? [from] : []), ...to, ...cc]);
  const shown = context.people ?? [];
  const addresses = new Set([...participants.map(({ address }) => address), ...shown].map(addressKey));
  if (!contact.emailKeys.some((address) => addresses.has(address))) throw new DaybookError('refused');
}
