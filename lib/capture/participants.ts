import { isFreeMail, registrableDomain } from '../base/domain';
import { addressKey, cleanMailbox, domainOf } from '../base/email-address';
import type { Settings } from '../settings/model';
import type { Correspondent } from './contract';
import type { Mailbox, ReadMessage, ThreadContext } from './model';

/** Says of an address whether it is the user's own or a colleague's. */
export type IsOurs = (address: string) => boolean;

/** Own are the addresses of the profile and the open mailbox; colleagues are those under their domains, but for free-mail. */
export function oursOf(settings: Settings, account: string): IsOurs {
  const own = [account, ...settings.profile.ownAddresses].flatMap(
    (address) => cleanMailbox({ name: '', address })?.address ?? [],
  );
  const addresses = new Set(own.map(addressKey));
  const domains = new Set(own.flatMap((address) => companyDomain(address) ?? []));
  return (address) => addresses.has(addressKey(address)) || domains.has(companyDomain(address) ?? '');
}

/** The domain that stands for a company; `undefined` for free-mail, where everyone is somebody else's customer. */
export function companyDomain(address: string): string | undefined {
  const domain = registrableDomain(domainOf(address));
  return domain === undefined || isFreeMail(domain) ? undefined : domain;
}

const machines =
  /^(wordpress|www-data|no[-_.]?reply|do[-_.]?not[-_.]?reply|mailer-daemon|postmaster|bounces?|noreply.*|.*[-_.]no-?reply)$/;

/** Addresses nobody reads: writing to them as a person would be a guess. */
export const isMachine = (address: string): boolean => machines.test(addressKey(address).split('@')[0] ?? '');

/**
 * Whom this thread can be logged for, the default first: outside senders from the newest message back, then outside
 * recipients. Nobody twice; a name is taken from where it is longest.
 */
export function correspondentsOf(context: ThreadContext, isOurs: IsOurs): Correspondent[] {
  const newestFirst = [...context.messages].reverse();
  const senders = newestFirst.flatMap(({ from }) => (from ? [{ ...from, via: 'from' as const }] : []));
  const recipients = newestFirst.flatMap(({ to, cc }) => [
    ...to.map((mailbox) => ({ ...mailbox, via: 'to' as const })),
    ...cc.map((mailbox) => ({ ...mailbox, via: 'cc' as const })),
  ]);
  const found = new Map<string, Correspondent>();
  for (const { via, ...mailbox } of [...senders, ...recipients]) {
    const clean = cleanMailbox(mailbox);
    if (!clean || isOurs(clean.address) || isMachine(clean.address)) continue;
    const known = found.get(addressKey(clean.address));
    if (!known) found.set(addressKey(clean.address), { ...clean, via });
    else if (known.name === '') found.set(addressKey(clean.address), { ...known, name: clean.name });
  }
  return [...found.values()];
}

/** Where a correspondent was seen, for the source of name and address. */
export function seenIn(
  messages: readonly ReadMessage[],
  address: string,
): { from: 'from-header' | 'to-header' | 'cc-header'; messageId: string } | undefined {
  const key = addressKey(address);
  const has = (mailboxes: readonly Mailbox[]): boolean =>
    mailboxes.some((mailbox) => addressKey(mailbox.address) === key);
  const newestFirst = [...messages].reverse();
  const places = [
    ['from-header', ({ from }: ReadMessage) => (from ? [from] : [])],
    ['to-header', ({ to }: ReadMessage) => to],
    ['cc-header', ({ cc }: ReadMessage) => cc],
  ] as const;
  for (const [from, mailboxes] of places) {
    const message = newestFirst.find((candidate) => has(mailboxes(candidate)));
    if (message) return { from, messageId: message.id };
  }
  return undefined;
}
