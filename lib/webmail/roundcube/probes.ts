import type { Attachment, Mailbox } from '../../capture/model';
import { sizeInBytes } from '../file-size';
import type { Probe } from '../probe';

/**
 * What the sender may have written. A mail in a mail repeats the header's markup in there. Ids and classes of a mail get the
 * prefix `v1`, so it can't pretend to be the body's end (Roundcube 1.6.5, measured with hostile mail).
 */
export const bodies = '#messagebody';

/** The subject, as shown; a mail without one has a translated stand-in, and no element at all in the skin classic. */
export const subject: Probe<string> = {
  name: 'subject',
  candidates: [
    { selector: '#message-header h2.subject', since: '2026-11' }, // elastic
    { selector: 'h2.subject', since: '2026-11' }, // larry, full view
    { selector: 'h3.subject', since: '2026-11' }, // larry, preview
    { selector: 'td.header.subject', since: '2026-11' }, // classic
  ],
  read: (element) => textWithout(element, '.voice, a.extwin'),
};

/** The first author; the address is in `title` and Unicode there, the text is the name. */
export const sender: Probe<Mailbox> = {
  name: 'sender',
  candidates: [
    { selector: 'td.header.from .adr > a.rcmContactAddress[title]', since: '2026-11' },
    { selector: 'td.header.from span.rcmContactAddress[title]', since: '2026-11' },
  ],
  read: mailbox,
};

/** The first ten in elastic and in larry's preview, else all; the original has the others. */
export const to: Probe<Mailbox> = {
  name: 'to',
  candidates: [{ selector: 'td.header.to .rcmContactAddress[title]', since: '2026-11' }],
  read: mailbox,
};

export const cc: Probe<Mailbox> = {
  name: 'cc',
  optional: true,
  candidates: [{ selector: 'td.header.cc .rcmContactAddress[title]', since: '2026-11' }],
  read: mailbox,
};

/** Shown only where the mail has one. */
export const replyTo: Probe<Mailbox> = {
  name: 'reply to',
  optional: true,
  candidates: [{ selector: 'td.header.replyto .rcmContactAddress[title]', since: '2026-11' }],
  read: mailbox,
};

/** Beside the body in elastic and larry, above it in classic. */
export const attachments: Probe<Attachment> = {
  name: 'attachments',
  optional: true,
  candidates: [{ selector: '#attachment-list > li', since: '2026-11' }],
  read: (element) => {
    const name = element.querySelector('.attachment-name')?.textContent?.trim();
    const size = sizeInBytes(element.querySelector('.attachment-size')?.textContent ?? '');
    return name ? { name, ...(size === undefined ? {} : { size }) } : undefined;
  },
};

/** The date in the user's format and zone; the summary of elastic has the full form, others may say "Today 09:14". */
export const date: Probe<string> = {
  name: 'date',
  candidates: [
    { selector: '.header-summary .text-nowrap', since: '2026-11' },
    { selector: 'td.header.date', since: '2026-11' },
  ],
  read: (element) => element.textContent?.trim() || undefined,
};

export const probes: readonly Probe<unknown>[] = [subject, sender, to, cc, replyTo, date, attachments];

function mailbox(element: Element): Mailbox | undefined {
  const address = element.getAttribute('title');
  const name = element.textContent?.trim() ?? '';
  // A name that holds an address is shown as the real address.
  return address?.includes('@') ? { name: name === address ? '' : name, address } : undefined;
}

function textWithout(element: Element, selector: string): string {
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll(selector)) part.remove();
  return copy.textContent?.trim() ?? '';
}
