import type { Reading, ThreadContext, UnreadableReason } from '../../capture/model';
import { readAll, readProbe } from '../probe';
import { readAccount } from './account';
import { type Card, type Conversation, conversationIn, messageOf } from './cards';
import { sortedBy } from './order';
import { type OutlookPlace, placeOf } from './place';
import * as probes from './probes';

const unreadable = (reason: UnreadableReason): Reading => ({ kind: 'unreadable', provider: 'outlook', reason });

/** What was read last: the row of the next conversation is selected some moments before the pane shows it. */
export type Before = {
  readonly threadId: string;
  /** The thread was named by a row of the list, not by the path. */
  readonly byRow: boolean;
  readonly ids: ReadonlySet<string>;
};

/** What the next reading must know of this one. */
export const beforeOf = ({ threadId, messages }: ThreadContext, document: Document, before?: Before): Before => ({
  threadId,
  byRow: readAll(document, probes.selected, probes.bodies).length > 0 || before?.byRow === true,
  ids: new Set(messages.map(({ id }) => id)),
});

/**
 * What Outlook shows now, `null` when no mail is open. `before` is the thread read last. `outside` is what no probe looks into; a
 * test turns it off to prove that a body is hostile.
 */
export function readOutlook(document: Document, url: URL, before?: Before, outside: string = probes.bodies): Reading {
  const place = placeOf(url);
  const pane = readProbe(document, probes.pane, outside);
  if (!place || !pane.found) return null;
  const subjects = [...new Set(readAll(pane.value, probes.subject, `${outside}, ${probes.rows}`))];
  const conversation = conversationIn(pane.value, outside);
  const [subject] = subjects;
  if (subjects.length > 1) return unreadable('several-subjects');
  if (subject === undefined) return conversation.cards.length > 0 ? unreadable('no-subject') : null;
  const account = readAccount(document, place, outside);
  if (account === undefined) return unreadable('no-account');
  const shown = identified(conversation.cards, account);
  const messages = inOrder(shown, conversation).map(([id, card]) => messageOf(card, id, outside));
  if (messages.length === 0) return unreadable('no-messages');
  if (!messages.some(({ from }) => from)) return unreadable('no-sender');
  const threadId = threadIdOf(
    document,
    place,
    outside,
    messages.some(({ id }) => before?.ids.has(id)) ? before : undefined,
  );
  if (threadId === null) return null;
  if (threadId === undefined) return unreadable('no-thread-id');
  return {
    kind: 'thread',
    provider: 'outlook',
    account,
    threadId,
    subject,
    messages,
    unreadable: conversation.folded + conversation.cards.length - messages.length,
    url: url.origin + url.pathname,
    needsOriginal: false,
  };
}

/**
 * The conversation of the one row that is selected; without a row (a window of its own, or scrolled away) the id in the path.
 * Several rows: `undefined`. The pane still shows the messages of the conversation before: `null`.
 */
function threadIdOf(
  document: Document,
  { id }: OutlookPlace,
  outside: string,
  before: Before | undefined,
): string | null | undefined {
  const rows = readAll(document, probes.selected, outside);
  if (rows.length > 1) return undefined;
  const [row] = rows;
  if (row === undefined) return before?.threadId ?? id;
  return before?.byRow && before.threadId !== row ? null : row;
}

/** Unfolded messages by an id of their own. */
export function identified(cards: readonly Card[], account: string): [string, Card][] {
  const found = cards.flatMap((card): [string, Card][] => {
    const id = idOf(card, account);
    return id === undefined ? [] : [[id, card]];
  });
  return [...new Map(found)];
}

/** The item's id; where a build shows none, what tells a mail apart in its mailbox. Without a date nothing does. */
function idOf({ itemId, sender, date }: Card, account: string): string | undefined {
  if (itemId !== undefined) return itemId;
  return sender && date !== undefined ? [account, sender.address, date].join('|') : undefined;
}

/** Oldest first. Several messages whose order can't be told are none: who wrote last would be a guess. */
function inOrder(shown: [string, Card][], { dates }: Conversation): [string, Card][] {
  if (shown.length < 2) return shown;
  const sorted = sortedBy(dates);
  if (sorted === undefined) return [];
  return sorted === 'newest-first' ? shown.reverse() : shown;
}
