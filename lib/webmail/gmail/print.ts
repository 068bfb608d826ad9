import type { Mailbox, ReadMessage } from '../../capture/model';
import type { FetchText } from '../provider';
import { gmailMailbox } from './link';

/** A thread the page shows, as it was read there. */
export type OpenThread = {
  readonly threadId: string;
  readonly subject: string;
  readonly messages: readonly ReadMessage[];
};

/** One message of a print view. It has no id of any kind. */
type Printed = {
  readonly from: string;
  readonly date: string;
  readonly to: readonly Mailbox[];
  readonly replyTo: readonly Mailbox[];
};

/**
 * The messages that the page shows, with all their recipients and Reply-To, out of the thread's print view: one request. The
 * print view also has the collapsed ones, but without an id, and nothing else of it would lead to the id they have once they are
 * expanded: the date is in the user's words, to the minute, in the account's zone. So those are never logged from here; they
 * stay counted as not read. Throws where the webmail gives no print view, or that of another thread.
 */
export async function completeFromPrint(
  mailboxUrl: URL,
  open: () => OpenThread | undefined,
  fetchText: FetchText,
): Promise<ReadMessage[]> {
  const before = open();
  const mailbox = gmailMailbox(mailboxUrl.href);
  if (!before || mailbox === undefined) throw new Error('No thread is open');
  const page = await fetchText(`${mailbox}?view=pt&search=all&th=${before.threadId}`, { as: 'page' });
  const after = open();
  if (after?.threadId !== before.threadId) throw new Error('Another thread was opened meanwhile');
  const { subject, messages } = printedIn(page);
  const senders = new Set(messages.map(({ from }) => from.toLowerCase()));
  const isMissing = ({ from }: ReadMessage): boolean => from !== null && !senders.has(from.address.toLowerCase());
  if (plain(subject) !== plain(before.subject) || before.messages.some(isMissing))
    throw new Error('The print view is of another thread');
  return before.messages.flatMap((message) => {
    const { to, replyTo } = printedFor(message, before.messages, messages) ?? {};
    return to ? [{ ...message, to, cc: [], ...(replyTo?.length ? { replyTo } : {}) }] : [];
  });
}

/**
 * The one printed message of this sender and minute; of several nobody can tell which it is. The minutes may be of two zones: a
 * sender who wrote once, on the page and in print, wrote that one.
 */
function printedFor(
  { from, dateText = '' }: ReadMessage,
  shown: readonly ReadMessage[],
  printed: readonly Printed[],
): Printed | undefined {
  const address = from?.address.toLowerCase();
  const theirs = printed.filter((it) => it.from.toLowerCase() === address);
  const sameMinute = theirs.filter(({ date }) => isSameMinute(date, dateText));
  if (sameMinute.length === 1) return sameMinute[0];
  const isOnly = theirs.length === 1 && shown.filter((it) => it.from?.address.toLowerCase() === address).length === 1;
  return isOnly ? theirs[0] : undefined;
}

/**
 * Two ways of writing one minute, in any language: their numbers agree. One of them may lack some (a month in letters), so all
 * of the shorter must stand in the longer, in whatever order.
 */
export function isSameMinute(one: string, other: string): boolean {
  const [shorter = [], longer = []] = [numbersIn(one), numbersIn(other)].toSorted((a, b) => a.length - b.length);
  const left = [...longer];
  return (
    shorter.length >= 4 &&
    shorter.every((number) => {
      const at = left.indexOf(number);
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    })
  );
}

const numbersIn = (text: string): string[] => text.match(/\p{Nd}+/gu)?.map((it) => it.replace(/^0(?=\d)/, '')) ?? [];

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * What a print view says (pages of 2023 to 2026). Only tables in the place where Gmail puts them are messages, and only their
 * first two rows are Gmail's: a mail may hold a table that looks the same.
 */
function printedIn(page: string): { readonly subject: string; readonly messages: readonly Printed[] } {
  const { body } = new DOMParser().parseFromString(page, 'text/html');
  const content = body.querySelectorAll(':scope > .bodycontainer > .maincontent');
  const [main] = content;
  if (!main || content.length > 1) throw new Error('The webmail gave no print view');
  const subject = main.querySelector(':scope > table:not(.message) b')?.textContent ?? '';
  const tables = main.querySelectorAll<HTMLTableElement>(':scope > table.message');
  return { subject, messages: [...tables].map(printedMessage) };
}

function printedMessage({ rows: [first, second] }: HTMLTableElement): Printed {
  const [sender, date] = first?.cells ?? [];
  const lines = [...(second?.querySelectorAll(':scope > td > font.recipient > div') ?? [])];
  const isReplyTo = (line: Element): boolean => line.classList.contains('replyto');
  return {
    from: /<([^<>\s]+@[^<>\s]+)>\s*$/.exec(sender?.textContent ?? '')?.[1] ?? '',
    date: date?.textContent ?? '',
    // The labels are translated, so To and Cc can't be told apart.
    to: lines.filter((line) => !isReplyTo(line)).flatMap(mailboxesIn),
    replyTo: lines.filter(isReplyTo).flatMap(mailboxesIn),
  };
}

/** `To: "Doe, John" <john@x.example>, anna@x.example`: what is no address is left out. */
function mailboxesIn(line: Element): Mailbox[] {
  const list = plain(line.textContent ?? '').replace(/^[^:<>"@]{1,40}:\s*/, '');
  const parts = list.match(/(?:"(?:[^"\\]|\\.)*"|<[^<>]*>|[^,"<])+/g) ?? [];
  return parts.flatMap((part) => {
    const [, name = '', address] = /^(.*?)\s*<([^<>\s]+@[^<>\s]+)>\s*$/.exec(part.trim()) ?? [];
    const bare = /^[^\s<>"]+@[^\s<>"]+$/.exec(part.trim())?.[0];
    return address === undefined ? (bare ? [{ name: '', address: bare }] : []) : [{ name: unquoted(name), address }];
  });
}

const unquoted = (name: string): string => /^"(.*)"$/.exec(name)?.[1]?.replace(/\\(.)/g, '$1') ?? name;
