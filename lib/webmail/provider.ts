import type { ProviderId } from '../base/codes';
import type { Reading, ReadMessage } from '../capture/model';
import type { FetchOptions } from './original';
import type { Probe } from './probe';

/** Where the panel fits: `beside` narrows the page (measured safe), `overlay` lies over its right edge. */
export type PanelRoom = 'beside' | 'overlay';

/** Fetches one same-origin address as text (`original.ts`). */
export type FetchText = (url: string, options?: FetchOptions) => Promise<string>;

/** A row of the message list: whose it is, and the element that a mark goes into. */
export type ListRow = { readonly address: string; readonly place: HTMLElement };

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
  original?(document: Document, messageId: string, fetchText: FetchText): Promise<string>;
  /**
   * Messages of the open thread out of the webmail's print view, by one same-origin request, where no raw source could be had:
   * those the page shows, with full recipients and Reply-To. Throws when the webmail does not give it, or it is another thread's.
   */
  complete?(document: Document, fetchText: FetchText): Promise<readonly ReadMessage[]>;
  /** The element that holds the text of a message that is open, and nothing else; `null` where the page doesn't show it. */
  bodyOf(document: Document, messageId: string): Element | null;
  /** The message list, for the marks: what matches a row, and the rows that show whose they are. */
  readonly list?: { readonly row: string; rows(document: Document): readonly ListRow[] };
  room(document: Document): PanelRoom;
};
