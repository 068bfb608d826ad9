import { domainOf } from '../../base/email-address';
import { folded } from '../../base/text';
import { companyDomain } from '../participants';
import { bounded } from './bounded';
import { legalForm, organisation } from './words';

/** How sure it is that a part of a line names the firm: by its form, by the address's domain, by a word such as *school*. */
export type OrganisationFound = { readonly name: string; readonly isCertain: boolean };

const letters = (text: string): string => folded(text).replace(/[^\p{L}\d]/gu, '');

/** The letters of an address's domain without its suffix; empty for free-mail. */
export function domainLetters(address: string): string {
  const domain = companyDomain(address) ?? '';
  return letters(domain.split('.')[0] ?? '');
}

/** Whether a name reads as that domain does: `Nordic Hill School` and `nordichill`, `Berg & Sønn AS` and `bergsonn`. */
export function agreesWithDomain(name: string, address: string): boolean {
  const label = domainLetters(address);
  if (label.length < 2 || domainOf(address) === '') return false;
  const bare = name.replace(legalForm, ' ');
  const whole = letters(bare);
  const variants = [
    whole,
    letters(bare.replace(/&|\+/g, ' og ')),
    letters(bare.replace(/&|\+/g, ' und ')),
    spelled(bare),
  ];
  if (
    variants.some(
      (text) =>
        text.length > 2 &&
        (text === label || (label.length > 3 && text.startsWith(label)) || (text.length > 3 && label.startsWith(text))),
    )
  )
    return true;
  const words = bare.split(/[^\p{L}\d]+/u).filter(Boolean);
  const initials = words.map((word) => letters(word).charAt(0)).join('');
  if (label.length >= 3 && words.length >= 3 && initials === label) return true;
  // `immo-lehnert` and `Lehnert Immobilien`: each part of the domain begins a word.
  const parts = hyphened(address);
  if (
    parts.length > 1 &&
    parts.every((part) => words.some((word) => spelled(word).startsWith(part) || letters(word).startsWith(part)))
  )
    return true;
  const [first = ''] = words.map(letters);
  return first.length >= 4 && label.startsWith(first);
}

/** Bodies that are named so and no other way. */
const publicBody = bounded(
  /kommune\b|kommun\b|kunta\b|kaupunki\b|^stadt\s|^gemeinde\s|^landkreis|council\b|skole\b|skola\b|koulu\b|schule\b|school\b|college\b|universitet|universität|university|hospital\b|sykehus|sygehus|sjukhus|sairaala|hotell?\b|hotelli\b|museum\b|^studio\s|^restaurant\s|^café\s|^gasthof\s|^weingut\s/iu,
);

/** The parts of the domain's name between hyphens. */
const hyphened = (address: string): string[] =>
  (companyDomain(address) ?? '')
    .split('.')[0]
    ?.split('-')
    .filter((part) => part.length > 2) ?? [];

/** `ä` as `ae`: domains spell it so. */
const spelled = (text: string): string =>
  letters(
    text
      .toLowerCase()
      .replaceAll('ä', 'ae')
      .replaceAll('ö', 'oe')
      .replaceAll('ü', 'ue')
      .replaceAll('å', 'aa')
      .replaceAll('ø', 'oe'),
  );

/** The firm that a part of a line names, if it does. */
export function organisationIn(part: string, address: string): OrganisationFound | undefined {
  const name = part
    .replace(/^(?:firma|company|bedrift|virksomhed|yritys|företag|unternehmen)\s*:\s*/iu, '')
    .replace(/(?<!\be\.\s?[KV])[,.;:]+$/u, '')
    .trim();
  if (
    name.length < 2 ||
    name.length > 90 ||
    /@|https?:|www\.|\d{4,}|\bc\/o\b/i.test(name) ||
    !/^[\p{L}\d"'«„“(]/u.test(name)
  )
    return undefined;
  const words = name.split(/\s+/).length;
  if (words > 9 || /[.!?]\s+\p{Lu}/u.test(name.replace(/\b(?:co|st|dr|ing|dipl|e)\./giu, ''))) return undefined;
  const agrees = agreesWithDomain(name, address);
  if (legalForm.test(` ${name} `) && words > 1) return { name, isCertain: true };
  if (agrees && /^[\p{Lu}\d]/u.test(name)) return { name, isCertain: true };
  if (organisation.test(name) && words <= 7 && /^\p{Lu}/u.test(name))
    return { name, isCertain: publicBody.test(name) && words <= 5 };
  return undefined;
}
