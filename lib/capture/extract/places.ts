import { bounded } from './bounded';

const street = bounded(
  /(?:vei(?:en)?|veg(?:en)?|gat[ae]n?|gt\.?|vn\.?|allé(?:en)?|plass(?:en)?|torg(?:et)?|brygge|kai(?:en)?|vej|gade|stræde|torv(?:et)?|plads|boulevard|väg(?:en)?|gränd|\bplan|stig(?:en)?|katu|tie|kuja|polku|kaari|raitti|tori|aukio|ranta|rinne|straße|strasse|str\.|weg|allee|platz|ring|damm|ufer|gasse|chaussee|hof|\bstreet|\bst\.?|\broad|\brd\.?|\bavenue|\bave\.?|\blane|\bln\.?|\bdrive|\bdr\.?|\bway|court|close|square|\bpark|terrace|crescent|quay|wharf|\bhouse|\brow|\bhill|\bgreen|gardens|\byard|mews|broadway|\bestate)\b/iu,
);
const houseNumber = /\b\d{1,4}\s?(?:[-–]\s?\d{1,4})?\s?[A-Za-z]?\b/u;
const box = /^(?:post(?:boks|box|fach)|p\.?\s?o\.?\s?box|pb\.?|boks|box|pl)\s+\d/iu;
const careOf = /^c\/o\b/iu;
/** Postcode and town, the Nordic and German way, with or without a country's letters; or a British postcode. */
const postcode =
  /^(?:(?:N|NO|DK|S|SE|FI|FIN|D|DE|A|AT|CH)[-–\s]\s?)?(?:\d{4,5}|\d{3}\s\d{2})\s+\p{Lu}[\p{L}\p{M} .'()/-]{1,40}$/u;
const british = /\b[A-Z]{1,2}\d[A-Z\d]?\s+\d[A-Z]{2}$/u;
const american = /^(?:[\p{L} .]+,?\s+)?[A-Z]{2}\s+\d{5}(?:-\d{4})?$/u;
/** A postcode with the town on the line, or before the comma, above it. */
const bare = /^(?:[A-Z]{2}\s+\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]?\s+\d[A-Z]{2})$/u;
const town = /^\p{Lu}[\p{L} .'’-]{1,30}$/u;
const country =
  /^(?:norge|noreg|norway|norwegen|norja|danmark|denmark|dänemark|tanska|suomi|finland|finnland|sverige|sweden|schweden|ruotsi|deutschland|germany|tyskland|saksa|österreich|austria|schweiz|switzerland|united kingdom|uk|england|scotland|wales|great britain|ireland|usa|united states|the netherlands|netherlands|estonia)\.?$/iu;

const isTown = (part: string): boolean => postcode.test(part) || british.test(part) || american.test(part);
/** `4 tr`, `2. sal`, `3. krs`: the floor, between street and town. */
const floor = /^\d{1,2}\.?\s?(?:tr|krs|kerros|etg|etasje|sal|og|stock|floor|tv|th)\b\.?$/iu;

const isStreet = (part: string): boolean =>
  part.length <= 60 &&
  !/[@:]|www\.|https?/i.test(part) &&
  (box.test(part) || careOf.test(part) || (houseNumber.test(part) && /^\p{L}|^\d{1,4}\s+\p{Lu}/u.test(part)));
const label =
  /^(?:address|visiting address|postal address|office|adresse?|besøksadresse|besøgsadresse|postadresse?|kontor|besöksadress|adress|käyntiosoite|postiosoite|osoite|anschrift|besucheradresse|postanschrift|besuch|post|besøk|besök)\s*:\s*|^(?:käyntiosoite|postiosoite|osoite|besöksadress|postadress|besøksadresse|anschrift|postanschrift)\s+(?=\S)/iu;

/**
 * The postal address in a signature's lines, on one line: street or box, postcode and town, the country where it is named.
 * `count` says how many towns there are: with several the firm has several offices.
 */
export function postalAddressIn(
  lines: readonly string[],
): { readonly address: string; readonly count: number } | undefined {
  const parts = lines.flatMap((line) => partsOf(line));
  const towns = parts.flatMap((part, index) => (isTown(part) ? [index] : []));
  const [first] = towns;
  if (first === undefined) return undefined;
  const isBare = bare.test(parts[first] ?? '') && town.test(parts[first - 1] ?? '');
  const before: string[] = [];
  for (
    let index = first - (isBare ? 2 : 1);
    index >= 0 && index >= first - 4 && isStreetLike(parts[index] ?? '');
    index -= 1
  )
    before.unshift(parts[index] ?? '');
  const next = parts[first + 1] ?? '';
  const all = [
    ...before,
    ...(isBare ? [parts[first - 1] ?? ''] : []),
    parts[first] ?? '',
    ...(country.test(next) ? [next.replace(/\.$/, '')] : []),
  ];
  const names = new Set(towns.map((index) => (parts[index] ?? '').replace(/[\d\s-]+/g, '').toLowerCase()));
  return before.length === 0 ? undefined : { address: all.join(', '), count: names.size };
}

/** Streets without a word we know count only right before the town. */
const isStreetLike = (part: string): boolean =>
  floor.test(part) || isStreet(part) || (street.test(part) && !/[@:]/.test(part) && part.length <= 60);

/** Whether a part of a line belongs to an address. */
export const isPlace = (part: string): boolean =>
  isTown(part) || country.test(part) || (isStreet(part) && (street.test(part) || box.test(part)));

/** The parts of a line that commas, bars and dots in the middle set apart, without a label. */
export const partsOf = (line: string): string[] =>
  line
    .split(
      /\t|\s+(?=c\/o\s)|\s*[|•·●▪⋅∙◆■]\s*|\s+@\s+(?=\p{Lu})|(?<=\s\d{1,3}\p{L}?)\s+(?=\d{5}\s+\p{Lu})|,\s+|\s+[–—]\s+|\s+-\s+|\s{2,}|\s\/\s|;\s*/u,
    )
    .map((part) => part.replace(label, '').trim())
    .filter(Boolean);
