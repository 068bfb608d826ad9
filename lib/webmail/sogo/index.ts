import { observeReadings } from '../observe';
import type { WebmailProvider } from '../provider';
import { selectedWithin } from '../selection';
import { readOriginal } from './original';
import { baseOf, bodyOf, cardOf, placeOf, viewOf } from './page';
import { bodies, probes } from './probes';
import { messageIdOf, readSogo } from './read';

/**
 * SOGo 5.8, the full page and a message in its own window. Measured on a running server in November 2026. Every selector can be
 * imitated by a mail, so all of them start at the outermost message view and end before the body.
 */
export const sogo: WebmailProvider = {
  id: 'sogo',
  probes,
  room: () => 'beside',

  /** The server's own script names the user's folder; of a mail no script is left, and bodies are left out. */
  matches: (url, document) => {
    const base = baseOf(url);
    const ownPath = base && new URL(base).pathname;
    return [...document.scripts].some(
      (script) =>
        !script.closest(bodies) &&
        /var UserFolderURL = '([^'\\]+)'/.exec(script.textContent ?? '')?.[1] === decoded(ownPath ?? ''),
    );
  },

  open: (document) => {
    const card = placeOf(new URL(document.location.href)) ? cardOf(document) : null;
    return card && { root: card, outside: bodies };
  },

  observe: (document, signal, report) => {
    // The address changes some moments before the card does. A card belongs to the message it was first seen with.
    const first = new WeakMap<Element, string>();
    const isShown = (card: Element, id: string): boolean => {
      if (!first.has(card)) first.set(card, id);
      return first.get(card) === id;
    };
    observeReadings(
      {
        document,
        container: () => viewOf(document)?.parentElement ?? null,
        also: () => [],
        ignored: `${bodies}, #messagesList, md-menu, md-toolbar, form`,
        attributes: ['id', 'ng-bind', 'class'],
        events: ['hashchange'],
        read: () => readSogo(document, new URL(document.location.href), isShown),
      },
      signal,
      report,
    );
  },

  bodyOf: (document, messageId) => {
    const place = placeOf(new URL(document.location.href));
    return place && messageIdOf(place) === messageId ? bodyOf(document) : null;
  },

  selection: (document) => {
    const body = bodyOf(document);
    return body ? selectedWithin(document, [body]) : '';
  },

  original: readOriginal,
};

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
