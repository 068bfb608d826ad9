import { cleanMailbox } from '../../base/email-address';
import { isForwardMark, isHeaderBlock } from '../extract/newest-text';
import type { BodyLine, BodyText, Mailbox } from '../model';

/** A mail inside a mail: who wrote it, and the lines from below its header on. */
export type Forwarded = { readonly from: Mailbox; readonly body: BodyText };

/** Nested forwards are followed so far. */
const deepest = 10;
const fromLine =
  /^\W{0,4}(?:from|fra|från|von|lähettäjä|avsändare|afsender|avsender|absender)(?:\W{0,3}:\W{0,2}|\t)\s*(.*)$/iu;
const headerEnd = /^\W{0,4}[\p{L} -]{2,20}(?:\W{0,3}:\s|\t)/u;

/** How subjects of forwarded mail begin; `VS:` is *videresendt* in Norwegian and Danish, but an answer in Finnish. */
const forwardSubject = /^(?:\[[^\]]{1,40}\]\s*)?(?:fwd?|vs|vb|vl|wg|videresendt|vidarebefordrat|tr)\s*:/iu;
const finnishLabel = /^\W{0,4}lähettäjä\W{0,3}:/iu;

/**
 * The mails that this one passes on, the outermost first: below a line that says *forwarded message*, or below a header block
 * where the subject says so. What an answer quotes is none.
 */
export function forwardedIn(body: BodyText, subject: string): Forwarded[] {
  const found: Forwarded[] = [];
  const saysSo = forwardSubject.test(subject.trim());
  for (let index = 0; index < body.lines.length && found.length < deepest; index += 1) {
    const text = body.lines[index]?.text ?? '';
    const isMarked = isForwardMark(text);
    const isReplyInFinnish = /^\s*vs\s*:/iu.test(subject) && finnishLabel.test(text);
    if (!isMarked && !(saysSo && !isReplyInFinnish && isHeaderBlock(body.lines, index))) continue;
    const header = isMarked ? headerBelow(body.lines, index) : index;
    const from = header === undefined ? undefined : mailboxIn(body.lines, header);
    if (header === undefined || !from) continue;
    const start = endOfHeader(body.lines, header);
    found.push({ from, body: { lines: unquoted(body.lines.slice(start)), links: body.links } });
    index = start - 1;
  }
  return found;
}

function headerBelow(lines: readonly BodyLine[], index: number): number | undefined {
  for (let at = index + 1; at <= index + 5 && at < lines.length; at += 1)
    if (fromLine.test(lines[at]?.text ?? '')) return at;
  return undefined;
}

/** `Name <address>`, `Name [mailto:address]`, `"Name" (address)`, the address alone; also broken after the label. */
function mailboxIn(lines: readonly BodyLine[], index: number): Mailbox | undefined {
  const written = fromLine.exec(lines[index]?.text ?? '')?.[1] || (lines[index + 1]?.text ?? '');
  const address = /[^\s<>()[\]",;:]+@[^\s<>()[\]",;:]+\.[\p{L}]{2,}/u.exec(written.replace(/mailto:/gi, ''))?.[0] ?? '';
  const name = written
    .replace(/[<[(](?:mailto:)?[^\s<>[\]()]*@.*$/iu, '')
    .replace(address, '')
    .replace(/^["'\s]+|["'\s,;]+$/g, '');
  return cleanMailbox({ name, address });
}

/** The line after the header block: behind its last label, and an empty line. */
function endOfHeader(lines: readonly BodyLine[], index: number): number {
  let at = index + 1;
  while (
    at < lines.length &&
    at < index + 12 &&
    (headerEnd.test(lines[at]?.text ?? '') || /^\S+@\S+[,;]?$/.test(lines[at]?.text ?? ''))
  )
    at += 1;
  return at;
}

/** A forwarded mail may stand in one block quote: that is its own text then. */
const unquoted = (lines: readonly BodyLine[]): BodyLine[] =>
  lines.some(({ quoted, text }) => !quoted && text.trim() !== '') && !lines.slice(0, 3).every(({ quoted }) => quoted)
    ? [...lines]
    : lines.map(({ text }) => ({ text, quoted: false }));
