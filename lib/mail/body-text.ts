import { cut } from '../base/text';
import type { BodyLine, BodyLink, BodyText } from '../capture/model';

/** A body is read up to here: characters of text, and nodes walked (a mail can be nested without end). */
const limits = { text: 64 * 1024, nodes: 20_000, depth: 400, lines: 4000, line: 2000, links: 200, linkText: 300 };

const unread = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT HEAD TITLE IFRAME OBJECT SELECT TEXTAREA BUTTON svg math'.split(' '),
);
const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DIV DL DT FIELDSET FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TBODY TFOOT THEAD TR UL'.split(
    ' ',
  ),
);
/** An empty line stands after these. */
const paragraphs = /^(?:P|TABLE|H\d)$/;

/**
 * The text of a message's body as it reads: a line for each block and line break, the cells of a row parted by tabs, block
 * quotes and lines with `>` marked as quoted. Walks the nodes and asks no layout; what is hidden on the face of it is left out.
 * Ends at 64 kB, 20,000 nodes or 400 levels, so a hostile body costs no more than a long one.
 */
export function bodyText(root: Node): BodyText {
  const reader = new BodyReader();
  reader.read(root, { quoted: false, preformatted: false, depth: 0 });
  return reader.finish();
}

/** A plain text part as a body. */
export function plainBody(text: string): BodyText {
  const reader = new BodyReader();
  reader.readPlain(cut(text, limits.text));
  return reader.finish();
}

type Place = { readonly quoted: boolean; readonly preformatted: boolean; readonly depth: number };

class BodyReader {
  private readonly lines: BodyLine[] = [];
  private readonly links: BodyLink[] = [];
  private line = '';
  /** A cell began after another one of its row: its first text stands behind a tab, also when it is in a block. */
  private cellBegins = false;
  private length = 0;
  private nodes = 0;

  read(node: Node, place: Place): void {
    this.nodes += 1;
    if (this.length > limits.text || this.nodes > limits.nodes || place.depth > limits.depth) return;
    if (node.nodeType === 3) this.readText(node.nodeValue ?? '', place);
    else if (node.nodeType === 1) this.readElement(node as Element, place);
    else if (node.nodeType === 9 || node.nodeType === 11) this.readChildren(node, place);
  }

  readPlain(text: string): void {
    for (const line of text.split(/\r\n?|\n/)) {
      this.line = line.replaceAll('\t', ' ');
      this.endLine(false);
    }
  }

  finish(): BodyText {
    this.endLine(false);
    while (this.lines.at(-1)?.text === '') this.lines.pop();
    return { lines: this.lines, links: this.links };
  }

  private readElement(element: Element, place: Place): void {
    const name = element.nodeName;
    if (name === 'BR') this.endLine(place.quoted);
    if (name === 'BR' || unread.has(name) || isHidden(element)) return;
    const within = {
      quoted: place.quoted || name === 'BLOCKQUOTE',
      preformatted: place.preformatted || name === 'PRE' || keepsLineBreaks(element),
      depth: place.depth,
    };
    if (name === 'A') this.readLink(element, within.quoted);
    if (name === 'TD' || name === 'TH') this.cellBegins = this.line.trim() !== '';
    else if (blocks.has(name) && !this.cellBegins) this.endText(place.quoted);
    this.readChildren(element, within);
    if (name === 'A') this.addAddress(element);
    if (!blocks.has(name)) return;
    this.endText(within.quoted);
    if (paragraphs.test(name)) this.endLine(within.quoted);
  }

  private readChildren(node: Node, place: Place): void {
    const inside = { ...place, depth: place.depth + 1 };
    for (let child = node.firstChild; child; child = child.nextSibling) this.read(child, inside);
  }

  private readText(text: string, { quoted, preformatted }: Place): void {
    const [first = '', ...others] = preformatted ? cut(text, limits.text).split('\n') : [cut(text, limits.text)];
    this.add(first);
    for (const line of others) {
      this.endLine(quoted);
      this.add(line);
    }
  }

  private add(text: string): void {
    const isEmpty = text.trim() === '';
    if (this.cellBegins && !isEmpty) this.line += '\t';
    if (!isEmpty) this.cellBegins = false;
    this.line += text.replace(/\s+/g, ' ');
    this.length += text.length;
  }

  private endText(quoted: boolean): void {
    if (this.line.trim() !== '') this.endLine(quoted);
  }

  private endLine(quoted: boolean): void {
    const text = this.line
      .replace(/[^\S\t]+/g, ' ')
      .replace(/ ?\t[\t ]*/g, '\t')
      .trim();
    this.line = '';
    this.cellBegins = false;
    if (this.lines.length >= limits.lines) return;
    // One empty line says as much as ten: it parts a signature from the text.
    if (text === '' && (this.lines.length === 0 || this.lines.at(-1)?.text === '')) return;
    const mark = /^(?:>\s?)+/.exec(text)?.[0] ?? '';
    this.lines.push({ text: cut(text.slice(mark.length), limits.line), quoted: quoted || mark !== '' });
  }

  /** A name that is a link to an address: `Name <address>`, as a header would have it. */
  private addAddress(element: Element): void {
    const address = /^mailto:([^?\s]{3,320})/i.exec(element.getAttribute('href') ?? '')?.[1];
    const text = element.textContent ?? '';
    if (address?.includes('@') && text.trim() !== '' && !text.includes('@')) this.add(` <${address}>`);
  }

  private readLink(element: Element, quoted: boolean): void {
    const target = (element.getAttribute('href') ?? '').trim();
    if (this.links.length >= limits.links || !/^(?:tel:|callto:|mailto:|https?:)/i.test(target)) return;
    const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    this.links.push({ target: cut(target, limits.line), text: cut(text, limits.linkText), quoted });
  }
}

const keepsLineBreaks = (element: Element): boolean =>
  /white-space\s*:\s*pre/i.test(element.getAttribute('style') ?? '');

/** A body can hide text in more ways, so nothing relies on this. */
const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  /display\s*:\s*none|visibility\s*:\s*hidden|(?:font-size|opacity)\s*:\s*0(?![.\d])|mso-hide\s*:\s*all/i.test(
    element.getAttribute('style') ?? '',
  );
