import { observeReadings } from '../observe';
import { readAll, readProbe } from '../probe';
import type { WebmailProvider } from '../provider';
import { selectedWithin } from '../selection';
import { isVisible } from '../visible';
import { gmailMailbox } from './link';
import { listRows } from './list';
import { readOriginal } from './original';
import { poppedOutThread } from './popout';
import { completeFromPrint } from './print';
import { bodies, messageId as idOf, main, message, probes, subject } from './probes';
import { readGmail, threadAround } from './read';

/** Gmail: with conversation view or without, split pane, windows of their own, any language, several and delegated accounts. */
export const gmail: WebmailProvider = {
  id: 'gmail',
  probes,
  room: () => 'overlay',

  /** A mailbox, or a thread in a window of its own; not a mail being written there (body class `xp`), a print view, or chat. */
  matches: (url, document) => {
    const mailbox = url.protocol === 'https:' ? gmailMailbox(url.href) : undefined;
    if (mailbox === undefined || document.body?.classList.contains('xp')) return false;
    if (poppedOutThread(url) !== undefined) return true;
    const isWhole = `${url.pathname.replace(/\/$/, '')}/` === mailbox && !url.searchParams.has('view');
    return isWhole && !document.body?.classList.contains('xE');
  },

  open: (document) => {
    const [shown] = readAll(document, subject, bodies);
    return shown ? { root: threadAround(shown), outside: bodies } : null;
  },

  observe: (document, signal, report) =>
    observeReadings(
      {
        document,
        container: () => containerOf(document),
        also: () => [...document.querySelectorAll('head > title, #gb')],
        // Rows of the list change under the pointer, the search box while typing.
        ignored: `${bodies}, tr.zA, form`,
        attributes: [...shownBy, ...read],
        read: () => readGmail(document, urlOf(document)),
      },
      signal,
      report,
    ),

  bodyOf: (document, messageId) => {
    const found = shownMessages(document).filter((it) => idOf(it) === messageId);
    const [body, ...others] = found.flatMap((it) => [...it.querySelectorAll(text)]).filter(isVisible);
    return body && others.length === 0 ? body : null;
  },

  original: (document, messageId, fetchText) => {
    const isShown = (): boolean => shownMessages(document).some((it) => idOf(it) === messageId);
    return readOriginal({ document, url: urlOf(document) }, messageId, isShown, fetchText);
  },

  complete: (document, fetchText) => {
    const open = () => {
      const reading = readGmail(document, urlOf(document));
      return reading?.kind === 'thread' ? reading : undefined;
    };
    return completeFromPrint(urlOf(document), open, fetchText);
  },

  list: { row: 'tr.zA', rows: listRows },

  selection: (document) => {
    const texts = shownMessages(document).flatMap((it) => [...it.querySelectorAll(text)]);
    return selectedWithin(document, texts.filter(isVisible));
  },
};

const urlOf = (document: Document): URL => new URL(document.location.href);

/** A message's text; an empty one that is hidden may follow it (captures of 2021 to 2025). A mail's own can't nest: see `probes.ts`. */
const text = 'div.a3s:not(div.a3s div.a3s)';

function shownMessages(document: Document): Element[] {
  const [shown] = readAll(document, subject, bodies);
  return shown ? readAll(threadAround(shown), message, bodies) : [];
}

const shownBy = ['class', 'style', 'hidden', 'aria-hidden', 'role'];
const read = [
  'data-legacy-thread-id',
  'data-thread-perm-id',
  'data-legacy-message-id',
  'data-message-id',
  'email',
  'name',
  'title',
  'aria-label',
];

/** Around the main column: views are swapped inside it, and `role="main"` moves from one to the next. */
function containerOf(document: Document): Element | null {
  const found = readProbe(document, main, bodies);
  if (!found.found) return null;
  return found.value.closest('.nH.bkK') ?? found.value.parentElement;
}
