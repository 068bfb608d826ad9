import { observeReadings } from '../observe';
import { readAll } from '../probe';
import type { WebmailProvider } from '../provider';
import { selectedWithin } from '../selection';
import { type ProtonPlace, placeOf } from './place';
import { bodies, frame, messageId as idOf, item, main, probes, subject, written } from './probes';
import { type IsShown, isExpanded, readProton, threadAround } from './read';

/**
 * Proton Mail: conversations and single messages, list and mail side by side or one after the other, any language. By its
 * public source, 2023 to 2026; not looked at in a live mailbox.
 */
export const proton: WebmailProvider = {
  id: 'proton',
  probes,
  room: () => 'overlay',

  /** Also the page that logs in: it becomes the mailbox without being loaded again. Not a mail for people without an account. */
  matches: (url) => url.protocol === 'https:' && url.host === 'mail.proton.me' && !/^\/eo(?:\/|$)/.test(url.pathname),

  open: (document) => {
    const [shown] = placeOf(urlOf(document)) ? readAll(document, subject, bodies) : [];
    return shown ? { root: threadAround(shown.element), outside: bodies } : null;
  },

  observe: (document, signal, report) => {
    const isShown = firstSeen();
    observeReadings(
      {
        document,
        container: () => mainOf(document),
        also: () => [...document.querySelectorAll('head > title, [data-testid="heading:userdropdown"]')],
        ignored: `${bodies}, [data-shortcut-target="item-container"]`,
        attributes: ['class', 'hidden', 'title', 'datetime', 'data-message-id', 'data-expanded', 'data-testid'],
        events: ['popstate'],
        read: () => readProton(document, urlOf(document), isShown),
      },
      signal,
      report,
    );
  },

  bodyOf: (document, messageId) => {
    const texts = openItems(document)
      .filter((it) => idOf(it) === messageId)
      .flatMap(textsOf);
    return texts.length === 1 ? (texts[0] ?? null) : null;
  },

  /** Each frame has a selection of its own; of two nobody can tell which is meant. */
  selection: (document) => {
    const selected = openItems(document)
      .flatMap(textsOf)
      .map((text) => selectedWithin(text.ownerDocument, [text]))
      .filter((it) => it.trim() !== '');
    return selected.length === 1 ? (selected[0] ?? '') : '';
  },
};

const urlOf = (document: Document): URL => new URL(document.location.href);

const mainOf = (document: Document): Element | null =>
  main.map(({ selector }) => document.querySelector(selector)).find((found) => found !== null) ?? null;

/** A message belongs to the address it was first seen under: the address may be new some moments before the page is. */
function firstSeen(): IsShown {
  const seen = new WeakMap<Element, ProtonPlace['threadId']>();
  return (it, { threadId }) => {
    if (!seen.has(it)) seen.set(it, threadId);
    return seen.get(it) === threadId;
  };
}

function openItems(document: Document): Element[] {
  const [shown, ...others] = placeOf(urlOf(document)) ? readAll(document, subject, bodies) : [];
  if (!shown || others.length > 0) return [];
  return readAll(threadAround(shown.element), item, bodies).filter(isExpanded);
}

/** The text in the message's own frame, which has the page's origin; none where the browser doesn't let the page look in. */
function textsOf(message: Element): HTMLElement[] {
  return readAll(message, frame, written).flatMap((element) => element.contentDocument?.body ?? []);
}
