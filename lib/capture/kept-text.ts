import type { LoggingMode } from '../base/codes';
import { manyLines } from '../base/text';
import { newestText } from './extract/newest-text';
import type { BodyText } from './model';

const firstLines = { lines: 5, length: 500 };
const longest = 64_000;

/**
 * What of a mail's text goes into the log: nothing, the first lines that its author wrote, or all of it with `>` before what is
 * quoted.
 */
export function keptText(body: BodyText | undefined, mode: LoggingMode): string {
  if (!body || mode === 'headers') return '';
  if (mode === 'full-text')
    return manyLines(body.lines.map(({ text, quoted }) => (quoted ? `> ${text}` : text)).join('\n'), longest);
  const own = newestText(body).filter((line) => line.trim() !== '');
  return manyLines(own.slice(0, firstLines.lines).join('\n'), firstLines.length);
}
