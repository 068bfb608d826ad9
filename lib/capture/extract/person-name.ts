import { folded } from '../../base/text';
import type { Mailbox } from '../model';
import { looksLikeName, properName, startsWithParticle } from './name';
import { agreesWithDomain, organisationIn } from './organisations';
import { isPlace, partsOf } from './places';
import { department, desk, title } from './words';

export type NameFound = { readonly value: string; readonly isCertain: boolean; readonly isSigned: boolean };

/**
 * What the person is called: as the header says, family name last, and as they sign where the header has a firm, initials or
 * only a part of it. `undefined` where neither names a person.
 */
export function personName(person: Mailbox, signature: readonly string[]): NameFound | undefined {
  const plain = {
    ...person,
    name: person.name.replace(/\s*\([^)]*\)|\s(?:at|from|@|hos|fra|från|bei)\s\p{Lu}.*$/gu, ''),
  };
  const header =
    isFirm(plain) || desk.test(plain.name) ? '' : accented(withoutRank(properName(person.name)), signature);
  const signed = signatureNames(signature, person);
  const first = signed.find(({ isCertain }) => isCertain) ?? signed[0];
  const initial = first && signed.find(({ value }) => completes(value, first.value));
  // `D. Schäfer` above `Dieter Schäfer`: both are one person.
  if (header === '' && initial) return { value: initial.value, isCertain: true, isSigned: true };
  if (header === '' && first) return { ...first, isSigned: true };
  if (header === '') return namedLikeFirm(plain, signature);
  const fuller = signed.find(({ value }) => completes(value, header));
  if (fuller) return { value: fuller.value, isCertain: true, isSigned: true };
  const turned = isFamilyFirst(header, person.address, signature) ? givenFirst(header) : header;
  return { value: turned, isCertain: true, isSigned: false };
}

/** `Pastorin Wiebke tho Aspern` is called without what she is. */
function withoutRank(name: string): string {
  const [rank = '', ...rest] = name.split(' ');
  return title.test(rank) && looksLikeName(rest.join(' ')) ? rest.join(' ') : name;
}

/** `Anders Lindgren <info@anderslindgren.example>`: who is called as the firm is; certain where they sign so. */
function namedLikeFirm(person: Mailbox, signature: readonly string[]): NameFound | undefined {
  const value = properName(person.name);
  if (!looksLikeName(value) || desk.test(value) || organisationIn(value, '')) return undefined;
  const isCertain = signature.some((line) => folded(partsOf(line)[0] ?? '') === folded(value));
  return { value, isCertain, isSigned: false };
}

/** The header without its accents is written as the signature has it. */
function accented(name: string, signature: readonly string[]): string {
  if (name.length < 4 || /[^\p{ASCII}]/u.test(name)) return name;
  for (const line of signature) {
    const at = folded(line).length === line.length ? folded(line).indexOf(folded(name)) : -1;
    const written = line.slice(at, at + name.length);
    if (at >= 0 && /[^\p{ASCII}]/u.test(written)) return written;
  }
  return name;
}

/** A display name that is the firm's or a department's, not a person's: it reads as the domain does, or says so. */
function isFirm({ name, address }: Mailbox): boolean {
  const local = folded(address.split('@')[0] ?? '');
  const words = wordsOf(name);
  // `Ola Nordmann <ola@nordmann.example>`: who is named in the address is a person.
  if (
    words.length >= 2 &&
    words.some((word) => word.length > 2 && local.split(/[._-]/).includes(word)) &&
    !saysFirm(name, address)
  )
    return false;
  return (
    saysFirm(name, address) ||
    (words.length > 0 && agreesWithDomain(name, address) && !isInLocal([...words, ...wordsOf(spelledOut(name))], local))
  );
}

const saysFirm = (name: string, address: string): boolean =>
  organisationIn(name, address) !== undefined &&
  !/,/.test(name) &&
  (organisationIn(name, '')?.isCertain === true || /\s/.test(name)) &&
  !looksPersonal(name, address);

/** The name's words stand in the address before the `@`. */
const looksPersonal = (name: string, address: string): boolean => {
  const local = folded(address.split('@')[0] ?? '').replace(/[^\p{L}]/gu, '');
  const words = wordsOf(name);
  return (
    words.length >= 2 &&
    words.filter((word) => local.includes(word) || local.startsWith(word.charAt(0))).length === words.length
  );
};

const isInLocal = (words: readonly string[], local: string): boolean =>
  words.some((word) => word.length > 1 && local.includes(word));

/** `ü` and `ue` are the same name: addresses spell it so. */
const spelledOut = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[äöüæøå]/gu, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', æ: 'ae', ø: 'oe', å: 'aa' })[letter] ?? '');

