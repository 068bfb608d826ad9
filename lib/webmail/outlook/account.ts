import { readAll } from '../probe';
import type { OutlookPlace } from './place';
import { bodies, mailboxes } from './probes';

/**
 * The address of the mailbox that is open, in lower case; `undefined` when it isn't certain. A mailbox opened by its address has it
 * in the path. Else the navigation names it; of several, the one whose folder is open. A window of its own has no navigation: there
 * the window that opened it may say.
 */
export function readAccount(document: Document, place: OutlookPlace, outside: string): string | undefined {
  const found = readAll(document, mailboxes, `${outside}, ${panes}`);
  const named = [...new Set(found.map(({ address }) => address))];
  if (place.mailbox !== undefined)
    return named.length === 0 || named.includes(place.mailbox) ? place.mailbox : undefined;
  if (named.length > 1) return withOpenFolder(document, found, outside);
  return named[0] ?? (place.poppedOut ? fromOpener(document) : undefined);
}

/** The navigation is in none of them. */
const panes = '#ReadingPaneContainerId, #ConversationReadingPaneContainer, [data-app-section="MailReadCompose"]';

type Named = { readonly id: string; readonly address: string };

/** The group of a mailbox's folders is labelled by its root (public code of 2024). */
function withOpenFolder(document: Document, found: readonly Named[], outside: string): string | undefined {
  const open = [...document.querySelectorAll('[role="treeitem"][aria-selected="true"]')].filter(
    (it) => !it.closest(outside),
  );
  const roots = new Set(
    open.map((it) => it.closest('[aria-labelledby^="primaryMailboxRoot_"]')?.getAttribute('aria-labelledby') ?? ''),
  );
  const within = found.filter(({ id }) => roots.has(id));
  return roots.size === 1 && within.length === 1 ? within[0]?.address : undefined;
}

function fromOpener(document: Document): string | undefined {
  try {
    const opener: Document | undefined = document.defaultView?.opener?.document;
    if (!opener || opener.location.origin !== document.location.origin) return undefined;
    const named = new Set(readAll(opener, mailboxes, bodies).map(({ address }) => address));
    return named.size === 1 ? [...named][0] : undefined;
  } catch {
    return undefined; // it has gone to another site
  }
}
