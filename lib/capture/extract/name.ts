import { oneLine } from '../../base/text';

const particles = new Set(
  'af av d da dal de del della den der di do dos du la le ten ter tho to tot van vom von y zu zum zur'.split(' '),
);
const academic =
  /^(?:dr|prof|professor|mag|dipl|ing|siv|cand|mr|mrs|ms|miss|herr|frau|fru|hr|m\.?sc|b\.?sc|mba|ph\.?d|ing|phd|dipl\.?-?ing|siv\.?ing|siv\.?øk|adv|ll\.?m|msc|bsc|dkfm|rer|nat|med|jur|oec|h\.?c|civ|civ\.?ing|di|fm|ins|ktm|dosentti|tkt|ft|kk)\.?$/iu;
const after =
  /\s*,\s*(?:ph\.?\s?d\.?|m\.?sc\.?|b\.?sc\.?|mba|ll\.?m\.?|cpa|dipl\.?-?ing\.?.*|m\.?a\.?|b\.?a\.?|siv\.?\s?ing\.?|siv\.?\s?øk\.?|jr\.?|sr\.?|dr\.?|prof\.?|di|fm|ktm|civ\.?\s?ing\.?)\s*$/iu;
const firm =
  /\b(?:as|asa|a\/s|aps|oy|oyj|ab|gmbh|ag|kg|ltd|limited|llc|inc|plc|llp|kommune|kommun|kunta|hotel|hotell)\b\.?$/iu;

/**
 * A person's name as people write it: given name first, in proper case, without academic titles, firm or `via`. Empty when
 * the text is no person's name (an address, a single machine word, a firm).
 */
export function properName(raw: string): string {
  let text = oneLine(raw, 300).replace(/^["'“”‘’]+|["'“”‘’]+$/gu, '');
  text = text.replace(/\s+(?:via|gjennom|through|über|kautta)\s+.*$/iu, '').replace(/^["'“”‘’]+|["'“”‘’]+$/gu, '');
  text = text.replace(/\s*[([{].*?[)\]}]\s*/gu, ' ').trim();
  // `Sam Lee at Brightside`, `Ola Nordmann | Nordbygg`
  text = text.split(/\s+[|–—/•·]\s*|\s+-\s+|\s+(?:at|from|@|hos|fra|från|bei)\s+(?=\p{Lu})/u)[0] ?? '';
  text = text.replace(after, '');
  if (text === '' || /[@\d<>]/.test(text)) return '';
  const turned = /^([^,]+),\s*([^,]+)$/u.exec(text);
  if (turned) {
    const [, family = '', given = ''] = turned;
    if (firm.test(family) || firm.test(given)) return '';
    text = `${given} ${family}`;
  }
  if (firm.test(text)) return '';
  const words = text.split(/\s+/).filter((word) => !academic.test(word) && /\p{L}/u.test(word));
  if (words.length === 0 || words.length > 6) return '';
  return cased(words).join(' ');
}

/** `von Allmen Urs`: only family names begin so. */
export const startsWithParticle = (name: string): boolean =>
  particles.has(name.split(' ')[0]?.toLowerCase() ?? '') && name.split(' ').length > 2;

/** Given name and the rest. `undefined` where there is one word only. */
export function nameParts(name: string): { readonly given: string; readonly family: string } | undefined {
  const words = name.split(' ');
  if (words.length < 2) return undefined;
  const particle = words.findIndex((word, index) => index > 0 && particles.has(word.toLowerCase()));
  const cut = particle > 0 ? particle : words.length - 1;
  return { given: words.slice(0, cut).join(' '), family: words.slice(cut).join(' ') };
}

/** All capitals, or all small letters, become a capital each; what is mixed stays as its owner writes it. */
function cased(words: readonly string[]): string[] {
  const text = words.join('');
  const isLoud = text === text.toUpperCase() && text.length > 2;
  const isQuiet = text === text.toLowerCase();
  return words.map((word, index) => {
    const lower = word.toLowerCase();
    if (index > 0 && particles.has(lower)) return isLoud || isQuiet ? lower : word;
    const isShouted = word.length > 2 && word === word.toUpperCase() && !word.includes('.');
    return isLoud || isQuiet || isShouted ? capitalised(lower) : word;
  });
}

const capitalised = (word: string): string =>
  word
    .replace(/(^|[-'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/^(Mc|O['’])(\p{L})/u, (_, before: string, letter: string) => before + letter.toUpperCase());

/** Whether a line reads like a person's name: two to five words with capitals, no digits. */
export function looksLikeName(line: string): boolean {
  if (line.length > 60 || /[\d@:/|]/.test(line)) return false;
  const words = line
    .replace(after, '')
    .split(/[\s,]+/u)
    .filter(Boolean);
  const proper = words.filter((word) => !particles.has(word.toLowerCase()) && !academic.test(word));
  return proper.length >= 2 && proper.length <= 5 && proper.every((word) => /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word));
}
