import { isFreeMail, registrableDomain } from '../base/domain';
import { addressKey, cleanMailbox, domainOf } from '../base/email-address';
import type { Settings } from '../settings/model';
import type { ThreadContext } from './model';

/** Says of an address whether it is the user's own or a colleague's. */
export type IsOurs = (address: string) => boolean;

/** `oursOf` for an open thread: what the webmail marks as sent is from an address of the user's too. */
export const oursIn = (
  settings: Settings,
  { account, messages }: Pick<ThreadContext, 'account' | 'messages'>,
): IsOurs => oursOf(settings, account, ...messages.flatMap(({ sent, from }) => (sent && from ? [from.address] : [])));

/** Own are the addresses of the profile and the open mailbox; colleagues are those under their domains, but for free-mail. */
export function oursOf(settings: Settings, ...addressesOfMailbox: readonly string[]): IsOurs {
  const own = [...addressesOfMailbox, ...settings.profile.ownAddresses].flatMap(
    (address) => cleanMailbox({ name: '', address })?.address ?? [],
  );
  const addresses = new Set(own.map(addressKey));
  const domains = new Set(own.flatMap((address) => companyDomain(address) ?? []));
  return (address) => addresses.has(addressKey(address)) || domains.has(companyDomain(address) ?? '');
}

export type Subdomains = Settings['capture']['subdomains'];

/**
 * The domain that stands for a company, as the user's setting has it: the registered one, or each sub-domain for itself.
 * `undefined` for free-mail, where everyone is somebody else's customer.
 */
export function companyDomain(address: string, subdomains: Subdomains = 'registrable'): string | undefined {
  const host = domainOf(address);
  const domain = registrableDomain(host);
  if (domain === undefined || isFreeMail(domain)) return undefined;
  return subdomains === 'own' ? host.replace(/^www\./, '') : domain;
}

const machines =
  /^(root|daemon|cron|www|web(?:site|seite|master|kontakt|anfrage)?|homepage|internet|typo3|joomla|drupal|httpd|wordpress|www-data|apache|nginx|webserver|webform|web-?forms?|form(?:s|mail(?:er)?)?|skjema|formular|lomake(?:et)?|kontaktskjema|kontaktformular|no[-_.]?reply|do[-_.]?not[-_.]?reply|ikke-?svar|svar-?ikke|ala-?vastaa|ei-?vastaus|nicht-?antworten|svara-?inte|mailer-daemon|mailer|postmaster|bounces?|notifications?|notify|alerts?|automat(?:isk|ic)?|newsletters?|nyhetsbrev|nyhedsbrev|uutiskirje|noreply.*|no-?reply[-+_.].*|.*[-_.]no-?reply|.*[-_.]noreply)$/;

/** Addresses nobody reads: writing to them as a person would be a guess. */
export const isMachine = (address: string): boolean => machines.test(addressKey(address).split('@')[0] ?? '');
