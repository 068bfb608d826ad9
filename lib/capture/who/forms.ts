import type { CountryCode } from 'libphonenumber-js/min';
import { cleanMailbox } from '../../base/email-address';
import { oneLine } from '../../base/text';
import { countriesOf } from '../extract/country';
import { properName } from '../extract/name';
import { personName } from '../extract/person-name';
import { phonesIn } from '../extract/phones';
import { isAddressLine } from '../extract/places';
import type { BodyLine } from '../model';
import { byStem, type FormField, labels } from './form-labels';

/** What a web form was filled in with, as far as its labels are known. Texts as typed, the address a valid one. */
export type WebForm = Readonly<
  Partial<
    Record<
      Exclude<FormField, 'first' | 'last' | 'postcode' | 'city' | 'street' | 'street2' | 'region' | 'from' | 'other'>,
      string
    >
  >
> & {
  readonly postalAddress?: string;
};

/** A form has no more labels than this; beyond, a text only looks like one. */
const mostLines = 400;

/**
 * The fields of a web-form enquiry: `Label: value` on a line, a label with its value on the next line, or a row of a table.
 * `undefined` when the text is none: fewer than two fields, or nothing by which the person could be answered.
 */
export function readForm(lines: readonly BodyLine[], home?: CountryCode): WebForm | undefined {
  const found = new Map<FormField, string>();
  const texts = lines.filter(({ quoted }) => !quoted).map(({ text }) => text.trim());
  for (let index = 0; index < Math.min(texts.length, mostLines); index += 1) {
    const entry = entryAt(texts, index);
    if (!entry) continue;
    const before = found.get(entry.field);
    // Two numbers are two ways to be called; of everything else the first counts.
    if (before !== undefined && entry.field !== 'phone') continue;
    if (!emptyValue.test(entry.value)) found.set(entry.field, before ? `${before}, ${entry.value}` : entry.value);
    index += entry.lines;
    if (entry.field === 'street') {
      // An address may go on for some lines.
      const more = addressLines(texts.slice(index + 1, index + 5));
      if (more.length > 0)
        found
          .set('street', [entry.value, ...more].join(', '))
          .set('postcode', '')
          .set('city', '');
      index += more.length;
    }
  }
  return formOf(found, texts.join('\n'), home);
}

type Entry = {
  readonly field: FormField;
  readonly value: string /** So many lines below the label the value stands. */;
  readonly lines: number;
};

function entryAt(texts: readonly string[], index: number): Entry | undefined {
  const text = texts[index] ?? '';
  const [, label = '', value = ''] = /^([^\t:=]{2,60}?)\s*(?:\t|[:=|→»]|\s[–-]\s|\s{2,})\s*(.*)$/u.exec(text) ?? [];
  const field = fieldOf(label, true);
  if (field && value.trim() !== '') return { field, value: oneLine(value.replaceAll('\t', ' '), 500), lines: 0 };
  // In a row of paragraphs, each a label with its value below, a label is also known by its stem.
  const isParagraph =
    (texts[index - 1] ?? '') === '' && (texts[index + 1] ?? '') !== '' && (texts[index + 2] ?? '') === '';
  const alone = field ?? fieldOf(text, isParagraph && text.split(' ').length <= 4);
  if (!alone) return undefined;
  const isBare = /[^:=\s]$/.test(text);
  // A label without a colon is a paragraph of its own; its value is the next one.
  const step = isBare && texts[index + 1] === '' ? 2 : 1;
  const below = texts[index + step] ?? '';
  // An empty field: the next line is another label, another row of the table, or nothing.
  if (
    below === '' ||
    below.includes('\t') ||
    fieldOf(below.split('\t')[0] ?? '') ||
    /^[^\t:=]{2,40}:(?:\s|$)/u.test(below)
  )
    return { field: alone, value: '', lines: 0 };
  return { field: alone, value: oneLine(below, 500), lines: step };
}

