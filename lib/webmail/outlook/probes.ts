import type { Attachment, Mailbox } from '../../capture/model';
import { sizeInBytes } from '../file-size';
import type { Probe } from '../probe';
import { isVisible } from '../visible';
import { afterPrefix, personIn, personOf } from './mailbox';

/** The text of a message; the second one of a card is the history. */
export const texts = '[id^="UniqueMessageBody"], [role="document"], .allowTextSelection:not([role="heading"])';

/** Where something is being written. */
export const editor = '[contenteditable="true"], [id^="editorParent_"], #docking_InitVisiblePart_0';

/**
 * What a sender may have written, or the user is writing: no probe looks inside. Outlook puts `x_` before ids and classes of a
 * body and keeps `role`, `aria-label`, some `data-*` and `<label for>` (public talks of 2026), but nothing here relies on that.
 */
export const bodies = `${texts}, ${editor}`;

/** Rows of the list: senders, subjects and dates of other mails. */
export const rows = '[role="option"][data-convid]';

const self = (element: Element): Element | undefined => (isVisible(element) ? element : undefined);

/** The reading pane; `role="main"` may hold the list as well. */
export const pane: Probe<Element> = {
  name: 'reading pane',
  candidates: [
    { selector: '#ReadingPaneContainerId', since: '2026-10' },
    { selector: '#ConversationReadingPaneContainer', since: '2026-01' },
    { selector: '[data-app-section="MailReadCompose"]', since: '2026-10' },
    { selector: '[data-app-section="ConversationContainer"]', since: '2026-09' },
    { selector: '[data-app-section="ItemContainer"]', since: '2025-11' },
    { selector: '[role="main"]', since: '2026-10' },
  ],
  read: self,
};

/** The rows of the list that are selected, by the conversation each stands for. Several when several are ticked. */
export const selected: Probe<string> = {
  name: 'selected conversation',
  optional: true, // in a window of its own, or scrolled out of the list
  candidates: [
    { selector: '#MailList [role="option"][data-convid][aria-selected="true"]', since: '2026-01' },
    { selector: '[role="listbox"] [role="option"][data-convid][aria-selected="true"]', since: '2026-10' },
  ],
  read: (element) => element.getAttribute('data-convid') || undefined,
};

/** The subject on screen. The compose field ends in `_SUBJECT` as well, so both ends of the id count, and it is no field. */
export const subject: Probe<string> = {
  name: 'subject',
  candidates: [
    { selector: '[id^="CONV_"][id$="_SUBJECT"]', since: '2026-10' },
    { selector: '[id^="MSG_"][id$="_SUBJECT"]:not(input, textarea)', since: '2026-09' },
  ],
  read: (element) => (isVisible(element) ? subjectIn(element) : undefined),
};

/** Without the chips beside it (the folder, a category): where the text stands in an element with itself as `title`, that. */
function subjectIn(element: Element): string | undefined {
  const own = element.getAttribute('title')?.trim();
  if (own) return own;
  const titled = [...element.querySelectorAll('[title]')].find(
    (it) => it.getAttribute('title')?.trim() === it.textContent?.trim(),
  );
  return (titled ?? element).textContent?.trim() || undefined;
}

/** Who sent each message that is shown with its id: `MSG_<item id>_FROM`. */
export const sender: Probe<Element> = {
  name: 'sender',
  candidates: [
    { selector: '[id^="MSG_"][id$="_FROM"]', since: '2026-10' },
    // Without ids (Mailvelope, 2025-11): the first label in a card's header, see `senderIn`.
    { selector: '.wide-content-host', since: '2025-11' },
  ],
  read: self,
};

/** When each message was sent: of the folded ones too. In the user's own format, without a zone. */
export const date: Probe<Element> = {
  name: 'date',
  candidates: [
    { selector: '[data-testid="SentReceivedSavedTime"]', since: '2026-09' },
    { selector: '[id^="MSG_"][id$="_DATETIME"]', since: '2026-09' },
  ],
  read: self,
};

/** In a message's header: names, addresses where Outlook has no name. */
export const to: Probe<Mailbox[]> = {
  name: 'to',
  optional: true,
  candidates: [
    { selector: '[id^="MSG_"][id$="_TO"]', since: '2026-09' },
    { selector: '[data-testid="RecipientWell"]', since: '2026-09' },
  ],
  read: peopleIn,
};

export const cc: Probe<Mailbox[]> = {
  name: 'cc',
  optional: true,
  candidates: [{ selector: '[id^="MSG_"][id$="_CC"]', since: '2026-09' }],
  read: peopleIn,
};

/** `Name.pdf Open 149 KB`, with a word of the page's language in the middle (one public place). */
export const attachments: Probe<Attachment> = {
  name: 'attachments',
  optional: true,
  candidates: [{ selector: '[id^="MSG_"][id$="_ATTACHMENTS"] [role="option"][aria-label]', since: '2026-01' }],
  read: (element) => {
    const label = element.getAttribute('aria-label') ?? '';
    const [, before = label, shown = ''] = /^(.*?)\s*(\d+(?:[.,]\d+)?\s*[kmg]?i?[bo])\s*$/iu.exec(label) ?? [];
    const name = /^.*\.[\p{L}\p{N}]{1,8}(?=\s|$)/u.exec(before)?.[0].trim();
    const size = sizeInBytes(shown);
    return name ? { name, ...(size === undefined ? {} : { size }) } : undefined;
  },
};

/** The mailboxes of the navigation: `title` and `data-folder-name` are the address. */
export const mailboxes: Probe<{ readonly id: string; readonly address: string }> = {
  name: 'mailbox',
  candidates: [
    { selector: '[id^="primaryMailboxRoot_"][role="treeitem"]', since: '2026-10' },
    { selector: '[id^="primaryMailboxRoot_"]', since: '2026-10' },
    { selector: '#mectrl_currentAccount_secondary', since: '2026-09' },
    { selector: '#O365_MainLink_Me', since: '2026-06' },
  ],
  read: (element) => {
    const said = ['title', 'data-folder-name', 'aria-label'].map((name) => element.getAttribute(name) ?? '');
    const address = [...said, element.textContent ?? ''].flatMap(
      (text) => text.match(/[^\s<>()]+@[^\s<>()]+/g) ?? [],
    )[0];
    return address ? { id: element.id, address: address.toLowerCase() } : undefined;
  },
};

export const probes: readonly Probe<unknown>[] = [
  pane,
  mailboxes,
  selected,
  subject,
  sender,
  date,
  to,
  cc,
  attachments,
];

/** Those with an address: one a label, the innermost; without labels one text, parted by semicolons. */
function peopleIn(element: Element): Mailbox[] | undefined {
  const labelled = [...element.querySelectorAll('[aria-label]')].filter((it) => !it.querySelector('[aria-label]'));
  const texts = afterPrefix(element.textContent ?? '').split(';');
  const people = [...labelled.map(personOf), ...texts.map(personIn)].filter((it) => it?.address);
  return [...new Map(people.flatMap((it) => (it ? [[it.address.toLowerCase(), it]] : []))).values()];
}
