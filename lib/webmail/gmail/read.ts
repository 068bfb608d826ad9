import type { Mailbox, Reading, ReadMessage, UnreadableReason } from '../../capture/model';
import { readAll, readProbe } from '../probe';
import { isVisible } from '../visible';
import { readAccount } from './account';
import { gmailLink } from './link';
import { poppedOutThread } from './popout';
import * as probes from './probes';
import { arrival } from './time';

const unreadable = (reason: UnreadableReason): Reading => ({ kind: 'unreadable', provider: 'gmail', reason });

/**
 * What Gmail shows now, `null` for a list. A thread that is still being painted reads as unreadable: ids come up to some hundred
 * milliseconds after it (InboxSDK PR 1309, 2026-08). `outside` is what no probe looks into; a test turns it off to prove that a
 * body is hostile.
 */
export function readGmail(document: Document, url: URL, outside: string = probes.bodies): Reading {
  const subjects = readAll(document, probes.subject, outside);
  const [subject] = subjects;
  if (subjects.length > 1) return unreadable('several-subjects');
  if (!subject) return readAll(document, probes.message, outside).some(isVisible) ? unreadable('no-subject') : null;

  const thread = threadAround(subject);
  const onSubject = readProbe(subject.parentElement ?? thread, probes.threadId, outside);
  const threadId = onSubject.found ? onSubject.value : poppedOutThread(url);
  if (threadId === undefined) return unreadable('no-thread-id');
  const messages = unique(readAll(thread, probes.message, outside));
  if (messages.length === 0) return unreadable('no-messages');
  const account = readAccount(document, url, outside);
  if (!account) return unreadable('no-account');
  const language = document.documentElement.lang;
  const read = messages.map((message) => readMessage(message, account, language, outside));
  if (!read.some(({ from }) => from)) return unreadable('no-sender');
  return {
    kind: 'thread',
    provider: 'gmail',
    account,
    threadId,
    subject: textOf(subject),
    messages: read,
    unreadable: countUnreadable(thread, outside),
    url: gmailLink({ providerThreadId: threadId, lastSeen: { url: url.href } }),
    needsOriginal: false,
  };
}

/** The part of the page with one thread: the first that is found around the subject, newest layout first. */
export function threadAround(subject: Element): Element {
  const layouts = ['.nH.a98.iY' /* 2023-11 */, 'td.Bu' /* before */, '.if', '.aHU', '[role="main"]', 'body'];
  for (const layout of layouts) {
    const found = subject.closest(layout);
    if (found) return found;
  }
  return subject;
}

function readMessage(element: Element, account: string, language: string, outside: string): ReadMessage {
  const id = probes.messageId(element) ?? '';
  const sender = readProbe(element, probes.sender, outside);
  const date = readProbe(element, probes.date, outside);
  const dateText = date.found ? date.value : undefined;
  const at = arrival(id, dateText, language);
  const attachments = readAll(element, probes.attachments, outside);
  return {
    id,
    from: sender.found ? named(sender.value, account) : null,
    to: readAll(headerOf(element), probes.recipients, outside).map((mailbox) => named(mailbox, account)),
    cc: [],
    ...(sender.found && throughGroup.test(sender.value.name) ? { list: true } : {}),
    ...(at === undefined ? {} : { at }),
    ...(dateText === undefined ? {} : { dateText }),
    ...(attachments.length === 0 ? {} : { attachments }),
  };
}

/** `'Mette Holm' via Booking`, as Google Groups writes it: the address is the group's, whatever the page's language. */
const throughGroup = /^['‘’].+['‘’] via \S/su;

/** Recipients are looked for in the header alone, so that a long body isn't walked. */
const headerOf = (message: Element): Element => message.querySelector('.gs .gE') ?? message;

/** Gmail calls the user "me", in the page's language: that is no name. */
const named = ({ name, address }: Mailbox, account: string): Mailbox =>
  address.toLowerCase() === account ? { name: '', address } : { name, address };

/** Messages that are shown without ids, and those folded away; the ones folded away may stand in the page besides, empty. */
function countUnreadable(thread: Element, outside: string): number {
  const isRead = (item: Element): boolean => readProbe(item, probes.message, outside).found;
  const items = itemsOf(thread, outside);
  const hidden = items.filter((item) => item.matches(probes.hiddenItem));
  const shown = items.filter((item) => !hidden.includes(item));
  const readHidden = hidden.filter(isRead).length;
  const folded = readAll(thread, probes.fold, outside).reduce((sum, count) => sum + count, 0);
  // An item without a message in which something is being written is an answer, not yet a message.
  const empty = shown.filter((item) => !isRead(item) && !item.querySelector('[contenteditable="true"]'));
  return empty.length + Math.max(hidden.length, folded) - readHidden;
}

/** The items stand side by side, so one leads to all, without walking through every body. */
function itemsOf(thread: Element, outside: string): Element[] {
  const first = readProbe(thread, probes.item, outside);
  const all = first.found ? [...(first.value.parentElement?.children ?? [])] : [];
  return all.filter((item) => item.matches(probes.itemState) && !item.matches('.adv'));
}

/** One element a message: the id stands at several places in some layouts. */
function unique(messages: readonly Element[]): Element[] {
  return [...new Map(messages.map((message) => [probes.messageId(message), message])).values()];
}

/** The text of the subject; emoji are images there, with the character as `alt`. */
const textOf = (element: Element): string =>
  [...element.childNodes]
    .map((node) => {
      if (node.nodeName === 'IMG') return (node as Element).getAttribute('alt') ?? '';
      return node.nodeType === Node.ELEMENT_NODE ? textOf(node as Element) : (node.textContent ?? '');
    })
    .join('')
    .trim();
