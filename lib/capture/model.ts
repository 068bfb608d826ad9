import type { ProviderId } from '../base/codes';

/** A name and an address as a mail shows them. The address is as written; `lib/base/email-address.ts` cleans it at the border. */
export type Mailbox = { readonly name: string; readonly address: string };

/** One message of an open thread, as far as the page shows it. */
export type ReadMessage = {
  /** Unique within the provider. Gmail: the legacy message id (16 hex). Roundcube: `<host><path>|<user>|<mailbox>|<uid>`. */
  readonly id: string;
  readonly from: Mailbox | null;
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  /** ISO instant of arrival; absent where the page does not say it for certain. */
  readonly at?: string | undefined;
  /** The date as the page shows it, in the longest form the page has. */
  readonly dateText?: string | undefined;
};

/** What a webmail tab shows: one thread that could be read. */
export type ThreadContext = {
  readonly kind: 'thread';
  readonly provider: ProviderId;
  /** The mailbox's own address (Roundcube: the login, which is not always an address). */
  readonly account: string;
  /** The provider's id of the thread; Roundcube has none, there it is the message's id. */
  readonly threadId: string;
  readonly subject: string;
  /** Oldest first. At least one. */
  readonly messages: readonly ReadMessage[];
  /** Messages of this thread that the page shows without enough to read them (Gmail: collapsed, folded away). */
  readonly unreadable: number;
  /** Where to come back to this thread. */
  readonly url: string;
  /** The page lacks what the log needs (Message-ID, time): on the click that logs, the original is asked for. */
  readonly needsOriginal: boolean;
};

/** Why a page could not be read. */
export type UnreadableReason =
  | 'no-subject'
  | 'several-subjects'
  | 'no-thread-id'
  | 'no-messages'
  | 'no-account'
  | 'no-sender';

/** A mail is open, but it can't be read for certain: the panel says so instead of guessing. */
export type Unreadable = {
  readonly kind: 'unreadable';
  readonly provider: ProviderId;
  readonly reason: UnreadableReason;
};

/** What a provider reports: a thread, an unreadable mail, or `null` when no mail is open. */
export type Reading = ThreadContext | Unreadable | null;

/** What the content script delivers on the click that logs. */
export type Gathered = {
  /** Text the user selected inside a message body, plain, at most 64 kB; empty if none. */
  readonly selection: string;
  /** Raw sources (RFC 5322, header section at least) by message id; a message whose request failed is absent. */
  readonly originals: readonly { readonly id: string; readonly source: string }[];
};
