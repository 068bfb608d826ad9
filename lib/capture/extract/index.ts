import type { CountryCode } from 'libphonenumber-js/min';
import { registrableDomain } from '../../base/domain';
import { addressKey, domainOf } from '../../base/email-address';
import { folded, oneLine } from '../../base/text';
import type { BodyLink, BodyText, Mailbox } from '../model';
import { countryOf } from './country';
import { looksLikeName, properName } from './name';
import { newestText } from './newest-text';
import { organisationIn } from './organisations';
import { type PhoneFound, phoneOfLink, phonesIn } from './phones';
import { isPlace, partsOf, postalAddressIn } from './places';
import { type Signature, signatureOf } from './signature';
import { titleIn } from './titles';
import { title } from './words';

export type ExtractedField = 'name' | 'title' | 'companyName' | 'phone' | 'website' | 'postalAddress';

/** A value that the mail's text gives for a field of the person who wrote it. */
export type Extracted = {
  readonly field: ExtractedField;
  readonly value: string;
  /** `low` is offered, not filled in. */
  readonly confidence: 'high' | 'low';
  readonly from: 'signature' | 'text';
};

export type Hints = {
  /** Where the user is: what national numbers are taken for when the mail says nothing. ISO 3166. */
  readonly country?: CountryCode | undefined;
};

/**
 * Title, firm, phones, website and postal address of the person who wrote this text, and their name where the header lacks
 * it. Looks at what they wrote themselves, never at what is quoted; of a mail whose end can't be told nothing is certain.
 */
export function extract(body: BodyText, person: Mailbox, hints: Hints = {}): Extracted[] {
  const own = newestText(body);
  const signature = signatureOf(own, properName(person.name));
  const found: Extracted[] = [];
  const add = (field: ExtractedField, value: string, isCertain: boolean): void => {
    const confidence = isCertain && signature.isMarked ? 'high' : 'low';
    if (value && !found.some((it) => it.field === field && it.value === value))
      found.push({ field, value: oneLine(value, 500), confidence, from: 'signature' });
  };
  const name = nameOf(signature, person);
  if (name) add('name', name.value, name.isCertain);
  const body1 = withoutName(signature.lines, name?.value ?? properName(person.name));
  const company = companyOf(body1, person);
  if (company) add('companyName', company.name, company.isCertain);
  const job = titleIn(body1, company?.name);
  if (job) add('title', job.title, job.isCertain);
  const address = postalAddressIn(signature.lines);
  if (address) add('postalAddress', address.address, address.count === 1);
  const country = countryOf([...own].join('\n'), person.address, hints.country);
  for (const { shown, isCertain } of phonesOf(signature, body.links, country))
    add('phone', shown, isCertain || country !== undefined);
  const website = websiteOf(signature, body.links, person);
  if (website) add('website', website.value, website.isCertain);
  return [...found, ...phonesInText(signature.text, country, found)];
}

