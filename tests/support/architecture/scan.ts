/** A source text in two views of the same length as the text, so that offsets agree. */
export interface Scanned {
  /** Comments and the insides of strings, templates and regular expressions are blank. */
  readonly code: string;
  /** Everything but comments is blank. */
  readonly comments: string;
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

const comment = /\/\/[^\n]*|\/\*[\s\S]*?\*\//;
const quoted = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/;
// A slash begins a regular expression only where a value may begin; elsewhere it divides.
const expression = /(?<=(?:[=(,:[!&|?{;]|=>|\breturn)\s*)\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/;
const token = new RegExp([comment, quoted, expression].map(({ source }) => source).join('|'), 'g');

/** Tells code, strings and comments apart, well enough for formatted TypeScript; it is no parser. */
export function scan(text: string): Scanned {
  let comments = '';
  let end = 0;
  const code = text.replace(token, (match: string, offset: number) => {
    const isComment = /^\/[/*]/.test(match);
    comments += blank(text.slice(end, offset)) + (isComment ? match : blank(match));
    end = offset + match.length;
    return isComment ? blank(match) : match[0] + blank(match.slice(1, -1)) + match.at(-1);
  });
  return { code, comments: comments + blank(text.slice(end)) };
}
