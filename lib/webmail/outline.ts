import type { Probe } from './probe';
import { isVisible } from './visible';

/** An outline ends here: elements, and levels. */
const most = { elements: 6000, levels: 120 };

const left = new Set([
  'SCRIPT',
  'STYLE',
  'LINK',
  'NOSCRIPT',
  'TEMPLATE',
  'svg',
  'path',
  'IFRAME',
  'OBJECT',
  'CANVAS',
  'VIDEO',
]);
/** Attributes that are kept as they are: a webmail's own words, which say nothing of people. */
const plain = new Set([
  'role',
  'type',
  'hidden',
  'aria-hidden',
  'aria-expanded',
  'aria-selected',
  'aria-haspopup',
  'dir',
  'lang',
  'colspan',
  'contenteditable',
  'translate',
  'tabindex',
]);
/** Attributes whose values are names in the webmail's own code. `title`, `name`, `data-name` and the like may name people. */
const code =
  /^(?:id|class|for|jsname|gh|g_editable|ng-model|ng-bind|ng-show|data-test-?id|data-app-section|data-log-region)$/;
const token = /^[A-Za-z_][\w-]{0,40}$/;
/** What stands between spaces and the punctuation of names and titles. */
const words = /[^\s()<>-][^\s()<>]*/g;
const address = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g;

/**
 * The skeleton of a page for a bug report: elements with their classes, ids and the names of their attributes, indented by level. No
 * text, no address, no number of it: text is `…`, an address becomes `person1@example.org` (the same one everywhere it stands),
 * an id becomes a made-up one of the same shape. Message bodies (`outside`) are empty. What the provider's `probes` look for is
 * code, however long. `npm run fixture` makes a page of it.
 */
export function pageOutline(document: Document, outside: string, probes: readonly Probe<unknown>[] = []): string {
  const selectors = probes.flatMap(({ candidates }) => candidates.map(({ selector }) => selector));
  const censor = new Censor(new Set(selectors.join(' ').match(/[A-Za-z_][\w:-]+/g)));
  const lines: string[] = [];
  const walk = (element: Element, level: number): void => {
    if (left.has(element.nodeName) || lines.length >= most.elements || level > most.levels) return;
    const hides = !isVisible(element) && (element.parentElement === null || isVisible(element.parentElement));
    const attributes = [...element.attributes].flatMap((attribute) => censor.attribute(attribute) ?? []);
    const shown = [...attributes, ...(hides ? ['style="display:none"'] : [])].map((text) => ` ${text}`).join('');
    lines.push(`${' '.repeat(level)}<${element.localName}${shown}>`);
    if (element.matches(outside)) return;
    for (const node of element.childNodes) {
      if (node.nodeType === 1) walk(node as Element, level + 1);
      else if (node.nodeType === 3 && node.nodeValue?.trim())
        lines.push(`${' '.repeat(level + 1)}${censor.value(node.nodeValue)}`);
    }
  };
  walk(document.documentElement, 0);
  return lines.join('\n');
}

/** Puts something else in the place of whatever may say something of people: the same for the same, so that the page stays coherent. */
class Censor {
  private readonly people = new Map<string, string>();
  private readonly ids = new Map<string, string>();
  private readonly known: ReadonlySet<string>;

  constructor(known: ReadonlySet<string>) {
    this.known = known;
  }

  /** `name="value"` as it may be shown; `undefined` for one that is left out. */
  attribute({ name, value, ownerElement }: Attr): string | undefined {
    if (name === 'style' || name.startsWith('on') || !/^[\w:-]{1,60}$/.test(name)) return undefined;
    if (plain.has(name) && /^[\w-]{0,40}$/.test(value)) return `${name}="${value}"`;
    const isCode = code.test(name) || (name === 'name' && ownerElement?.localName === 'meta');
    // A test id is one word; Proton's hold subjects too (`message-item:Quote for the roof`), which are then no code.
    const words = name.startsWith('data-test') ? [value] : value.split(/\s+/);
    return `${name}="${isCode ? this.codeWords(words) : this.value(value)}"`;
  }

  /** Text, or an attribute's value: only whether it is empty, an address, or an id. */
  value(value: string): string {
    const text = value.trim();
    if (text === '') return '';
    // Around an address the punctuation stays: `Name (address)`, `subject - address - product`.
    if (text.match(address))
      return text.replace(words, (word) =>
        word.match(address) ? word.replace(address, (it) => this.person(it)) : '…',
      );
    return hasManyDigits(text) && /^#?[\w:.=-]{1,200}$/.test(text) ? this.id(text) : '…';
  }

  /** Classes, ids, test ids; words that are no code are left out. */
  private codeWords(words: readonly string[]): string {
    const code = words.filter((word) => this.known.has(word) || token.test(word));
    return code.map((word) => (hasManyDigits(word) && !this.known.has(word) ? this.id(word) : word)).join(' ');
  }

  /** A made-up id of the same shape: digits and hex letters count up, other letters become x. */
  private id(word: string): string {
    const known = this.ids.get(word);
    if (known !== undefined) return known;
    const number = String(this.ids.size + 1);
    const shape = word.replace(/[g-zG-Z]/g, 'x').replace(/[0-9a-fA-F]/g, '0');
    const last = shape.lastIndexOf('0') + 1;
    const made = last >= number.length ? shape.slice(0, last - number.length) + number + shape.slice(last) : shape;
    this.ids.set(word, made);
    return made;
  }

  private person(found: string): string {
    const key = found.toLowerCase();
    const known = this.people.get(key) ?? `person${this.people.size + 1}@example.org`;
    this.people.set(key, known);
    return known;
  }
}

/** Words of the webmail's own code have few digits; what has many may be the id of somebody's mail. */
const hasManyDigits = (word: string): boolean => (word.match(/\d/g) ?? []).length >= 4 || word.length > 24;
