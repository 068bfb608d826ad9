import type { Mailbox } from '../../capture/model';
import type { Probe } from '../probe';

/**
 * What the sender may have written. SOGo puts a mail's HTML into its own document with ids, classes, `data-*` and `ng-*`
 * untouched (5.8, measured November 2026): whatever stands in here may be a copy of the page itself.
 */
export const bodies = '.msg-body';

export const subject: Probe<string> = {
  name: 'subject',
  candidates: [
    { selector: 'h5[ng-bind="viewer.message.subject"]', since: '2026-11' },
    { selector: 'h5.sg-md-headline', since: '2026-11' },
  ],
  read: (element) => element.textContent?.trim() ?? '',
};

/** The first author only; the name as it was sent, the address with its domain in punycode. */
export const sender: Probe<Mailbox> = {
  name: 'sender',
  candidates: [{ selector: 'a[ng-bind="::viewer.message.from[0].email"]', since: '2026-11' }],
  read: (element) => {
    const address = element.textContent?.trim() ?? '';
    const name = element.parentElement?.querySelector('[ng-bind="::viewer.message.from[0].name"]')?.textContent ?? '';
    return address.includes('@') ? { name: name.trim(), address } : undefined;
  },
};

/** Names only, the address where there is no name: the original has the rest. */
export const to: Probe<Mailbox> = {
  name: 'to',
  optional: true,
  candidates: [{ selector: 'md-chips[ng-model="::viewer.message.to"] md-chip-template', since: '2026-11' }],
  read: chip,
};

export const cc: Probe<Mailbox> = {
  name: 'cc',
  optional: true,
  candidates: [{ selector: 'md-chips[ng-model="::viewer.message.cc"] md-chip-template', since: '2026-11' }],
  read: chip,
};

/** In the user's language and zone; the attribute `datetime` is a mistake of SOGo's and says nothing. */
export const date: Probe<string> = {
  name: 'date',
  candidates: [
    { selector: 'time.msg-date', since: '2026-11' },
    { selector: '[ng-bind="::viewer.message.date"]', since: '2026-11' },
  ],
  read: (element) => element.textContent?.trim() || undefined,
};

export const probes: readonly Probe<unknown>[] = [subject, sender, to, cc, date];

function chip(element: Element): Mailbox | undefined {
  const text = element.textContent?.trim() ?? '';
  return /^\S+@\S+$/.test(text) ? { name: '', address: text } : undefined;
}
