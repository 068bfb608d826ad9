import { domainOf } from '../../base/email-address';
import { folded } from '../../base/text';
import { companyDomain } from '../participants';
import { bounded } from './bounded';
import { legalForm, organisation, title } from './words';

/** How sure it is that a part of a line names the firm: by its form, by the address's domain, by a word such as *school*. */
export type OrganisationFound = { readonly name: string; readonly isCertain: boolean };

const letters = (text: string): string => folded(text).replace(/[^\p{L}\d]/gu, '');

/** The letters of an address's domain without its suffix; empty for free-mail. */
function domainLetters(address: string): string {
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
    ...['og', 'und', 'and', 'och', 'ja'].map((word) => letters(bare.replace(/&|\+/g, ` ${word} `))),
    spelled(bare),
  ];
  if (
    variants.some(
      (text) =>
        text.length > 2 &&
        (text === label ||
          // `Brightside` and `trybrightside`; `Logistics` alone is no firm of `acmelogistics`.
          (text.length > 4 && label.endsWith(text) && !organisation.test(bare)) ||
          (label.length > 3 && text.startsWith(label)) ||
          (text.length > 3 && label.startsWith(text))),
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

/** `Isis Water Laboratory` and `thameswater-lab`: one of its words stands in the domain. */
const sharesWord = (name: string, address: string): boolean =>
  name
    .split(/[^\p{L}\d]+/u)
    .some((word) => letters(word).length >= 4 && domainLetters(address).includes(letters(word)));

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

/** `Part of the Acme Group`: the group is not the firm. */
const partOf =
  /^(?:an?\s)?(?:part|member|division|subsidiary|company) (?:of|in)\b|^(?:en )?del (?:av|af)\b|^medlem (?:av|af)\b|^ein unternehmen\b|^osa\s|^(?:i samarbeid|i samarbejde|i samarbete|in cooperation)\b/iu;

/** `Nordbygg AS avd. Bergen`, `Nikkarin Puu Oy Tampere`: up to the form, where the name doesn't begin with it. */
function untilForm(name: string): string {
  const words = name.split(/\s+/);
  const isForm = (word: string): boolean =>
    legalForm.test(` ${word.replace(/,$/, '')} `) ||
    /^(?:&|und|Co\.?|KG|Pty|Pvt\.?|Pte\.?|PVT\.?|\(Pty\))$/iu.test(word);
  const first = words.findIndex((word) => legalForm.test(` ${word.replace(/,$/, '')} `));
  // `Asunto Oy Koivukuja`, `Bostads AB Eken`: the form stands in the middle.
  if (first < 1 || /^(?:asunto|as\.?|kiinteistö|bostads|fastighets)$/iu.test(words[first - 1] ?? '')) return name;
  let end = first + 1;
  while (end < words.length && isForm(words[end] ?? '')) end += 1;
  return end === words.length ? name : words.slice(0, end).join(' ').replace(/,$/, '');
}

/** What of a part of a line can be a name: without what stands before it (`Innkjøper hos`, `Firma:`) and behind it (`★★★★`). */
const nameIn = (part: string): string =>
  part
    // `arbetsledare Elmäster i Umeå AB`
    .replace(/^(?:\p{Ll}[\p{L}-]*\s){1,4}(?=\p{Lu})/u, (before) => (title.test(before) ? '' : before))
    // `Innkjøper hos Fjord AS`, `for and on behalf of Baker & Finch`
    .replace(/^.*\s(?:hos|at|@|bei|vegne av|vägnar av|behalf of)\s+(?=\p{Lu})/u, '')
    .replace(/^(.*)\s(?:i|for|för|ved|v\/)\s+(?=\p{Lu})/u, (whole, before: string) => (title.test(before) ? '' : whole))
    .replace(/^(?:for|för|für|fra|från|ved|by)\s+(?=\p{Lu})/u, (prefix) => (legalForm.test(` ${part} `) ? '' : prefix))
    .replace(/^(?:firma|company|bedrift|virksomhed|yritys|företag|unternehmen)\s*:\s*/iu, '')
    // `Straits Logistics Pte. Ltd. (UEN 200418827K)`, `Lodge Hotel ★★★★`
    .replace(/\s+\((?!pty\))[^)]*\)\s*$/iu, '')
    .replace(/[^\p{L}\p{N}.)&"'’”!+]+$/u, '')
    .replace(/(?<!\be\.\s?[KV]|\b(?:Inc|Ltd|Corp|Co))[,.;:]+$/iu, '')
    .trim();

/** Two sentences, an address, a number, half a page, or somebody else's firm are no name. */
const isNoName = (name: string): boolean =>
  name.length < 2 ||
  name.length > 90 ||
  name.split(/\s+/).length > 9 ||
  /@|https?:|www\.|\d{4,}|\bc\/o\b/i.test(name) ||
  !/^[\p{L}\d"'«„“(]/u.test(name) ||
  // `Kuura on … aputoiminimi`: a sentence about the firm.
  /\s(?:is|are|on|er|är|ist|sind)\s(?!\d)/u.test(name) ||
  /[.!?]\s+\p{Lu}/u.test(
    name.replace(/\b(?:\p{L}|co|st|dr|ing|dipl|pvt|pte|pty|ltd|inc|brdr|gebr|bros|chr)\./giu, ''),
  ) ||
  partOf.test(name);

/** The firm that a part of a line names, if it does. */
export function organisationIn(part: string, address: string): OrganisationFound | undefined {
  const name = nameIn(part);
  if (isNoName(name)) return undefined;
  const short = untilForm(name);
  if (short !== name) return organisationIn(short, address);
  const words = name.split(/\s+/).length;
  const [beginning = ''] = name.split(',');
  const agrees = agreesWithDomain(name, address);
  const hasForm = legalForm.test(` ${name} `);
  // `Arkwright Heating, Todmorden`, `Nikkarin Puu Oy, Tampere`: the town is none of the name.
  const isFirm = legalForm.test(` ${beginning} `) || agreesWithDomain(beginning, address);
  if (beginning !== name && (isFirm || (!hasForm && (agrees || organisation.test(beginning)))))
    return organisationIn(beginning, address);
  if (hasForm && words > 1) return { name, isCertain: true };
  const isBrand = letters(name.replace(/&|\+/g, ' and ')) === domainLetters(address) && /[^\p{L}]/u.test(name);
  if (agrees && (/^[\p{Lu}\d]/u.test(name) || isBrand)) return { name, isCertain: true };
  if (organisation.test(name) && words <= 7 && /^\p{Lu}/u.test(name))
    return { name, isCertain: (publicBody.test(name) && words <= 5) || sharesWord(name, address) };
  return undefined;
}

/** The firm of an address's domain, as these lines write it: `Arkwright Heating` for `arkwrightheating`. */
export function spelledOut(lines: readonly string[], address: string): string | undefined {
  const label = domainLetters(address);
  if (label.length < 4) return undefined;
  // A name stands in a line that people write; a line without end would take its time.
  for (const line of lines.filter(({ length }) => length < 400)) {
    const words = line.replace(/\S+@\S+|\S+\.\p{L}{2,}\S*/gu, ' | ').split(/\s+/);
    for (let from = 0; from < words.length; from += 1)
      for (let to = from + 1; to <= Math.min(from + 4, words.length); to += 1) {
        const name = words.slice(from, to).join(' ');
        if (!/^\p{Lu}/u.test(name) || ![letters(name), spelled(name)].includes(label)) continue;
        const [next = ''] = words.slice(to);
        const more = legalForm.test(` ${next} `) || organisation.test(next) ? next : undefined;
        return [name, more]
          .filter(Boolean)
          .join(' ')
          .replace(/[^\p{L}\p{N}.]+$/u, '');
      }
  }
  return undefined;
}
