import type { Mailbox, Reading, ReadMessage, UnreadableReason } from '../../capture/model';
import { readAll, readProbe } from '../probe';
import { readAccount } from './account';
import { type ProtonPlace, placeOf } from './place';
import * as probes from './probes';
import { arrival } from './time';

const unreadable = (reason: UnreadableReason): Reading => ({ kind: 'unreadable', provider: 'proton', reason });

/** Whether a message of the page belongs to the conversation that the address names. */
export type IsShown = (item: Element, place: ProtonPlace) => boolean;

/**
 * What Proton Mail shows: the conversation, or the message, that the address names. `null` while the first text is being
 * decrypted, and where a draft is all there is. `outside` is what no probe looks into.
 */
export function readProton(
  document: Document,
  url: URL,
  isShown: IsShown = () => true,
  outside: string = probes.bodies,
): Reading {
  const place = placeOf(url);
  if (!place) return null;
  const subjects = readAll(document, probes.subject, outside);
  const [subject] = subjects;
  if (subjects.length > 1) return unreadable('several-subjects');
  const items = readAll(subject ? threadAround(subject.element) : document, probes.item, outside);
  if (!items.every((item) => isShown(item, place)) || isLoading(items)) return null;
  if (!subject) return items.length > 0 ? unreadable('no-subject') : null;
  const account = readAccount(document);
  if (!account) return unreadable('no-account');
  const mails = items.filter((item) => !isWritten(item));
  const { lang } = document.documentElement;
  const messages = unique(mails.flatMap((item) => readMessage(item, account, lang, outside) ?? []));
  if (messages.length === 0) return whyNone(items, mails);
  return {
    kind: 'thread',
    provider: 'proton',
    account,
    threadId: place.threadId,
    subject: subject.text,
    messages,
    unreadable: mails.length - messages.length,
    url: url.href,
    needsOriginal: false, // there is none to be had: the server itself has every mail encrypted
  };
}

/** The part of the page with one conversation. */
export function threadAround(subject: Element): Element {
  return probes.around.map((layout) => subject.closest(layout)).find((found) => found !== null) ?? subject;
}

/** Whether the message is open: its text is shown, or will be. */
export const isExpanded = (item: Element): boolean =>
  item.getAttribute('data-expanded') === 'true' || item.classList.contains('is-opened');

const isUnfinished = (item: Element): boolean => item.querySelector(probes.loading) !== null;

/** Nothing that is open can be read yet: a moment later there is more to be told of it. */
function isLoading(items: readonly Element[]): boolean {
  const open = items.filter(isExpanded);
  return items.length > 0 && (open.length > 0 ? open : items).every(isUnfinished);
}

function whyNone(items: readonly Element[], mails: readonly Element[]): Reading {
  if (items.length > 0 && mails.length === 0) return null;
  return unreadable(mails.some(probes.messageId) ? 'no-sender' : 'no-messages');
}

/** A draft, or a mail on its way: it says so beside its sender, and can't be opened. */
const isWritten = (item: Element): boolean =>
  !isExpanded(item) &&
  [...item.querySelectorAll(probes.notYetSent)].some((badge) => !badge.closest('.message-recipient-item'));

/** In the user's name, not marked as sent, and closed: it may be a draft after all. */
const isDoubtful = (item: Element, isOwn: boolean): boolean => isOwn && !isExpanded(item) && !isSent(item);

/** Proton's own mark: the user sent it, from whichever of their addresses. */
const isSent = (item: Element): boolean => item.querySelector(probes.sent) !== null;

function readMessage(item: Element, account: string, language: string, outside: string): ReadMessage | undefined {
  const id = probes.messageId(item);
  const sender = readProbe(item, probes.sender, outside);
  const isOwn = ({ address }: Mailbox): boolean => address.toLowerCase() === account;
  if (id === undefined || !sender.found || isDoubtful(item, isOwn(sender.value))) return undefined;
  const named = (it: Mailbox): Mailbox => (isOwn(it) ? { name: '', address: it.address } : it);
  const date = readProbe(item, probes.date, outside);
  const dateText = date.found ? date.value : undefined;
  const at = arrival(dateText, language);
  const attachments = readAll(item, probes.attachments, outside);
  return {
    id,
    from: named(sender.value),
    // They come with the text, so that there is another reading when that is there.
    to: isUnfinished(item) ? [] : readAll(item, probes.recipients, outside).map(named),
    cc: [],
    ...(at === undefined ? {} : { at }),
    ...(dateText === undefined ? {} : { dateText }),
    ...(attachments.length === 0 ? {} : { attachments }),
    ...(isSent(item) ? { sent: true } : {}),
  };
}

const unique = (messages: readonly ReadMessage[]): ReadMessage[] => [
  ...new Map(messages.map((message) => [message.id, message])).values(),
];