/** The name that stands in the signature: where the header has none, or only a part of it. */
function nameOf(
  signature: Signature,
  person: Mailbox,
): { readonly value: string; readonly isCertain: boolean } | undefined {
  const known = properName(person.name);
  const [first = '', second = ''] = signature.lines;
  const local = folded(person.address.split('@')[0] ?? '');
  for (const line of [first, second]) {
    const [part = ''] = partsOf(line);
    const value = properName(part);
    if (!value || organisationIn(part, person.address) || isPlace(part)) continue;
    const words = folded(value).split(/[^\p{L}]+/u);
    const agrees = words.some((word) => word.length > 1 && (local.includes(word) || folded(known).includes(word)));
    if (known !== '' && known.includes(' ')) return undefined;
    if (looksLikeName(value) && (known === '' || agrees)) return { value, isCertain: agrees || line === first };
    if (known === '' && /^\p{Lu}[\p{L}'’-]+$/u.test(value)) return { value, isCertain: agrees || value.length > 2 };
  }
  return undefined;
}

const withoutName = (lines: readonly string[], name: string): string[] => {
  const wanted = folded(name);
  return lines.map((line) => {
    const at = folded(line).indexOf(wanted);
    return wanted && at === 0 ? line.slice(name.length).replace(/^[\s,|–—-]+/u, '') : line;
  });
};

function companyOf(
  lines: readonly string[],
  { address }: Mailbox,
): { readonly name: string; readonly isCertain: boolean } | undefined {
  const found = lines
    .flatMap((line) => (title.test(line) ? partsOf(line) : [line, ...partsOf(line)]))
    .flatMap((part) => (isPlace(part) ? [] : (organisationIn(part, address) ?? [])));
  return found.find(({ isCertain }) => isCertain) ?? found[0];
}

function phonesOf(signature: Signature, links: readonly BodyLink[], country: CountryCode | undefined): PhoneFound[] {
  const inLines = signature.lines.flatMap((line) => phonesIn(line, country));
  const inLinks = links.flatMap((link) => {
    const isPhone = /^(?:tel|callto):/i.test(link.target) && !link.quoted;
    return isPhone && !/fax/i.test(link.text) ? (phoneOfLink(link.target, country) ?? []) : [];
  });
  const all = [...inLines, ...inLinks].filter(
    ({ number }, index, list) => list.findIndex((it) => it.number === number) === index,
  );
  return [...all.filter(({ isPersonal }) => isPersonal), ...all.filter(({ isPersonal }) => !isPersonal)];
}

/** Numbers in the text itself are offered: they may be anybody's. */
function phonesInText(
  lines: readonly string[],
  country: CountryCode | undefined,
  found: readonly Extracted[],
): Extracted[] {
  const phones = lines.flatMap((line) => phonesIn(line, country)).filter(({ isCertain }) => isCertain);
  return phones
    .filter(
      ({ shown }, index, list) =>
        list.findIndex((it) => it.shown === shown) === index && !found.some(({ value }) => value === shown),
    )
    .slice(0, 3)
    .map(({ shown }) => ({ field: 'phone', value: shown, confidence: 'low', from: 'text' }));
}

const strangers =
  /linkedin|facebook|instagram|twitter|(?:^|\.)x\.com|youtube|tiktok|xing\.com|calendly|zoom\.us|teams\.|google\.|goo\.gl|bit\.ly|maps\.|outlook\.|aka\.ms|apple\.com|microsoft|whatsapp|wa\.me|unsubscribe|booking|meet\.|meetings\.|hubspot|trustpilot|microsoft|t\.me/i;
const site = /(?:https?:\/\/)?(?:www\.)?((?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}{2,20})(\/[^\s<>"'|,;)]*)?/giu;

/** The website in the signature: one of the address's own domain, else one that is written out alone. */
function websiteOf(
  { lines }: Signature,
  links: readonly BodyLink[],
  { address }: Mailbox,
): { readonly value: string; readonly isCertain: boolean } | undefined {
  const text = lines.map((line) => line.replace(/[^\s<>|,;:()]+@[^\s<>|,;()]+/g, ' ')).join('\n');
  const own = registrableDomain(domainOf(address));
  const shown = [...text.matchAll(site)].map(([whole, host = '', path = '']) => ({
    host: host.toLowerCase(),
    path: path.replace(/[/.]+$/, ''),
    isMarked: /www\.|https?:/i.test(whole),
  }));
  const linked = links.flatMap(({ target, text: label, quoted }) => {
    const url = /^https?:/i.test(target) && !quoted ? URL.parse(target) : null;
    // What the link shows must be the address it leads to: anything else may be a picture, a map, a booking page.
    return url && folded(label).includes(registrableDomain(url.hostname) ?? ' ')
      ? [{ host: url.hostname.replace(/^www\./, ''), path: url.pathname.replace(/\/+$/, ''), isMarked: true }]
      : [];
  });
  const all = [...shown, ...linked.filter(({ host }) => text.includes(host))].filter(
    ({ host }) => !strangers.test(host),
  );
  const best =
    all.find(({ host }) => registrableDomain(host) === own && own !== undefined) ??
    all.find(({ isMarked }) => isMarked);
  if (!best) return undefined;
  return { value: best.host + best.path, isCertain: best.isMarked || registrableDomain(best.host) === own };
}

/** Whether two addresses are the same mailbox; for who asks whether a signature's address is the sender's. */
export const isSameMailbox = (one: string, other: string): boolean => addressKey(one) === addressKey(other);
