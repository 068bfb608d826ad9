import { folded } from '../../base/text';
import type { Mailbox } from '../model';
import { looksLikeName, properName } from './name';
import { partsOf } from './places';
import { belowSignature, closing, legalForm, organisation, sentFromPhone } from './words';

/** The end of a mail that says who wrote it. */
export type Signature = {
  /** Its lines, without empty ones; the sign-off line (`Mvh`) is none of them. */
  readonly lines: readonly string[];
  /** What stands above it. */
  readonly text: readonly string[];
  /** It begins at a sign-off, at `-- `, or at the person's own name: not merely at the end of the mail. */
  readonly isMarked: boolean;
};

const longest = 18;
/** Of a line, in characters: beyond, it is none that people sign with, and patterns take their time. */
const longestLine = 300;

/** Finds the signature in what the author wrote. */
export function signatureOf(lines: readonly string[], { name, address }: Mailbox): Signature {
  const own = withoutFooter(lines);
  const start = startOf(own, properName(name), folded(address.split('@')[0] ?? ''));
  if (start === undefined) return { lines: [], text: own, isMarked: false };
  const [first = '', ...rest] = own.slice(start.index, start.index + longest * 2);
  // `Mvh Ola`: what stands behind the sign-off on its line is the signature's first.
  const head = start.isClosing
    ? first
        .replace(closing, '')
        .replace(/^(?:aus|vom|von|från|fra|from)\s.*$/iu, '')
        // `Mvh /Peter`, `Hälsningar -Tapio`
        .replace(/^[\s/–-]+/, '')
        .trim()
    : first.replace(/^\s*\/+\s*/, '');
  const all = [head, ...rest].filter((line) => line.trim() !== '' && !/^[-–—_=*~.\s]+$/u.test(line));
  return {
    lines: withLabels(all)
      .slice(0, longest)
      .map((line) => line.slice(0, longestLine)),
    text: own.slice(0, start.index),
    isMarked: start.isMarked,
  };
}

const labelAlone =
  /^(?:[\p{L}. -]{1,14}:|direkte?|direct|mobile?|mobil|gsm|matkapuhelin|handy|växel|sentralbord|vaihde|zentrale|switchboard|tele?f?(?:on)?|tlf|tfn|phone|puh(?:elin)?|(?:tele)?fax|faksi)\.?\s*$/iu;

/** A label that stands on a line of its own belongs to the line below it. */
const withLabels = (lines: readonly string[]): string[] =>
  lines.reduce<string[]>((joined, line) => {
    const last = joined.at(-1);
    if (last !== undefined && labelAlone.test(last)) joined[joined.length - 1] = `${last.trim()} ${line}`;
    else joined.push(line);
    return joined;
  }, []);

type Start = { readonly index: number; readonly isClosing: boolean; readonly isMarked: boolean };

function startOf(lines: readonly string[], name: string, local: string): Start | undefined {
  const delimiter = lines.findLastIndex((line, index) => /^--\s*$/.test(line) && index < lines.length - 1);
  const signOff = lines.findLastIndex((line, index) => isSignOff(line, lines[index + 1]));
  // A sign-off right above `-- `: the signature begins with the name that was typed under it.
  if (delimiter >= 0 && signOff >= 0 && signOff < delimiter && delimiter - signOff <= 4)
    return { index: signOff, isClosing: true, isMarked: true };
  if (delimiter > signOff) return { index: delimiter + 1, isClosing: false, isMarked: true };
  if (signOff >= 0) return { index: signOff, isClosing: true, isMarked: true };
  const calledSo = lines.findLastIndex((line) => isName(line, name));
  const called = calledSo >= 0 ? calledSo : lines.findLastIndex((line) => isNickname(line, name, local));
  // `Raija Kivi, kirjanpitäjä` above a firm that is called as the header is.
  const [above = ''] = partsOf(lines[called - 1] ?? '');
  const named = called > 0 && above.length < 60 && looksLikeName(above) ? called - 1 : called;
  if (named >= 0 && lines.length - named <= longest) return { index: named, isClosing: false, isMarked: true };
  // `/Per Ångström 070-174 06 42`, `// Ulrika Nordenhem, arbetsledare`
  const slashed = lines.findLastIndex(
    (line, index) => index > 0 && /^\/{1,2}\s?\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}/u.test(line),
  );
  if (slashed >= 0 && lines.length - slashed <= 6) return { index: slashed, isClosing: false, isMarked: true };
  const firstName = folded(name).split(' ')[0] ?? '';
  const signed = lines.findLastIndex((line, index) => index > 0 && isGivenName(line, firstName, local));
  if (signed >= 0 && lines.length - signed <= longest) return { index: signed, isClosing: false, isMarked: true };
  // Where the header names nobody: `Anna Berg, Brf Ekan` after an empty line near the end.
  const unnamed = name === '' ? lines.findLastIndex((line, index) => isNamedLine(line) && lines[index - 1] === '') : -1;
  if (unnamed > 0 && lines.length - unnamed <= 6) return { index: unnamed, isClosing: false, isMarked: true };
  return blockAtEnd(lines, firstName);
}

