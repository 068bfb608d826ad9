import type { ProviderId } from '../base/codes';
import type { Reading } from '../capture/model';
import type { Probe } from './probe';

/** Where the panel fits: `beside` narrows the page (measured safe), `overlay` lies over its right edge. */
export type PanelRoom = 'beside' | 'overlay';

/** What knows one webmail. Pure DOM: no extension API, no network but `original` through the fetch it is handed. */
export type WebmailProvider = {
  readonly id: ProviderId;
  /** Whether this page is that webmail, from its URL and from what a mail cannot contain. */
  matches(url: URL, document: Document): boolean;
  /** Everything this provider looks for, for the health report. */
  readonly probes: readonly Probe<unknown>[];
  /** Where the probes read now: below `root`, never inside `outside` (message bodies). `null` when no mail is open. */
  open(document: Document): { readonly root: ParentNode; readonly outside: string } | null;
  /** Reports what is open now, and again whenever that changes, until `signal` aborts. Never twice the same reading in a row. */
  observe(document: Document, signal: AbortSignal, report: (reading: Reading) => void): void;
  /** Text selected inside a message's body, plain; empty if none. */
  selection(document: Document): string;
  /** The raw source of one message that is open, by one same-origin request. Throws when the webmail does not give it. */
  original?(document: Document, messageId: string, fetchText: (url: string) => Promise<string>): Promise<string>;
  room(document: Document): PanelRoom;
};
