import type { CountryCode } from 'libphonenumber-js/min';
import { isFreeMail, registrableDomain } from '../../base/domain';
import { domainOf } from '../../base/email-address';
import { folded, oneLine } from '../../base/text';
import type { BodyLink, BodyText, Mailbox } from '../model';
import { companyIn } from './company';
import { type Countries, countriesOf } from './country';
import { looksLikeName, properName } from './name';
import { newestText } from './newest-text';
import { agreesWithDomain, spelledOut } from './organisations';
import { personName } from './person-name';
import { isReachable, type PhoneFound, phoneOfLink, phonesIn, reachMe } from './phones';
import { partsOf, postalAddressIn } from './places';
import { type Signature, signatureOf } from './signature';
import { titleIn } from './titles';
import { legalForm } from './words';

export type ExtractedField = 'name' | 'title' | 'companyName' | 'phone' | 'website' | 'postalAddress';

/** A value that the mail's text gives for a field of the person who wrote it. */
export type Extracted = {
  readonly field: ExtractedField;
  readonly value: string;
  /** `low` is offered, not filled in. */
  readonly confidence: 'high' | 'low';
  readonly from: 'header' | 'signature' | 'text';
};

/**
 * Title, firm, phones, website and postal address of the person who wrote this text, and their name where the header lacks
 * it. Looks at what they wrote themselves, never at what is quoted; of a mail whose end can't be told nothing is certain.
 */
export function extract(body: BodyText, person: Mailbox, home?: CountryCode): Extracted[] {
  const own = newestText(body);
  const signature = signatureOf(own, person);
  const found: Extracted[] = [];
  const add = (field: ExtractedField, value: string, isCertain: boolean): void => {
    const confidence = isCertain && signature.isMarked ? 'high' : 'low';
    if (value && !found.some((it) => it.field === field && it.value === value))
      found.push({ field, value: oneLine(value, 500), confidence, from: 'signature' });
  };
  const name = personName(person, signature.lines);
  if (name)
    found.push({
      field: 'name',
      value: name.value,
      confidence: name.isCertain && (signature.isMarked || !name.isSigned) ? 'high' : 'low',
      from: name.isSigned ? 'signature' : 'header',
    });
  const beside = withoutName(signature.lines, name?.value ?? properName(person.name), person.address);
  const company = companyIn(beside, person);
  if (company) add('companyName', company.name, company.isCertain);
  const inText = spelledOut([...signature.lines, ...signature.text], person.address);
  if (inText && !company?.isCertain)
    found.push({ field: 'companyName', value: inText, confidence: 'low', from: 'text' });
  const job = titleIn(beside, company?.name);
  // A desk that signs without a name has no title.
  if (job) add('title', job.title, job.isCertain && name !== undefined);
  const address = postalAddressIn(beside, company?.name);
  if (address) add('postalAddress', address.address, address.count === 1);
  const countries = countriesOf(own.join('\n'), person.address, home);
  const isTheirs = ({ before }: PhoneFound): boolean =>
    !namesSomebodyElse(before, name?.value ?? properName(person.name));
  for (const { shown, isCertain, isAlone } of phonesOf(signature, body.links, countries).filter(isTheirs))
    add('phone', shown, isCertain || isAlone);
  const website = websiteOf(signature, body.links, person);
  if (website) add('website', website.value, website.isCertain);
  return [...found, ...phonesInText(signature.text, countries, found)];
}

const withoutName = (lines: readonly string[], name: string, address: string): string[] => {
  const wanted = folded(name);
  return lines.map((line) => {
    const at = wanted ? folded(line).indexOf(wanted) : -1;
    // `Malin Grip Design AB`: the name is the firm's, unless the rest alone is called as the domain is.
    const firm =
      at < 0 ? undefined : partsOf(line).find((part) => folded(part).includes(wanted) && legalForm.test(` ${part} `));
    const rest = firm?.slice(folded(firm).indexOf(wanted) + wanted.length).trim() ?? '';
    if (firm && !agreesWithDomain(rest, address)) return line;
    // `Varvschef Christer af Ekenstam`, `Gesa Lorenzen (2. Vorsitzende)`: what stands beside the name is something else.
    return at < 0 || folded(line).length !== line.length
      ? line
      : `${line.slice(0, at)} | ${line.slice(at + name.length)}`.replace(/\((.*)\)/u, '| $1');
  });
};

