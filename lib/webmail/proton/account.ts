import { readProbe } from '../probe';
import { account, addressIn, bodies } from './probes';

/**
 * The account's first address: every other one it has belongs to the same mailbox. Where the page's top doesn't show it, the
 * title does: `(2) Inbox | kari@proton.me | Proton Mail`; of that only the last part but one counts, as folders may have any name.
 */
export function readAccount(document: Document): string | undefined {
  const shown = readProbe(document, account, bodies);
  const address = shown.found ? shown.value : addressIn(document.title.split(' | ').at(-2));
  return address?.toLowerCase();
}
