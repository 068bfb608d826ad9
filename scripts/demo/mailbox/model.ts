import type { Words } from './words.ts';

/** Somebody in a header; the name is empty when the header has none. */
export type Person = { name: string; address: string };

/** One message as the demo page shows it. Times are ms since 1970, UTC. */
export type DemoMessage = {
  /** RFC 5322 Message-ID without angle brackets; the page never shows it, as Gmail's doesn't. */
  rfcMessageId: string;
  /** Gmail's legacy id: 16 hex digits, the arrival time in the upper 44 bits. */
  legacyId: string;
  /** When it reached the mailbox (for imported mail: when it was imported). */
  arrivedAt: number;
  /** What the page prints as its date; differs from `arrivedAt` for imported mail only. */
  shownAt: number;
  from: Person;
  to: Person[];
  cc: Person[];
  replyTo: Person[];
  subject: string;
  /** The body, sanitised, ready to be shown. */
  html: string;
  snippet: string;
  unread: boolean;
  own: boolean;
  attachments: DemoFile[];
};

/** A file of a mail; `size` in bytes. The demo keeps nothing of what is in it. */
export type DemoFile = { name: string; type: string; size: number };

/** A conversation of one account; `id` is the legacy id of its first message. */
export type DemoThread = {
  id: string;
  /** The opaque part of the address bar's hash; nothing can be computed from it. */
  token: string;
  subject: string;
  /** Folder and label names as in Google Takeout's `X-Gmail-Labels`. */
  labels: string[];
  messages: DemoMessage[];
};

export type DemoLanguage = 'en' | 'nb' | 'da' | 'fi' | 'sv' | 'de';
export type DemoTheme = 'light' | 'dark';
/** `split-…`: list and thread at the same time, with the thread at the right or below. */
export type DemoLayout = 'no-split' | 'split-right' | 'split-below';

/** Everything the script in the page needs, embedded as JSON. */
export type PageData = {
  account: Person;
  /** Whom the account bar names; of a delegated mailbox it is the person who is logged in. Empty: there is no bar. */
  loggedIn: Person | null;
  /** The mailbox in addresses, `/mail/u/0/`. */
  base: string;
  layout: DemoLayout;
  /** False: conversation view off, each message is a row and a view of its own. */
  conversations: boolean;
  /** The one thread that a window of its own shows. */
  poppedOut: string | null;
  /** BCP 47 language of the page, also used to format dates. */
  language: string;
  words: Words;
  theme: DemoTheme;
  lateIdsMs: number;
  now: number;
  threads: DemoThread[];
};
