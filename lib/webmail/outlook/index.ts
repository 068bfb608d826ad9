import type { Reading } from '../../capture/model';
import { observeReadings } from '../observe';
import { readAll, readProbe } from '../probe';
import type { WebmailProvider } from '../provider';
import { selectedWithin } from '../selection';
import { readAccount } from './account';
import { bodyIn, type Card, conversationIn } from './cards';
import { isOutlook, placeOf } from './place';
import { bodies, mailboxes, pane, probes } from './probes';
import { type Before, beforeOf, identified, readOutlook } from './read';

/**
 * Outlook on the web at its four hosts: conversations and single mails, beside the list or in windows of their own, in any
 * language. Written from public code and talks of 2025 and 2026; no live page was seen. Classes are new with every build there, so
 * ids and roles are read.
 */
export const outlook: WebmailProvider = {
  id: 'outlook',
  probes,
  room: () => 'overlay',

  matches: (url) => isOutlook(url) && placeOf(url) !== undefined,

  open: (document) => (shownPane(document) ? { root: document, outside: bodies } : null),

  observe: (document, signal, report) => {
    let before: Before | undefined;
    const read = (): Reading => {
      const reading = readOutlook(document, urlOf(document), before);
      if (reading?.kind === 'thread') before = beforeOf(reading, document, before);
      return reading;
    };
    observeReadings(
      {
        document,
        container: () => containerOf(document),
        also: () => [...document.querySelectorAll('#MailList, [role="listbox"]:has([data-convid]), #O365_MainLink_Me')],
        // Of a row of the list only that it is selected counts.
        ignored: `${bodies}, [role="option"] *, [role="toolbar"]`,
        attributes: [
          'id',
          'aria-selected',
          'aria-expanded',
          'aria-label',
          'data-convid',
          'title',
          'class',
          'style',
          'hidden',
        ],
        read,
      },
      signal,
      report,
    );
  },

  bodyOf: (document, messageId) => {
    const card = cardsOf(document).find(([id]) => id === messageId)?.[1];
    return card ? bodyIn(card) : null;
  },

  selection: (document) =>
    selectedWithin(
      document,
      cardsOf(document).flatMap(([, card]) => bodyIn(card) ?? []),
    ),
};

const urlOf = (document: Document): URL => new URL(document.location.href);

function shownPane(document: Document): Element | undefined {
  const found = placeOf(urlOf(document)) ? readProbe(document, pane, bodies) : undefined;
  return found?.found ? found.value : undefined;
}

function cardsOf(document: Document): [string, Card][] {
  const place = placeOf(urlOf(document));
  const shown = shownPane(document);
  if (!place || !shown) return [];
  return identified(conversationIn(shown, bodies).cards, readAccount(document, place, bodies) ?? '');
}

/** The pane; the whole page until the account is there, which is painted by itself. */
function containerOf(document: Document): Element | null {
  if (readAll(document, mailboxes, bodies).length === 0) return null;
  return shownPane(document)?.parentElement ?? null;
}
