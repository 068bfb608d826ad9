import { decodeWords } from 'postal-mime';
import { instant } from '../base/clock';
import { addressKey, parseAddressList } from '../base/email-address';
import type { Mailbox, ReadMessage } from './model';

/** What the header section of a mail's source says. Each part is absent where the header is missing or broken. */
export type OriginalHeaders = {
  /** `<left@right>`, as written. */
  readonly messageId?: string;
  /** ISO instant of the `Date` header. */
  readonly at?: string;
  readonly subject?: string;
  readonly from: readonly Mailbox[];
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly replyTo: readonly Mailbox[];
  /** It came through a mailing list (RFC 2919, RFC 2369). */
  readonly list: boolean;
  /** Message-IDs of the conversation so far, the root first. */
  readonly references: readonly string[];
};

const longestHeaders = 256 * 1024;

/** Reads the header section of a raw source (RFC 5322). `now` (ms) bounds what can be believed of the date. */
export function readHeaders(source: string, now: number): OriginalHeaders {
  const section = source.slice(0, longestHeaders).replace(/\r\n?/g, '\n').split('\n\n', 1)[0] ?? '';
  const headers = new Map<string, string>();
  for (const line of section.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const [, name, value] = /^([!-9;-~]+)[ \t]*:(.*)$/s.exec(line) ?? [];
    // The first one counts: a second From or Message-ID is against the rules, and a trick.
    if (name !== undefined && value !== undefined && !headers.has(name.toLowerCase()))
      headers.set(name.toLowerCase(), value.trim());
  }
  const messageId = idsIn(headers.get('message-id'))[0];
  const at = dateOf(headers.get('date'), now);
  const subject = headers.get('subject');
  const references = idsIn(headers.get('references'));
  return {
    ...(messageId === undefined ? {} : { messageId }),
    ...(at === undefined ? {} : { at }),
    ...(subject === undefined ? {} : { subject: decodeWords(subject) }),
    from: parseAddressList(headers.get('from') ?? ''),
    to: parseAddressList(headers.get('to') ?? ''),
    cc: parseAddressList(headers.get('cc') ?? ''),
    replyTo: parseAddressList(headers.get('reply-to') ?? ''),
    list: headers.has('list-id') || headers.has('list-post'),
    references: references.length > 0 ? references : idsIn(headers.get('in-reply-to')).slice(0, 1),
  };
}

/** The source must be of the message on the page: the same sender, or it is another mail. */
export const isOf = (headers: OriginalHeaders, message: ReadMessage): boolean => {
  const [first] = headers.from;
  return first !== undefined && message.from !== null && addressKey(first.address) === addressKey(message.from.address);
};

const idsIn = (header: string | undefined): string[] => header?.match(/<[^<>\s]{1,990}>/g) ?? [];

const aDay = 24 * 60 * 60 * 1000;

function dateOf(header: string | undefined, now: number): string | undefined {
  const ms = Date.parse((header ?? '').replace(/\([^()]*\)/g, ' ').trim());
  // A mail from tomorrow, or from before mail, has a broken clock: asking is better than believing.
  return Number.isNaN(ms) || ms > now + aDay || ms < 0 ? undefined : instant(ms);
}
