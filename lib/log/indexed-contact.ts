import { addressKey } from '../base/email-address';
import { folded } from '../base/text';
import { aliasKeysOf } from './alias-keys';
import type { Contact } from './model';
import type { ContactKeys } from './rows';

const wordsOf = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Longer words are found by their beginning. */
const longestToken = 60;
/** A phone without its country's digits is only kept when so much is left. */
const shortestLocalNumber = 4;

/**
 * What a contact is found by: its addresses (`addressKey`), and for search as you type the words of name, address and company,
 * the whole address, and its phone digits, each also without the first ones, so that a local number finds an international one.
 */
export function contactKeys(
  contact: Pick<Contact, 'name' | 'emails' | 'phones' | 'createdAt'> & { readonly lastContactAt?: string },
  companyName: string,
): ContactKeys {
  const addresses = contact.emails.map(({ address }) => addressKey(address));
  const phones = contact.phones.flatMap(({ number, raw }) => [digitsOf(number), digitsOf(raw)]).filter(Boolean);
  const local = phones.flatMap((digits) => [digits.slice(2), digits.slice(3)]);
  const tokens = [
    ...wordsOf(contact.name),
    ...addresses,
    ...addresses.flatMap((address) => wordsOf(address)),
    ...wordsOf(companyName),
    ...phones,
    ...local.filter((digits) => digits.length >= shortestLocalNumber),
  ].map((token) => token.slice(0, longestToken));
  return {
    emailKeys: [...new Set(addresses)],
    aliasKeys: aliasKeysOf(contact),
    tokens: [...new Set(tokens.flatMap((token) => [token, withoutZeros(token)]))],
    lastContactAt: contact.lastContactAt ?? contact.createdAt,
    nameKey: folded(contact.name || addresses[0] || '').slice(0, 100),
  };
}

/** The words and digits a search asks for, as `contactKeys` stores them. A number typed with spaces is one number. */
export function searchTerms(search: string): string[] {
  const text = search.trim();
  const isNumber = /^\+?[\d\s()./-]+$/.test(text) && digitsOf(text).length > 2;
  const terms = isNumber
    ? [withoutZeros(digitsOf(text))]
    : text.split(/\s+/).flatMap((word) => (/[^@]@/.test(word) ? [word.toLowerCase()] : wordsOf(word)));
  return [...new Set(terms.map((term) => term.slice(0, longestToken)))];
}

/** `0047…`, `040…`: numbers are found whether or not they are typed with the zeros that some dial first. */
const withoutZeros = (token: string): string => token.replace(/^0+(?=.)/, '');
