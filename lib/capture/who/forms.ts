import { cleanMailbox } from '../../base/email-address';
import { oneLine } from '../../base/text';
import { properName } from '../extract/name';
import type { BodyLine } from '../model';
import { type FormField, labels } from './form-labels';

/** What a web form was filled in with, as far as its labels are known. Texts as typed, the address a valid one. */
export type WebForm = Readonly<
  Partial<Record<Exclude<FormField, 'first' | 'last' | 'postcode' | 'city' | 'street' | 'other'>, string>>
> & {
  readonly postalAddress?: string;
};

/** A form has no more labels than this; beyond, a text only looks like one. */
const mostLines = 400;

/**
 * The fields of a web-form enquiry: `Label: value` on a line, a label with its value on the next line, or a row of a table.
 * `undefined` when the text is none: fewer than two fields, or nothing by which the person could be answered.
 */
export function readForm(lines: readonly BodyLine[]): WebForm | undefined {
  const found = new Map<FormField, string>();
  const texts = lines.filter(({ quoted }) => !quoted).map(({ text }) => text.trim());
  for (let index = 0; index < Math.min(texts.length, mostLines); index += 1) {
    const entry = entryAt(texts, index);
    if (!entry || found.has(entry.field)) continue;
    if (entry.value !== '') found.set(entry.field, entry.value);
    if (entry.isOnNextLine) index += 1;
  }
  return formOf(found);
}

type Entry = { readonly field: FormField; readonly value: string; readonly isOnNextLine: boolean };

function entryAt(texts: readonly string[], index: number): Entry | undefined {
  const text = texts[index] ?? '';
  const [, label = '', value = ''] = /^([^\t:=]{2,60}?)\s*(?:\t|[:=]|\s[–-]\s)\s*(.*)$/u.exec(text) ?? [];
  const field = fieldOf(label);
  if (field && value.trim() !== '')
    return { field, value: oneLine(value.replaceAll('\t', ' '), 500), isOnNextLine: false };
  const alone = field ?? fieldOf(text);
  if (!alone) return undefined;
  const below = texts[index + 1] ?? '';
  // An empty field: the next line is another label, or nothing.
  if (below === '' || fieldOf(below) || /^[^\t:=]{2,40}:(?:\s|$)/u.test(below))
    return { field: alone, value: '', isOnNextLine: false };
  return { field: alone, value: oneLine(below, 500), isOnNextLine: true };
}

const politeness = /^(?:your|the|ditt|din|deres|ihre?|ihr|sinun|contact|customer'?s?|kontakt|kundens?|kunden)\s+/u;

function fieldOf(label: string): FormField | undefined {
  const plain = label
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/[*:•·/&\-–"'«»„“”]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain === '' || plain.length > 50) return undefined;
  return labels.get(plain) ?? labels.get(plain.replace(politeness, ''));
}

function formOf(found: ReadonlyMap<FormField, string>): WebForm | undefined {
  const address = addressIn(found.get('address') ?? '');
  const name = nameOf(found);
  const phone = found.get('phone') ?? '';
  const known = [...found.keys()].filter((field) => field !== 'other').length;
  if (known < 2 || (address === '' && (name === '' || phone === ''))) return undefined;
  const town = [found.get('postcode'), found.get('city')].filter(Boolean).join(' ');
  const postalAddress = [found.get('street'), town].filter(Boolean).join(', ');
  const form = {
    name,
    address,
    phone,
    companyName: found.get('companyName') ?? '',
    title: found.get('title') ?? '',
    website: (found.get('website') ?? '')
      .replace(/^https?:\/\//i, '')
      .replace(/^www\./i, '')
      .replace(/\/+$/, ''),
    postalAddress,
  };
  return Object.fromEntries(Object.entries(form).filter(([, value]) => value !== '')) as WebForm;
}

function nameOf(found: ReadonlyMap<FormField, string>): string {
  const parts = [found.get('first'), found.get('last')].filter((part) => part !== undefined);
  const whole = found.get('name') ?? '';
  const written = parts.length === 2 || whole === '' ? parts.join(' ') : whole;
  return properName(written) || oneLine(written, 300);
}

const addressIn = (text: string): string => {
  const [found = ''] = /[^\s<>()[\]",;:]+@[^\s<>()[\]",;:]+\.[\p{L}]{2,}/u.exec(text) ?? [];
  return cleanMailbox({ name: '', address: found })?.address ?? '';
};
