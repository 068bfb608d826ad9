import type { Attachment, Mailbox } from '../../capture/model';
import { sizeInBytes } from '../file-size';
import type { Candidate, Probe } from '../probe';
import { isVisible } from '../visible';
import { protonId } from './place';

/** Where the user is writing. */
export const written = '[contenteditable="true"], .composer, [class*="quick-reply"]';

/**
 * Where no probe looks: below the place of a message's text, and where the user is writing. A text lies in a frame of its own, so
 * that a mail can put no element into the page; names, addresses, subject and file names are text that React writes.
 */
export const bodies = `.message-content :not(iframe, .message-iframe), ${written}`;

/**
 * The subject on screen, `title` in full. While several rows are ticked the mail that was open stays in the page, hidden
 * (WebClients, 2023 to 2026).
 */
export const subject: Probe<{ readonly element: Element; readonly text: string }> = {
  name: 'subject',
  candidates: [
    { selector: '[data-testid="conversation-header:subject"]', since: '2026-08' },
    { selector: 'h1.message-conversation-summary-header', since: '2026-08' },
  ],
  read: (element) => {
    // A title is missing until the mail is loaded; before the text stands how many messages there are.
    const text = element.getAttribute('title') ?? element.querySelector('span:last-of-type')?.textContent;
    return text != null && isVisible(element) ? { element, text: text.trim() } : undefined;
  },
};

/** Messages of the conversation, expanded or collapsed, drafts among them. */
export const item: Probe<Element> = {
  name: 'item',
  candidates: [
    { selector: 'article[data-testid^="message-view-"]', since: '2026-08' },
    { selector: 'article.message-container', since: '2026-08' },
  ],
  read: (element) => (isVisible(element) ? element : undefined),
};

/** Messages by their ids. */
export const message: Probe<string> = {
  name: 'message',
  candidates: [
    { selector: 'article[data-message-id]', since: '2026-08' },
    { selector: '[data-shortcut-target="message-container"][data-message-id]', since: '2026-08' },
  ],
  read: messageId,
};

/** The message's id. It doesn't change and is the same in every folder. */
export function messageId(element: Element): string | undefined {
  return protonId(element.getAttribute('data-message-id'));
}

/** Who sent it. A collapsed message shows the name alone, with the address as its title. */
export const sender: Probe<Mailbox> = {
  name: 'sender',
  candidates: [
    {
      selector:
        '[data-testid="recipients:sender"], .message-header-collapsed [data-testid^="recipient:details-dropdown-"]',
      since: '2026-08',
    },
    {
      selector:
        '.message-header-from-container .message-recipient-item, .message-header-collapsed .message-recipient-item',
      since: '2026-08',
    },
  ],
  read: mailbox,
};

/** To, Cc and Bcc in one list; the page names the kinds in its own language alone. A group of contacts is one entry, by its name. */
export const recipients: Probe<Mailbox> = {
  name: 'recipients',
  candidates: [
    { selector: '[data-testid^="recipients:item-"]', since: '2026-08' },
    { selector: '.message-recipient .message-recipient-item', since: '2026-08' },
  ],
  read: mailbox,
};

/** The full date in the page's language; the text may say *Yesterday*. `datetime` is that text too, no instant (WebClients, 2023). */
export const date: Probe<string> = {
  name: 'date',
  candidates: [
    { selector: 'time[data-testid^="item-date"]', since: '2026-08' },
    { selector: '[data-testid^="item-date"]', since: '2026-08' },
    { selector: '.item-date', since: '2026-08' },
  ],
  read: (element) =>
    element.getAttribute('datetime') || element.getAttribute('title') || element.textContent?.trim() || undefined,
};

/** Files below a message's text. */
export const attachments: Probe<Attachment> = {
  name: 'attachments',
  optional: true,
  candidates: [
    { selector: '[data-testid="attachment-item"]', since: '2026-08' },
    { selector: '.message-attachmentList-item-container', since: '2026-08' },
  ],
  read: (element) => {
    const button = element.querySelector('[data-testid$="--primary-action"]')?.getAttribute('data-testid');
    const name = /^attachment-item:(.+)--primary-action$/s.exec(button ?? '')?.[1];
    const shown = element.querySelector('[data-testid="attachment-item:size"], .message-attachmentSize');
    const size = sizeInBytes(shown?.textContent ?? '');
    return name ? { name, ...(size === undefined ? {} : { size }) } : undefined;
  },
};

/** The frame with a message's text; a message that can't be decrypted has none. */
export const frame: Probe<HTMLIFrameElement> = {
  name: 'frame',
  optional: true,
  candidates: [
    { selector: 'iframe[data-testid="content-iframe"]', since: '2026-08' },
    { selector: '.message-content iframe', since: '2026-08' },
  ],
  read: (element) => element as HTMLIFrameElement,
};

/** The account's own address, at the top of the page. In the menu that opens there it stands once more. */
export const account: Probe<string> = {
  name: 'account',
  candidates: [
    { selector: '[data-testid="heading:userdropdown"] .user-dropdown-email', since: '2026-08' },
    { selector: '[data-testid="heading:userdropdown"]', since: '2026-08' },
    { selector: '.user-dropdown-button', since: '2026-08' },
    { selector: '[data-testid="userdropdown:label:email"]', since: '2026-08' },
  ],
  read: (element) => {
    const title = element.getAttribute('title')?.trim() ?? '';
    return addressIn(/<([^<>]+)>$/.exec(title)?.[1] ?? title) ?? addressIn(element.textContent);
  },
};

/** What a conversation is read by; `account` lies outside it. */
export const probes: readonly Probe<unknown>[] = [subject, item, message, sender, recipients, date, attachments, frame];

/** A message being written or sent: it says so beside its sender, and can't be opened. */
export const notYetSent = '.badge-label-success, .badge-label-primary';

/** A message that the user sent. */
export const sent = '.message-header.is-outbound';

/** The page is still fetching or decrypting. */
export const loading = '.message-header.is-loading, .message-content-loading-placeholder';

/** Around a conversation, the newest layout first. */
export const around = ['.view-column-detail', 'main', '[role="main"]', 'body'] as const;

/** Stays while mails come and go. */
export const main: readonly Candidate[] = [
  { selector: 'main', since: '2026-08' },
  { selector: '[role="main"]', since: '2026-08' },
];

/** One address and nothing else. */
export function addressIn(text: string | null | undefined): string | undefined {
  const found = text?.trim() ?? '';
  return /^(?:"[^"<>]*"|[^\s<>,;"@]+)@[^\s<>,;"@]+$/.test(found) ? found : undefined;
}

function mailbox(element: Element): Mailbox | undefined {
  const shown = element.querySelector('[data-testid="recipient-address"], .message-recipient-item-address');
  const address =
    addressIn(element.getAttribute('title')) ?? addressIn(/^<(.+)>$/.exec(shown?.textContent?.trim() ?? '')?.[1]);
  if (address === undefined) return undefined;
  const label = element.querySelector('[data-testid="recipient-label"], .message-recipient-item-label');
  const name = label?.textContent?.trim() ?? '';
  return { name: name === address ? '' : name, address };
}
