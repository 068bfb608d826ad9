import { addressKey, domainOf } from '../base/email-address';
import type { ReadMessage } from './model';

/** Says of an address whether the user wants nothing of it logged. */
export type IsNeverLogged = (address: string) => boolean;

/** An entry is an address, or a domain with everything below it; case and a leading `@` don't matter. */
export function neverLoggedOf(entries: readonly string[]): IsNeverLogged {
  const keys = entries.map((entry) => entry.trim().replace(/^@/, '')).filter(Boolean);
  const addresses = new Set(keys.filter((key) => key.includes('@')).map(addressKey));
  // As the domain of an address, so that an international one is compared in punycode.
  const domains = keys.filter((key) => !key.includes('@')).map((key) => domainOf(`x@${key}`) || key.toLowerCase());
  return (address) => {
    if (addresses.has(addressKey(address))) return true;
    const domain = domainOf(address);
    return domain !== '' && domains.some((entry) => domain === entry || domain.endsWith(`.${entry}`));
  };
}

type Participants = Pick<ReadMessage, 'from' | 'to' | 'cc' | 'replyTo'>;

/** Whether anybody who takes part in these messages is on the list: one is enough. */
export const hasNeverLogged = (messages: readonly Participants[], isNeverLogged: IsNeverLogged): boolean =>
  messages.some(({ from, to, cc, replyTo }) =>
    [...(from ? [from] : []), ...to, ...cc, ...(replyTo ?? [])].some(({ address }) => isNeverLogged(address)),
  );