/** `Ben Arkwright` of `Benedict Arkwright`, `Yusuf Demirel` of `Yusuf D <yusuf.demirel@…>`. */
function isNickname(line: string, name: string, local: string): boolean {
  const [above = ''] = partsOf(line);
  const [mine, theirs] = [folded(above).split(/\s+/), folded(name).split(/\s+/)];
  const [given = '', family = ''] = [mine[0], mine.at(-1)];
  if (mine.length < 2 || family.length < 3 || !looksLikeName(above)) return false;
  const isFamily = theirs.length > 1 && mine.length === 2 && theirs.includes(family);
  // Also where the header names nobody, or the firm: `Anna Lindgren` and `anna.lindgren@…`.
  const isAddressee = mine.some((word) => word.length > 3 && local.includes(word));
  return isFamily || isAddressee || (given === theirs[0] && local.includes(family));
}

const isNamedLine = (line: string): boolean => {
  const [beginning = '', ...rest] = partsOf(line);
  return rest.length > 0 && line.length < 80 && looksLikeName(beginning) && !organisation.test(beginning);
};

/** `Tom`, `/Lars`, `- Kari`: nothing but what the header or the address calls them. */
function isGivenName(line: string, firstName: string, local: string): boolean {
  const word = folded(line).replace(/^[\s/*–-]+|[\s.,!*]+$/gu, '');
  return (
    /^\p{L}[\p{L}-]+$/u.test(word) && (word === firstName || (word.length > 2 && local.split(/[._-]/).includes(word)))
  );
}

/** A closing phrase that stands alone or with a name behind it, not the beginning of a sentence. */
function isSignOff(line: string, following: string | undefined): boolean {
  const match = closing.exec(line);
  if (!match) return false;
  const rest = line.slice(match[0].length).trim();
  if (rest === '') return true;
  const words = rest.split(/\s+/);
  // `… Grüßen aus Kiel`: the place belongs to the sign-off.
  if (words.length <= 4 && /^(?:aus|vom|von|från|fra|from)\s/iu.test(rest)) return true;
  const isShort = words.length <= 4 && /^\p{Lu}/u.test(rest) && !/[.!?:]$/.test(rest);
  return isShort && (following === undefined || following.trim() === '' || following.length < 80);
}

/** The last block of lines when it holds what only signatures hold. */
function blockAtEnd(lines: readonly string[], firstName: string): Start | undefined {
  let index = lines.length;
  while (index > 0 && lines[index - 1]?.trim() !== '' && lines.length - index < longest) index -= 1;
  const block = lines.slice(index);
  const signs = [/@[\p{L}\d-]+\./u, /\+?\d[\d\s()-]{6,}\d/u, /www\.|https?:/iu, legalForm].filter((sign) =>
    block.some((line) => sign.test(line)),
  );
  const isShort = block.every((line) => line.length <= 140);
  const [beginning = ''] = partsOf(block[0] ?? '');
  const starts = looksLikeName(beginning);
  // The header knows only the given name: `Malin`, and `Malin Grip` is what the block begins with.
  const isTheirs = firstName.length > 1 && folded(block[0] ?? '').split(/[\s.,!]/)[0] === firstName;
  if (isShort && isTheirs && block.length > 1 && block.length < 8) return { index, isClosing: false, isMarked: true };
  // `Anna Berg, ordförande, Brf Solgläntan, 070-418 22 90`: all on one line.
  const isOneLine = block.length === 1 && starts && partsOf(block[0] ?? '').length > 2 && signs.length > 0;
  if (isShort && isOneLine) return { index, isClosing: false, isMarked: true };
  if (!isShort || block.length < 2 || (signs.length < 2 && !(starts && signs.length > 0))) return undefined;
  return {
    index,
    isClosing: false,
    isMarked: starts || signs.length >= 3 || (signs.length === 2 && legalForm.test(block.join('\n'))),
  };
}

function isName(line: string, name: string): boolean {
  const text = folded(line)
    .replace(/[^\p{L} ]/gu, ' ')
    .trim();
  const wanted = folded(name)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1);
  if (wanted.length < 2 || line.length > 60) return false;
  const words = text.split(/\s+/);
  return wanted.every((word) => words.includes(word)) && words.length <= wanted.length + 3;
}

/** Without what mail programs, phones and lawyers put under a mail. */
function withoutFooter(lines: readonly string[]): string[] {
  // Under a long rule stand mailing lists and meeting links.
  const end = lines.findIndex(
    (line, index) => index > 0 && (/^_{40,}$/.test(line) || (belowSignature.test(line) && !sentFromPhone.test(line))),
  );
  const own = end > 0 && lines.length - end < 40 ? lines.slice(0, end) : [...lines];
  const kept = own.filter((line) => !sentFromPhone.test(line));
  return kept.slice(0, kept.findLastIndex((line) => line.trim() !== '') + 1);
}
