/** The lines of a text that say something. */
export const linesOf = (text: string): string[] => parts(text, /\n/);

/** The words between commas, each once. */
export const wordsOf = (text: string): string[] => [...new Set(parts(text, /[,\n]/))];

const parts = (text: string, separator: RegExp): string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
