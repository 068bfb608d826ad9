import type { FetchText } from '../provider';
import { mailboxName, placeOf, type SogoPlace } from './page';
import { messageIdOf } from './read';

/**
 * The original of the message that is open, by one request. Throws when another message is open, before or by the time of the
 * answer.
 */
export async function readOriginal(document: Document, messageId: string, fetchText: FetchText): Promise<string> {
  const open = () => placeOf(new URL(document.location.href));
  const before = open();
  if (!before || messageIdOf(before) !== messageId) throw new Error('The message is not open');
  const text = await fetchText(sourceUrl(before), { headers: { 'X-XSRF-TOKEN': tokenIn(document.cookie) } });
  const after = open();
  if (!after || messageIdOf(after) !== messageId) throw new Error('Another message was opened meanwhile');
  return unescaped(text);
}

/** `folder` stands before each part of the mailbox's path (5.8). */
function sourceUrl(place: SogoPlace): string {
  const folders = mailboxName(place)
    .split('/')
    .map((part) => `folder${encodeURIComponent(part)}`);
  return `${place.base}Mail/${place.account}/${folders.join('/')}/${place.uid}/viewsource`;
}

/** SOGo answers a request without this header with an error (5.8). */
const tokenIn = (cookie: string): string => decodeURIComponent(/(?:^|;\s*)XSRF-TOKEN=([^;]+)/.exec(cookie)?.[1] ?? '');

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The source comes escaped as HTML, each byte beyond ASCII as a number; the bytes are UTF-8 where they make any. */
export function unescaped(text: string): string {
  const bytes = text.replace(/&(?:#(\d{1,7})|(amp|lt|gt|quot|apos));/g, (whole, code?: string, name?: string) =>
    code === undefined ? (named[name ?? ''] ?? whole) : String.fromCodePoint(Math.min(Number(code), 0x10ffff)),
  );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly the characters that one byte can be
  if (!/^[\u0000-\u00ff]*$/.test(bytes)) return bytes;
  const decoded = Uint8Array.from(bytes, (character) => character.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(decoded);
  } catch {
    return bytes;
  }
}
