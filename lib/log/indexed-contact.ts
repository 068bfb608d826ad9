import { folded } from '../base/text';
import type { Contact } from './model';
import type { ContactKeys } from './rows';

const wordsOf = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const digitsOf = (text: string): string => text.replace(/\D/g, '');

/**
 * What a contact is found by: its addresses (lower case), and for search as you type the words of name, address and company,
 * the whole address, and its phone digits, each also without the first ones, so that a local number finds an international one.
 */
export function contactKeys(contact: Omit<Contact, 'change'>, companyName: string): ContactKeys {
  const addresses = contact.emails.map(({ address }) => address.toLowerCase());
  const phones = contact.phones.flatMap(({ number, raw }) => [digitsOf(number), digitsOf(raw)]).filter(Boolean);
  const tokens = [
    ...wordsOf(contact.name),
    ...addresses,
    ...addresses.flatMap((address) => wordsOf(address)),
    ...wordsOf(companyName),
    ...phones.flatMap((digits) => [digits, digits.slice(2), digits.slice(3)]).filter((digits) => digits.length >= 4),
  ];
  return {
    emailKeys: [...new Set(addresses)],
    tokens: [...new Set(tokens.map((token) => token.slice(0, 60)))],
    nameKey: folded(contact.name || addresses[0] || '').slice(0, 100),
  };
}

/** The words and digits a search asks for, as `contactKeys` stores them. A number typed with spaces is one number. */
export function searchTerms(search: string): string[] {
  const text = search.trim();
  if (/^\+?[\d\s()./-]+$/.test(text) && digitsOf(text).length > 2) return [digitsOf(text).replace(/^00/, '')];
  return text.includes('@') ? [text.toLowerCase()] : wordsOf(text);
}
