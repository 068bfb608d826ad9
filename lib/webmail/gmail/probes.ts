import type { Attachment, Mailbox } from '../../capture/model';
import { sizeInBytes } from '../file-size';
import type { Probe } from '../probe';
import { isVisible } from '../visible';
import { decimalId, hexId, loggedId } from './ids';

/**
 * What a mail's sender may have written, or the user is writing: no probe looks inside. Gmail keeps `role`, `title` and
 * `aria-label` of a body and drops or prefixes ids and most classes (2024 to 2026), but nothing here relies on that.
 */
export const bodies = 'div.a3s, div.ii, blockquote, table.message, [contenteditable="true"]';

/** The page's main column; absent while Gmail loads (InboxSDK, 2026-07). */
export const main: Probe<Element> = {
  name: 'main',
  candidates: [
    { selector: '[role="main"]', since: '2026-07' },
    { selector: '.nH.bkK', since: '2026-07' },
  ],
  read: (element) => element,
};

/** The subjects on screen. Threads opened before stay in the page, hidden (observed 2026-08-11, Italian Gmail). */
export const subject: Probe<Element> = {
  name: 'subject',
  candidates: [
    { selector: 'h2.hP', since: '2026-08' },
    { selector: 'h2[jsname="r4nke"]', since: '2026-01' },
    { selector: '.V8djrc.byY h2', since: '2026-01' },
  ],
  read: (element) => (element.getAttribute('aria-hidden') !== 'true' && isVisible(element) ? element : undefined),
};

/**
 * The thread's id, 16 hex digits, on the subject. The perm id says the same in decimal; since November 2025 it is missing
 * or the word "undefined" for some accounts (InboxSDK 1b0ea3b9, de44f3ad). `jslog` repeats it in base64. With conversation view
 * off the perm id is the message's (Simple Gmail Notes, 2020): each mail is a thread of its own where nothing else is said.
 */
export const threadId: Probe<string> = {
  name: 'thread id',
  candidates: [
    { selector: 'h2[data-legacy-thread-id]', since: '2026-08' },
    { selector: 'h2[data-thread-perm-id]', since: '2025-11' },
    { selector: 'h2[jslog]', since: '2025-11' },
  ],
  read: (element) =>
    isVisible(element)
      ? (hexId(element.getAttribute('data-legacy-thread-id')) ??
        decimalId(element.getAttribute('data-thread-perm-id'), 'thread') ??
        loggedId(element.getAttribute('jslog')))
      : undefined,
};

/** Messages that are in the page: expanded, or collapsed after they were expanded (then not visible, but with their ids). */
export const message: Probe<Element> = {
  name: 'message',
  candidates: [
    { selector: 'div.adn', since: '2026-08' },
    { selector: '[data-legacy-message-id]', since: '2026-08' },
  ],
  read: (element) => (messageId(element) ? element : undefined),
};

/** The legacy message id, 16 hex digits; `undefined` for own mail that is only just sent (`#msg-a:r…`, until Gmail has stored it). */
export const messageId = (element: Element): string | undefined =>
  hexId(element.getAttribute('data-legacy-message-id')) ??
  decimalId(element.getAttribute('data-message-id'), 'message');

/** Expanded (`.h7`), collapsed, or folded away. */
export const itemState = '.h7, .kv, .ky, .kQ, .kx';

/** The states in which an item is folded away, not merely collapsed. */
export const hiddenItem = '.kQ, .kx';

/** The places of a thread's messages, whatever their state; `.adv` among them is the fold. */
export const item: Probe<Element> = {
  name: 'item',
  candidates: [{ selector: itemState, since: '2026-07' }],
  read: (element) => element,
};

/** "N more": how many messages are folded away. */
export const fold: Probe<number> = {
  name: 'fold',
  optional: true,
  candidates: [{ selector: '.adv span.adx', since: '2026-08' }],
  read: (element) => (isVisible(element) ? Number(/\d+/.exec(element.textContent ?? '')?.[0] ?? 1) : undefined),
};

/** Who sent the message: in the message's own header, found from the message down, never from the page. */
export const sender: Probe<Mailbox> = {
  name: 'sender',
  candidates: [
    { selector: '.gs span.gD[email]', since: '2026-08' },
    { selector: 'h3.iw span[email]', since: '2026-07' },
    { selector: 'td.gF span[email]', since: '2026-07' },
  ],
  read: mailbox,
};

/** To and Cc, in one list and cut when long ("and 3 more"); the page doesn't tell them apart without a click. */
export const recipients: Probe<Mailbox> = {
  name: 'recipients',
  candidates: [
    { selector: 'span.hb span[email]', since: '2026-08' },
    { selector: 'span.g2[email]', since: '2026-07' },
  ],
  read: mailbox,
};

/** When it arrived, in the words of `Intl` for the page's language: date `medium`, time `short` (captures in vi, en-GB, ru). */
export const date: Probe<string> = {
  name: 'date',
  candidates: [
    { selector: 'span.g3[title]', since: '2026-08' },
    { selector: 'span.g3[alt]', since: '2026-08' },
  ],
  read: (element) => element.getAttribute('title') || element.getAttribute('alt') || undefined,
};

/** Files below a message's text; a chip's `download_url` is `type:name:address`, and the name may hold colons (InboxSDK, 2026-07). */
export const attachments: Probe<Attachment> = {
  name: 'attachments',
  optional: true,
  candidates: [{ selector: '.hq.gt .aQH .aZo', since: '2026-07' }],
  read: (element) => {
    const url =
      element.getAttribute('download_url') ?? element.querySelector('[download_url]')?.getAttribute('download_url');
    const name = /^[^:]*:(.+?):https?:\/\//.exec(url ?? '')?.[1] || element.querySelector('.aV3')?.textContent?.trim();
    const size = sizeInBytes(element.querySelector('.SaH2Ve')?.textContent ?? '');
    return name ? { name: decoded(name), ...(size === undefined ? {} : { size }) } : undefined;
  },
};

/** What a thread is read by; `main` lies outside it. */
export const probes: readonly Probe<unknown>[] = [
  subject,
  threadId,
  message,
  item,
  fold,
  sender,
  recipients,
  date,
  attachments,
];

function mailbox(element: Element): Mailbox | undefined {
  const address = [element.getAttribute('email'), element.getAttribute('data-hovercard-id')].find((it) =>
    it?.includes('@'),
  );
  return address ? { name: element.getAttribute('name') ?? element.textContent ?? '', address } : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
