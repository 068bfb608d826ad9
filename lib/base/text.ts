// Control characters, and those that turn or hide text: a name must read as what it is.
const invisible = /[\p{Cc}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu;

/** One line of clean text: invisible and direction-changing characters become spaces, spaces are folded, at most `max` characters. */
export const oneLine = (text: string, max = 500): string =>
  cut(text.normalize('NFC').replace(invisible, ' ').replace(/\s+/g, ' ').trim(), max);

/** Several lines of clean text, at most `max` characters. */
export const manyLines = (text: string, max: number): string =>
  cut(
    text
      .normalize('NFC')
      .replace(/\r\n?/g, '\n')
      .split('\n')
      .map((line) => line.replace(/\t/g, ' ').replace(invisible, '').trimEnd())
      .join('\n')
      .trim(),
    max,
  );

/** The first `max` UTF-16 units, never half a character. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const end = /[\ud800-\udbff]/.test(text.charAt(max - 1)) ? max - 1 : max;
  return text.slice(0, end);
}

/** Lower case without accents, for searching and sorting: `Hämäläinen` → `hamalainen`, `Ødegård` → `odegard`. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replaceAll('đ', 'd')
    .replaceAll('ł', 'l');
