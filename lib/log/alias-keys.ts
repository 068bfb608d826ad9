import { mailboxKey } from '../base/alias';
import { folded } from '../base/text';
import type { Contact } from './model';

/**
 * By what a contact may be known under another address: `a:` the mailbox without `+…` (Gmail: without dots), `t:` a phone in
 * E.164, `n:` the name. Each only suggests.
 */
export const aliasKeysOf = ({ name, emails, phones }: Pick<Contact, 'name' | 'emails' | 'phones'>): string[] => [
  ...new Set([
    ...emails.map(({ address }) => `a:${mailboxKey(address)}`),
    ...phones.flatMap(({ number }) => (number ? [`t:${number}`] : [])),
    ...(name.includes(' ') ? [`n:${folded(name).slice(0, 200)}`] : []),
  ]),
];
