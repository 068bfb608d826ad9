import { getDomain, getDomainWithoutSuffix } from 'tldts';
import { freeMailDomains } from './free-mail';
import { unicodeLabel } from './punycode';

/** Private suffixes count: `a.github.io` and `b.github.io` are two firms. */
const withPrivate = { allowPrivateDomains: true };

/**
 * The domain that was registered, of a host or an address: `post.nordic-build.co.uk` → `nordic-build.co.uk`. The firm that
 * runs a private suffix keeps it as its own (`github.io`). `undefined` for IP addresses, single words and public suffixes.
 */
export function registrableDomain(addressOrHost: string): string | undefined {
  const host = hostOf(addressOrHost);
  return getDomain(host, withPrivate) ?? getDomain(host) ?? undefined;
}

/** Whether anyone can have an address there: such a domain never makes a company. */
export function isFreeMail(domain: string): boolean {
  const host = hostOf(domain);
  return freeMailDomains.has(host) || freeMailDomains.has(registrableDomain(host) ?? '');
}

/** A first guess at a firm's name: `nordic-build.co.uk` → `Nordic Build`. Empty where there is no registrable domain. */
export function companyNameFromDomain(domain: string): string {
  const host = hostOf(domain);
  const label = getDomainWithoutSuffix(host, withPrivate) || getDomainWithoutSuffix(host) || '';
  return unicodeLabel(label).split('-').filter(Boolean).map(capital).join(' ');
}

const hostOf = (addressOrHost: string): string => addressOrHost.trim().toLowerCase().split('@').at(-1) ?? '';

const capital = (word: string): string => word.replace(/^./u, (letter) => letter.toUpperCase());
