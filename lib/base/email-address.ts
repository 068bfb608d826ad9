import { addressParser } from 'postal-mime';
import { cut, oneLine } from './text';

/** A name and an address. Cleaned by this file: one line, no invisible characters, a valid address. */
export type CleanMailbox = { readonly name: string; readonly address: string };

/** Longer headers are read up to here: 5,000 recipients are about 300 kB. */
const longestHeader = 500_000;

/** RFC 5322 atext and dots, with the letters of RFC 6532. Quoted local parts are refused: no person has one, forgers do. */
const localPart = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~.-]{1,128}$/u;
const hostName = /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/** Neighbouring base64 words of one charset (RFC 2047 section 2). */
const base64Words = /=\?([\w-]{1,40})\?b\?[\w+/=]*\?=(?:\s+=\?\1\?b\?[\w+/=]*\?=)+/gi;

/**
 * The mailboxes of a From, To, Cc or Reply-To header as it stands in the source: folded, encoded words (RFC 2047), quoted
 * names, comments; the members of groups. In the order of the header; those without a valid address are left out.
 */
export function parseAddressList(header: string): CleanMailbox[] {
  const joined = cut(header, longestHeader).replace(base64Words, joinedWords);
  return addressParser(joined, { flatten: true }).flatMap(
    ({ name, address = '' }) => cleanMailbox({ name, address }) ?? [],
  );
}

/**
 * A mailbox of a page or a header, trimmed and on one line: the local part's case is kept, the domain is lower case and
 * an international one in punycode. A name that only repeats the address is empty. `undefined` if the address is none.
 */
export function cleanMailbox({ name, address }: CleanMailbox): CleanMailbox | undefined {
  const clean = cleanAddress(address);
  if (clean === undefined) return undefined;
  const text = unquoted(oneLine(cut(name, 5000), 300));
  return { name: addressKey(text) === addressKey(clean) ? '' : text, address: clean };
}

/** Whether the text is one address and nothing else (space around it is allowed). */
export const isAddress = (text: string): boolean => cleanAddress(text) !== undefined;

/** What addresses are compared by: lower case, the domain in punycode. Text that is no address only becomes lower case. */
export const addressKey = (address: string): string =>
  (cleanAddress(address) ?? oneLine(address, 320)).toLowerCase().normalize('NFC');

/** The domain of an address, lower case, in punycode; empty when it is no address. */
export const domainOf = (address: string): string => cleanAddress(address)?.split('@').at(-1) ?? '';

/** Whether a display name holds an address other than `own`: names that pose as another sender do. */
export function looksLikeAddress(name: string, own = ''): boolean {
  const words = cut(name.normalize('NFKC'), 1000).split(/[\s<>()[\]"'“”‘’,;:|]+/u);
  return words.some(
    (word) => word.includes('@') && isAddress(trimmed(word)) && addressKey(trimmed(word)) !== addressKey(own),
  );
}

/** One word of several: some mailers cut in the middle of a character and pad each part, which postal-mime does not join. */
function joinedWords(words: string, charset: string): string {
  try {
    const parts = words.split(/\s+/).map((word) => atob(word.split('?')[3] ?? ''));
    return `=?${charset}?B?${btoa(parts.join(''))}?=`;
  } catch {
    return words;
  }
}

function cleanAddress(text: string): string | undefined {
  if (text.length > 1000) return undefined;
  const address = oneLine(text, 1000);
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  if (at < 1 || !localPart.test(local)) return undefined;
  const domain = hostOf(address.slice(at + 1));
  const whole = `${local}@${domain}`;
  return domain === undefined || whole.length > 320 ? undefined : whole;
}

/** A domain in lower case and punycode; `undefined` if it is none (an IP address is none, `localhost` is one). */
function hostOf(domain: string): string | undefined {
  if (/[\s/\\:?#@%[\]<>"]/.test(domain) || !URL.canParse(`http://${domain}`)) return undefined;
  const host = new URL(`http://${domain}`).hostname;
  return host.length <= 253 && (hostName.test(host) || host === 'localhost') ? host : undefined;
}

const trimmed = (word: string): string => word.replace(/^[^\p{L}\p{N}]{1,100}/u, '').replace(/[.!?*~-]{1,100}$/u, '');

const unquoted = (name: string): string => /^(["'])(.*)\1$/u.exec(name)?.[2]?.trim() ?? name;
