import type { Attachment, Mailbox, ReadMessage } from '../../capture/model';
import { type Probe, readAll, readProbe } from '../probe';
import { personOf } from './mailbox';
import * as probes from './probes';

/** One message of the conversation that is unfolded: its own part of the page, and how it is told from the others. */
export type Card = {
  readonly element: Element;
  readonly sender: Mailbox | undefined;
  readonly date: string | undefined;
  /** `<item id>` of `MSG_<item id>_FROM`. */
  readonly itemId: string | undefined;
};

/** What the pane shows: unfolded messages from top to bottom, and how many are folded. */
export type Conversation = {
  readonly cards: readonly Card[];
  readonly folded: number;
  /** The dates of all of them, from top to bottom. */
  readonly dates: readonly string[];
};

/** The messages below `pane`, drafts left out: what is being written is no mail yet. */
export function conversationIn(pane: Element, bodies: string): Conversation {
  const outside = `${bodies}, ${probes.rows}`;
  const dates = readAll(pane, probes.date, outside);
  const senders = readAll(pane, probes.sender, outside);
  const editors = [...pane.querySelectorAll('[contenteditable="true"]')].filter(
    (it) => !it.parentElement?.closest(probes.texts),
  );
  const folded = dates.filter((date) => foldOf(date, pane));
  const marks = [...senders, ...folded].sort(byPlace);
  const cards = senders
    .filter((sender) => !foldOf(sender, pane))
    .map((sender) => cardOf(sender, { pane, marks, dates, outside }))
    .filter((card) => !isDraft(card, editors));
  return { cards, folded: new Set(folded.map((date) => foldOf(date, pane))).size, dates: dates.map(textOf) };
}

const byPlace = (one: Element, other: Element): number =>
  one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

/** What is folded away around an element: a folded card is around its date. */
function foldOf(element: Element, pane: Element): Element | undefined {
  const fold = element.closest('[aria-expanded="false"]');
  return fold && fold !== pane && pane.contains(fold) ? fold : undefined;
}

type Around = {
  readonly pane: Element;
  /** Senders, and dates of folded messages, from top to bottom: no two of them belong to one card. */
  readonly marks: readonly Element[];
  readonly dates: readonly Element[];
  readonly outside: string;
};

function cardOf(sender: Element, around: Around): Card {
  const itemId = /^MSG_(.+)_FROM$/.exec(sender.id)?.[1];
  const element = itemId === undefined ? sender : partOf(sender, around);
  const date = around.dates.find((it) => element.contains(it));
  return {
    element,
    itemId,
    sender: itemId === undefined ? senderIn(element, around.outside) : personOf(sender),
    date: (date && textOf(date)) || undefined,
  };
}

/** The largest part around a sender without its neighbours. */
function partOf(sender: Element, { pane, marks }: Around): Element {
  const place = marks.indexOf(sender);
  const [before, after] = [marks[place - 1], marks[place + 1]];
  const isOwn = (part: Element): boolean => !(before && part.contains(before)) && !(after && part.contains(after));
  let part = sender;
  while (part.parentElement && part.parentElement !== pane && isOwn(part.parentElement)) part = part.parentElement;
  return part;
}

/** Without ids: the first label outside of buttons, recipients and the body that names an address. */
function senderIn(card: Element, outside: string): Mailbox | undefined {
  const elsewhere = `${outside}, [role="toolbar"], button, [role="option"], [data-testid="RecipientWell"]`;
  const named: Probe<Mailbox> = {
    name: 'sender',
    candidates: [{ selector: '[aria-label]:not(:has([aria-label]))', since: '2025-11' }],
    read: (element) => {
      const person = personOf(element);
      return person?.address ? person : undefined;
    },
  };
  const found = readProbe(card, named, elsewhere);
  return found.found ? found.value : undefined;
}

/** Being written: an editor stands where the body would. Saved: `[Draft]` stands in the header by itself, in the page's language. */
function isDraft(card: Card, editors: readonly Element[]): boolean {
  const { element } = card;
  if (editors.some((it) => element.parentElement?.contains(it)) && !bodyIn(card)) return true;
  const words = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const { nodeValue, parentElement } = words.currentNode;
    // A subject may stand in brackets too. The header is above the text.
    if (parentElement?.closest(probes.texts)) return false;
    if (/^\s*\[\p{L}{2,20}\]\s*$/u.test(nodeValue ?? '') && !parentElement?.closest('[role="heading"]')) return true;
  }
  return false;
}

/** The message as the page shows it. Its time stays unknown: the date is in the user's own format and names no zone. */
export function messageOf({ element, itemId, sender, date }: Card, id: string, outside: string): ReadMessage {
  const own = <T>(probe: Probe<T>): Probe<T> => (itemId === undefined ? probe : ownPart(probe, itemId));
  const attachments = readAll<Attachment>(element, own(probes.attachments), outside);
  return {
    id,
    from: sender ?? null,
    to: readAll(element, own(probes.to), outside).flat(),
    cc: readAll(element, own(probes.cc), outside).flat(),
    ...(date === undefined ? {} : { dateText: date }),
    ...(attachments.length === 0 ? {} : { attachments }),
  };
}

/** The probe, of this item alone: by the whole id, which the browser finds without walking through the body. */
const ownPart = <T>(probe: Probe<T>, itemId: string): Probe<T> => ({
  ...probe,
  candidates: probe.candidates.map(({ selector, since }) => ({
    selector: selector.replace(anyItem, (_, part: string) => `#${CSS.escape(`MSG_${itemId}${part}`)}`),
    since,
  })),
});

const anyItem = /\[id\^="MSG_"\]\[id\$="(_[A-Z]+)"\]/;

/** The text of an unfolded message: the first body in it; a second one is the history (public sources of 2026). */
export function bodyIn({ element }: Card): Element | null {
  for (const kind of probes.texts.split(', ')) {
    const first = [...element.querySelectorAll(kind)].find((it) => !it.parentElement?.closest(kind));
    if (first && !first.closest(probes.editor)) return first;
  }
  return null;
}

const textOf = (element: Element): string =>
  element.getAttribute('title')?.trim() || (element.textContent ?? '').trim();