const wordsOf = (text: string): string[] =>
  folded(text)
    .split(/[^\p{L}]+/u)
    .filter(Boolean);

/** Names at the beginning of a signature. */
function signatureNames(lines: readonly string[], person: Mailbox): { value: string; isCertain: boolean }[] {
  const local = folded(person.address.split('@')[0] ?? '');
  return lines.slice(0, 6).flatMap((line, index) => {
    const [beginning = ''] = partsOf(line.replace(/^(?:i\.?\s?[av]\.|im auftrag|ppa\.?)\s*/iu, ''));
    // `Per Ångström 070-174 06 42`
    const first = beginning.replace(/(?:[\s,]+\p{L}{1,7}[.:]?)?\s+\(?\+?\d[\d\s()/-]{5,}$/u, '');
    const value = properName(besideTitle(first));
    const isOther =
      desk.test(first) ||
      organisationIn(first, person.address) ||
      isPlace(first) ||
      department.test(first) ||
      (title.test(first) && !looksLikeName(first) && besideTitle(first) === first);
    if (!value || isOther) return [];
    const agrees = wordsOf(value).some((word) => word.length > 1 && local.includes(word));
    // Further down it may be anybody's, unless the address says the same, or a title stands behind it.
    const hasTitle =
      partsOf(line)
        .slice(1)
        .some((part) => title.test(part)) ||
      (index < 3 && !first.includes(':') && besideTitle(first) !== first);
    if (looksLikeName(value) && (index < 3 || agrees || hasTitle))
      return [{ value, isCertain: agrees || index === 0 || hasTitle }];
    return index === 0 && /^\p{Lu}[\p{L}'’-]+$/u.test(value) && value.length > 1 ? [{ value, isCertain: true }] : [];
  });
}

/** `Vaktmästare Anna Berg`, `Anna Berg kanslist`: the two words beside a title or what follows in small letters. */
function besideTitle(text: string): string {
  const words = text.split(' ');
  if (words.length < 3 || words.length > 6) return text;
  // `Källarmästare och ägare Yngve Mårdh`
  const [, ranks = '', called = ''] = /^(\p{Lu}?\p{Ll}+(?:\s\p{Ll}+)+)\s(\p{Lu}\S+\s\p{Lu}\S+)$/u.exec(text) ?? [];
  if (title.test(ranks) && looksLikeName(called)) return called;
  const from = title.test(words[0] ?? '') ? 1 : 0;
  const name = words.slice(from, from + 2).join(' ');
  const isEnd = /^\p{Ll}/u.test(words[from + 2] ?? 'x');
  return isEnd && looksLikeName(name) && !title.test(name) ? name : text;
}

/** Whether what is signed says more of the same name: `Ville` → `Ville Nikkari`, `A-K von Schoultz` → `Anna-Kaisa von Schoultz`. */
function completes(signed: string, header: string): boolean {
  const [more, less] = [wordsOf(signed), wordsOf(header)];
  // The header without its accents.
  if (more.join(' ') === less.join(' ') && signed !== header && /[^\p{ASCII}]/u.test(signed)) return true;
  if (signed.length <= header.length || more.length < less.length - 1) return false;
  const isShort = !/\s/.test(header) || less.some((word) => word.length === 1) || /\p{Lu}[.-]\p{Lu}/u.test(header);
  if (!isShort) return false;
  return less.every((word) => more.some((other) => other === word || (word.length === 1 && other.startsWith(word))));
}

/** `Nordmann Ola`, where the address or the signature has it the other way round. */
function isFamilyFirst(name: string, address: string, signature: readonly string[]): boolean {
  if (startsWithParticle(name)) return true;
  const turned = folded(givenFirst(name));
  if (turned === folded(name)) return false;
  if (signature.slice(0, 4).some((line) => folded(line).includes(turned))) return true;
  if (signature.slice(0, 4).some((line) => folded(line).includes(folded(name)))) return false;
  return [name, spelledOut(name)].some((written) => isTurnedIn(address, wordsOf(written)));
}

/** `k.obermueller@…` for `Obermüller Korbinian`. */
function isTurnedIn(address: string, words: readonly string[]): boolean {
  const local = folded(address.split('@')[0] ?? '').split(/[._]+/);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const given = local[0] ?? '';
  return (
    local.length >= 2 &&
    local
      .at(-1)
      ?.replace(/[^\p{L}]/gu, '')
      .endsWith(first) === true &&
    first !== given &&
    last.startsWith(given.charAt(0)) &&
    (given.length === 1 || last.startsWith(given) || given.startsWith(last.slice(0, 3)))
  );
}

/** The last word, or what comes after a family name with its particle, moves to the front. */
function givenFirst(name: string): string {
  const words = name.split(' ');
  const given = words.pop() ?? '';
  return [given, ...words].join(' ');
}
