import { decimalId, hexId } from './ids';
import { gmailMailbox } from './link';

/** Views of one mail that are no mailbox: print, original, whole message, attachments, compose. */
const otherViews = /^(?:pt|om|lg|att|snatt|fimg|domraw|cm|btop|up|cv)$/;

/**
 * The thread of a window of its own, 16 hex digits: `/mail/u/0/popout?…&th=#thread-f:…` (links of 2024 to 2026 in four public
 * places) or `/mail/u/0/?view=…&th=<hex>` (InboxSDK, 2026-07). `undefined` when the address is none of those.
 */
export function poppedOutThread(url: URL): string | undefined {
  const mailbox = gmailMailbox(url.href);
  const thread = url.searchParams.get('th');
  if (mailbox === undefined || thread === null) return undefined;
  const view = url.searchParams.get('view');
  const rest = url.pathname.slice(mailbox.length);
  const isOwnWindow = rest === 'popout' || (rest === '' && view !== null && !otherViews.test(view));
  return isOwnWindow ? (hexId(thread) ?? decimalId(thread, 'thread')) : undefined;
}