/** `Sekretariat: Ulla Sander, 05151 4961-201`: the number of whom the label names. */
function namesSomebodyElse(before: string, name: string): boolean {
  const [, called = ''] = /\p{L}:\s*([^:,|]+?)[\s,|–-]*$/u.exec(before) ?? [];
  const words = folded(name).split(' ');
  return (
    looksLikeName(called) &&
    !folded(called)
      .split(' ')
      .some((word) => words.includes(word))
  );
}

/** `Har du fått den av misstag, ring 033-17 88 00.` is not a line of a signature. */
const isSentence = (line: string): boolean =>
  (line.split(/\s+/).length > 18 && !/\s[/|•·]\s/u.test(line)) ||
  /\p{Ll}{3,}\s\p{Ll}{2,}\s\p{Ll}{2,}.*[.!]$/u.test(line);

function phonesOf(signature: Signature, links: readonly BodyLink[], countries: Countries): PhoneFound[] {
  const inLines = signature.lines.flatMap((line) => (isSentence(line) ? [] : phonesIn(line, countries)));
  const inLinks = links.flatMap((link) => {
    const isPhone = /^(?:tel|callto):/i.test(link.target) && !link.quoted;
    return isPhone && !/fax/i.test(link.text) ? (phoneOfLink(link.target, countries) ?? []) : [];
  });
  const all = [...inLines, ...inLinks].filter(
    ({ number }, index, list) => list.findIndex((it) => it.number === number) === index,
  );
  return [...all.filter(({ isPersonal }) => isPersonal), ...all.filter(({ isPersonal }) => !isPersonal)];
}

/** Numbers in the text itself are offered: they may be anybody's. */
function phonesInText(lines: readonly string[], countries: Countries, found: readonly Extracted[]): Extracted[] {
  const phones = new Map<string, Extracted>();
  for (const line of lines)
    for (const { shown, isCertain, before, after } of phonesIn(line, countries)) {
      // `Ring meg på 915 00 111`: theirs. Another number in the text may be anybody's.
      const isTheirs = reachMe.test(before) || isReachable.test(after);
      if (!(isTheirs || isCertain) || found.some(({ value }) => value === shown)) continue;
      if (!phones.has(shown))
        phones.set(shown, { field: 'phone', value: shown, confidence: isTheirs ? 'high' : 'low', from: 'text' });
    }
  return [...phones.values()].slice(0, 3);
}

const strangers =
  /linkedin|facebook|instagram|twitter|(?:^|\.)x\.com|youtube|tiktok|xing\.com|calendly|zoom\.us|teams\.|google\.|goo\.gl|bit\.ly|maps\.|outlook\.|aka\.ms|apple\.com|microsoft|whatsapp|wa\.me|unsubscribe|booking|meet\.|meetings\.|hubspot|trustpilot|microsoft|t\.me/i;
const site = /(?:https?:\/\/)?(?:www\.)?((?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}{2,20})(\/[^\s<>"'|,;)]*)?/giu;

const siteWord = /\b(?:www|web\w*|home ?page|hemsida|hjemmeside|nettside|kotisivut?|internet)\b/i;

/** The website in the signature: one of the address's own domain, else one that is written out alone. */
function websiteOf(
  { lines }: Signature,
  links: readonly BodyLink[],
  { address }: Mailbox,
): { readonly value: string; readonly isCertain: boolean } | undefined {
  const text = lines
    .map((line) => line.replace(/[^\s<>|,;:()]+\s?(?:@|[[(]\s?(?:at|a|ät|æt)\s?[\])])\s?[^\s<>|,;()]+/g, ' '))
    .join('\n');
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
  const isOwn = (host: string): boolean => own !== undefined && !isFreeMail(own) && registrableDomain(host) === own;
  const ownLinks = links.flatMap(({ target, text: label, quoted }) => {
    const url = /^https?:/i.test(target) && !quoted ? URL.parse(target) : null;
    const host = url?.hostname.replace(/^www\./, '') ?? '';
    // Where the link is called a website, its path belongs to it; a tour or a shop is only a part.
    const path = label.trim() === '' || siteWord.test(label) ? (url?.pathname.replace(/\/+$/, '') ?? '') : '';
    return url && isOwn(host) ? [{ host, path, isMarked: true }] : [];
  });
  const all = [...shown, ...linked.filter(({ host }) => text.includes(host)), ...ownLinks].filter(
    ({ host }) => !strangers.test(host),
  );
  const best =
    all.find(({ host }) => registrableDomain(host) === own && own !== undefined) ??
    all.find(({ isMarked }) => isMarked);
  if (!best) return undefined;
  return { value: best.host + best.path, isCertain: best.isMarked || registrableDomain(best.host) === own };
}
