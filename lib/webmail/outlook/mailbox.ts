import { oneLine } from '../../base/text';
import type { Mailbox } from '../../capture/model';

const inBrackets = /<\s*([^\s<>]+@[^\s<>]+)\s*>/g;
const address = /[^\s<>()[\]",;:]+@[^\s<>()[\]",;:]+/g;

/**
 * A person as Outlook writes them: `Name<address>`, the address alone, or the name alone, as it does for colleagues; then the
 * address is empty. Where more than one address stands there (somebody wrote for somebody else, or a name passes as an address)
 * it is empty too, and the name is all that stands there: which one is meant is asked, not guessed.
 */
export function personIn(text: string): Mailbox | undefined {
  const shown = oneLine(text);
  const addresses = new Set((shown.match(address) ?? []).map((it) => it.toLowerCase()));
  const [bracketed] = [...shown.matchAll(inBrackets)].map((match) => match[1]);
  const name = shown.replace(inBrackets, ' ').replace(/\s+/g, ' ').trim();
  if (addresses.size === 0) return name === '' ? undefined : { name, address: '' };
  if (addresses.size > 1) return { name: shown, address: '' };
  if (bracketed !== undefined) return { name: name === bracketed ? '' : name, address: bracketed };
  const [alone] = shown.match(address) ?? [];
  return alone === shown ? { name: '', address: alone } : { name: shown, address: '' };
}

/** What a label says after its first word in the page's language: `From: …`, `Von: …`, `差出人: …`. */
export const afterPrefix = (label: string): string =>
  label.replace(/^\s*[^\s<>@:：]{1,30}(?: [^\s<>@:：]{1,20})?\s?[:：]\s*/u, '');

/**
 * The person an element names: by the text people see, or by the label of the innermost element that has one. A label repeats the
 * text behind a word of the page; the text has none, so that a name with a colon in it stays whole.
 */
export function personOf(element: Element): Mailbox | undefined {
  const labelled = element.matches('[aria-label]') ? element : element.querySelector('[aria-label]');
  const label = labelled?.getAttribute('aria-label') ?? '';
  const text = element.textContent ?? '';
  const plain = label.endsWith(text.trim()) ? text : afterPrefix(text);
  const seen = personIn(plain);
  if (seen?.address) return seen;
  const said = personIn(afterPrefix(label));
  // A label for the eyes of nobody may only add the address to the name that is seen.
  return said?.address && (!seen || seen.name === said.name) ? said : seen;
}
