import { addressKey } from './email-address';

/** Providers that ignore dots in the local part. */
const dotless = new Set(['gmail.com', 'googlemail.com']);

/**
 * What two addresses of one mailbox share: without `+…`, at Gmail without dots and under one domain. Two people of one firm
 * don't share it; that it is the same mailbox is likely, not certain.
 */
export function mailboxKey(address: string): string {
  const key = addressKey(address);
  const at = key.lastIndexOf('@');
  const [local = ''] = key.slice(0, Math.max(0, at)).split('+');
  const domain = key.slice(at + 1);
  if (local === '') return key;
  return dotless.has(domain) ? `${local.replaceAll('.', '')}@gmail.com` : `${local}@${domain}`;
}

/** Why two different addresses share a mailbox key. */
export const aliasReason = (one: string, other: string): 'plus-address' | 'gmail-dots' =>
  addressKey(one).includes('+') || addressKey(other).includes('+') ? 'plus-address' : 'gmail-dots';
