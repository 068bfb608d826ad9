import type { ProviderId, Status } from '../base/codes';

/** A name and an address as a mail shows them. The address is as written; `lib/base/email-address.ts` cleans it at the border. */
export type Mailbox = { readonly name: string; readonly address: string };

/** One message of an open thread, as far as the page shows it. */
export type ReadMessage = {
  /** Unique within the provider. Gmail: the legacy message id (16 hex). Roundcube: `<host><path>|<user>|<mailbox>|<uid>`. */
  readonly id: string;
  /** The address is empty where the page shows the name only (Outlook, of colleagues). */
  readonly from: Mailbox | null;
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  /** ISO instant of arrival; absent where the page does not say it for certain. */
  readonly at?: string | undefined;
  /** The date as the page shows it, in the longest form the page has. */
  readonly dateText?: string | undefined;
  /** RFC 5322 Message-ID with its angle brackets, where the page or the source has it. */
  readonly messageId?: string | undefined;
  /** Where answers go, where that is said and differs from `from`. */
  readonly replyTo?: readonly Mailbox[] | undefined;
  /** It came through a mailing list or group: `from` may be the group's address. */
  readonly list?: boolean | undefined;
  /** Headers say that a machine wrote it: an out-of-office answer, a bounce, or bulk mail. Pages mostly don't say. */
  readonly automatic?: 'reply' | 'bounce' | 'bulk' | undefined;
  readonly attachments?: readonly Attachment[] | undefined;
  /** The webmail marks it as the user's own mail: whatever address it is from is theirs. Few pages say so. */
  readonly sent?: boolean | undefined;
};

/** A file of a mail, by name only: it is never stored. `size` in bytes, where it is shown. */
export type Attachment = { readonly name: string; readonly size?: number | undefined };

/**
 * A message's text as it reads, hostile: plain lines in reading order, the cells of a table row parted by tabs. `quoted` is
 * earlier mail (`>` or a block quote). Fills fields of the proposal, and is stored only as the logging mode says.
 */
export type BodyText = {
  readonly lines: readonly BodyLine[];
  /** `tel:`, `mailto:` and web links: where they lead and what they show. */
  readonly links: readonly BodyLink[];
};
export type BodyLine = { readonly text: string; readonly quoted: boolean };
export type BodyLink = { readonly target: string; readonly text: string; readonly quoted: boolean };

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
  /** Addresses among those above that the user gave: the page shows a name only. Never said by a page. */
  readonly given?: readonly string[] | undefined;
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
  /** Messages of this thread out of a print view that the webmail gave on the click: those the page shows too, and earlier ones. */
  readonly completed: readonly ReadMessage[];
  /** The texts of messages, where the logging mode keeps some of them. */
  readonly bodies: readonly MessageBody[];
};

/** Somebody the log knows, as a mark in a message list says it. `label` is what a screen reader reads. */
export type ListMark = {
  readonly address: string;
  readonly status: Status;
  readonly isDue: boolean;
  readonly label: string;
};

/** What a click gathers where there is nothing to be had. */
export const nothingGathered: Gathered = { selection: '', originals: [], bodies: [], completed: [] };

export type MessageBody = { readonly id: string; readonly body: BodyText };