/** The lines at the beginning that belong to an address: up to its postcode or country, before the next label. */
function addressLines(texts: readonly string[]): string[] {
  const end = texts.findIndex(
    (text) => text === '' || /[:?]$|\t|^[^:]{2,40}:\s/u.test(text) || fieldOf(text) !== undefined,
  );
  const below = end < 0 ? texts : texts.slice(0, end);
  return below.slice(0, below.findLastIndex(isAddressLine) + 1).map((text) => oneLine(text, 200));
}

/** What stands in a field that was left empty. */
const emptyValue =
  /^[-–—.\s]*$|^(?:none|n\/?a|ingen|inget|nei|nej|nein|no|ei|kein[es]?|privat(?:person|kunde?|kund)?|private?|yksityis\p{L}*)(?:[\s,.(/].*)?$/iu;

const politeness =
  /^(?:your|the|ditt|din|deres|ihre?|ihr|ert|era|er|din|dina|sinun|contact|customer'?s?|kontakt|kundens?|kunden)\s+/u;

/** The field of a label; one that is marked as a label is also known by the stems of its words. */
function fieldOf(label: string, isMarked = false): FormField | undefined {
  const plain = label
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/[*:•·/&,.\-–"'«»„“”]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain === '' || plain.length > 50) return undefined;
  const short = plain.replace(/^\d{1,2}\s/, '').replace(politeness, '');
  return (
    labels.get(plain) ?? labels.get(short) ?? (isMarked && plain.split(' ').length <= 6 ? byStem(plain) : undefined)
  );
}

function formOf(
  found: ReadonlyMap<FormField, string>,
  text: string,
  home: CountryCode | undefined,
): WebForm | undefined {
  const from = found.get('from') ?? '';
  const address = addressIn(found.get('address') ?? '') || addressIn(from);
  const name = nameOf(found, address) || properName(from.replace(/<.*$/, '').trim());
  const phone = phoneIn(found, text, home);
  const known = [...found.keys()].filter((field) => field !== 'other').length;
  if (known < 2 || (address === '' && (name === '' || phone === ''))) return undefined;
  const [postcode = '', city = ''] = [found.get('postcode'), found.get('city')];
  // Where codes hold letters they stand behind the town.
  const region = found.get('region');
  const town = (
    /\p{L}/u.test(postcode) || region ? [region && city ? `${city}, ${region}` : city, postcode] : [postcode, city]
  )
    .filter(Boolean)
    .join(' ');
  const postalAddress = [found.get('street'), found.get('street2'), town].filter(Boolean).join(', ');
  const form = {
    name,
    address,
    phone,
    // `Skoleelever: 24` is about something else, and so is a question.
    companyName: found.get('companyName')?.match(/^.*\p{L}{2}.*(?<!\?)$/u)?.[0] ?? '',
    title: found.get('title') ?? '',
    website: (found.get('website') ?? '')
      .replace(/^https?:\/\//i, '')
      .replace(/^www\./i, '')
      .replace(/\/+$/, ''),
    postalAddress,
  };
  return Object.fromEntries(Object.entries(form).filter(([, value]) => value !== '')) as WebForm;
}

function nameOf(found: ReadonlyMap<FormField, string>, address: string): string {
  const parts = [found.get('first'), found.get('last')].filter((part) => part !== undefined);
  const whole = found.get('name') ?? '';
  const written = parts.length === 2 || whole === '' ? parts.join(' ') : whole;
  return personName({ name: written, address }, [])?.value ?? oneLine(written, 300);
}

/** As people dial it from anywhere, where the form says enough of its country. */
function phoneIn(found: ReadonlyMap<FormField, string>, text: string, home: CountryCode | undefined): string {
  const written = found.get('phone') ?? '';
  if (written === '') return '';
  const countries = countriesOf(text, addressIn(found.get('address') ?? ''), home);
  const phones = new Set(phonesIn(written, countries).map(({ shown }) => shown));
  return phones.size > 0 ? [...phones].join(', ') : written;
}

const addressIn = (text: string): string => {
  const [found = ''] = /[^\s<>()[\]",;:]+@[^\s<>()[\]",;:]+\.[\p{L}]{2,}/u.exec(text) ?? [];
  return cleanMailbox({ name: '', address: found })?.address ?? '';
};
