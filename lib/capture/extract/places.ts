import { bounded } from './bounded';
import { legalForm, title } from './words';

const street = bounded(
  /(?:vei(?:en)?|veg(?:en)?|gat[ae]n?|gt\.?|vn\.?|allé(?:en)?|plass(?:en)?|torg(?:et)?|brygge|kai(?:en)?|vej|gade|stræde|torv(?:et)?|plads|boulevard|väg(?:en)?|gränd|\bplan|stig(?:en)?|katu|tie|kuja|polku|kaari|raitti|tori|aukio|ranta|rinne|straße|strasse|str\.|weg|allee|platz|ring|damm|ufer|gasse|chaussee|hof|\bstreet|\bst\.?|\broad|\brd\.?|\bavenue|\bave\.?|\blane|\bln\.?|\bdrive|\bdr\.?|\bway|court|close|square|\bpark|terrace|crescent|quay|wharf|\bhouse|\brow|\bhill|\bgreen|gardens|grove|\byard|mews|broadway|\bestate|\bworks|\bmills?|\bfarm|\bbarns?|\bbuildings?|\bcent(?:re|er)|\bfloor|\bsuite|\bunit|\btower|\bplaza|\bchambers|\bcottage|\blodge|\bmanor|\bhall|\bstudios|\bdepot|\bdocks?)\b/iu,
);
/** At the end of a street, with entrance and flat behind it, or in front of it. */
const houseNumber =
  /^\d{1,4}\s?[A-Za-z]?\b|(?<!\b(?:iso|no|nr|room|ext|team|level|since|est)\.?\s)\b\d{1,3}\s?(?:[-–/]\s?\d{1,4})?(?:\s?[A-Za-z](?:\s?\d{1,3})?)?\.?$/iu;
const year = /\b(?:since|est\.?|established|founded|siden|sedan|seit|vuodesta)\s+\d{4}$/iu;
const box = /^(?:post(?:boks|box|fach)|p\.?\s?o\.?\s?box|pb\.?|boks|box|pl)\s+\d/iu;
const careOf = /^c\/o\b/iu;
/** Postcode and town, the Nordic and German way, with or without a country's letters. */
const postcode =
  /^(?:(?:N|NO|DK|S|SE|FI|FIN|AX|D|DE|A|AT|CH)[-–\s]\s?)?(?:\d{4,5}|\d{3}\s\d{2})\s+\p{Lu}[\p{L}\p{M} .'()/-]{1,40}$/u;
/** Where English is spoken: the code stands behind the town, with or without a region before it. */
const codes = [
  /[A-Z]{1,2}\d[A-Z\d]?\s+\d[A-Z]{2}/u, // Britain
  /(?:[A-Z]{2}|(?:North|South|New|West|Rhode)\s\p{Lu}\p{L}+|Ala(?:bama|ska)|Ar(?:izona|kansas)|California|Co(?:lorado|nnecticut)|Delaware|Florida|Georgia|Hawaii|I(?:daho|llinois|ndiana|owa)|K(?:ansas|entucky)|Louisiana|M(?:aine|aryland|assachusetts|ichigan|innesota|ississippi|issouri|ontana)|Ne(?:braska|vada)|O(?:hio|klahoma|regon)|Pennsylvania|Te(?:nnessee|xas)|Utah|V(?:ermont|irginia)|W(?:ashington|isconsin|yoming)),?\s+\d{5}(?:-\d{4})?/u, // United States
  /[A-Z]\d[A-Z]\s?\d[A-Z]\d/u, // Canada
  /[A-Z]\d[\dW]\s?[A-Z\d]{4}/u, // Ireland
  /(?:NSW|VIC|QLD|TAS|ACT|WA|SA|NT),?\s+\d{4}/u, // Australia
]
  .map(({ source }) => `(?:${source})`)
  .join('|');
const townBeforeCode = new RegExp(
  `^(?:\\p{Lu}[\\p{L}\\p{M} .'’-]{1,40},?\\s+(?:${codes})|Singapore\\s+\\d{6}|\\p{Lu}[\\p{L} ]{2,30}\\s[-–]\\s\\d{3}\\s?\\d{3})$`,
  'u',
);
/** A postcode with the town on the line, or before the comma, above it. */
const bare = new RegExp(`^(?:${codes})$`, 'u');
const region = /^(?:[A-Z]{2,3}|Co\.\s\p{Lu}\p{L}+)$/u;
const town = /^\p{Lu}[\p{L} .'’-]{1,30}$/u;
const country =
  /^(?:norge|noreg|norway|norwegen|norja|danmark|denmark|dänemark|tanska|suomi|finland|finnland|sverige|sweden|schweden|ruotsi|deutschland|germany|tyskland|saksa|österreich|austria|schweiz|switzerland|united kingdom|uk|england|scotland|wales|northern ireland|great britain|ireland|usa|u\.s\.a|united states|canada|australia|new zealand|india|south africa|the netherlands|netherlands|estonia)\.?$/iu;

const isTown = (part: string): boolean => postcode.test(part) || townBeforeCode.test(part) || bare.test(part);
/** `4 tr`, `2. sal`, `3. krs`: the floor, between street and town. */
const floor = /^\d{1,2}\.?\s?(?:tr|krs|kerros|etg|etasje|sal|og|stock|floor|tv|th)\b\.?$|^#\d{2}-\d{2,4}$/iu;

const isStreet = (part: string): boolean =>
  part.length <= 60 &&
  !/[@:]|www\.|https?|\+\d/i.test(part) &&
  !year.test(part) &&
  (box.test(part) ||
    careOf.test(part) ||
    (houseNumber.test(part) && /^\p{L}|^\d{1,4}\s?[A-Za-z]?\s+\p{Lu}/u.test(part)));
const label =
  /^(?:(?:visiting|postal|mailing|registered|office|head office) address|(?:head|registered) office|address|office|works|hq|adresse?|besøksadresse|besøgsadresse|postadresse?|kontor|besöksadress|adress|käyntiosoite|postiosoite|osoite|anschrift|besucheradresse|postanschrift|besuch|post|besøk|besök)\s*:\s*|^(?:käyntiosoite|postiosoite|osoite|besöksadress|postadress|besøksadresse|anschrift|postanschrift)\s+(?=\S)/iu;

/** A part, and whether only a comma stands between it and the next. */
type Part = { readonly text: string; readonly goesOn: boolean };

/**
 * The postal address in a signature's lines, on one line: street or box, postcode and town, the country where it is named.
 * `firm` is what stands in front of it and is none of it. `count` says how many towns there are: with several the firm has
 * several offices.
 */
export function postalAddressIn(
  lines: readonly string[],
  firm = '',
): { readonly address: string; readonly count: number } | undefined {
  const parts = lines.flatMap(partsWithCommas);
  const towns = parts.flatMap(({ text }, index) => (isTown(text) ? [index] : []));
  const [first] = towns;
  if (first === undefined) return undefined;
  // Town and region of a postcode that stands alone, each on its line: up to the street.
  const isUnder = (index: number): boolean => {
    const { text = '' } = parts[index] ?? {};
    return (region.test(text) || town.test(text)) && !isStreetLike(text) && text !== firm;
  };
  let start = first;
  while (bare.test(parts[first]?.text ?? '') && first - start < 3 && isUnder(start - 1)) start -= 1;
  // Where the code stands behind the town, houses and villages stand before the street; elsewhere it would be the firm.
  const isNamedHere = !postcode.test(parts[first]?.text ?? '');
  let above = start - 1;
  for (; above >= 0 && start - above < 6; above -= 1) {
    const part = parts[above];
    // `Gasthof Lindenhof`: a firm may be called as a street is.
    if (
      !part ||
      (firm && !/\d/.test(part.text) && (firm.includes(part.text) || part.text.includes(firm))) ||
      !(isStreetLike(part.text) || (isNamedHere && part.goesOn && isNamed(part.text)))
    )
      break;
  }
  const before = parts.slice(above + 1, start).map(({ text }) => text);
  if (!before.some(isStreetLike)) return undefined;
  const all = [...before, ...parts.slice(start, first + 1).map(({ text }) => text)];
  const rest = parts.slice(first + 1, first + 3).map(({ text }) => text);
  const end = rest.findIndex((text) => country.test(text));
  // `Tamil Nadu, India`: a region may stand between town and country.
  if (end === 0 || (end === 1 && town.test(rest[0] ?? '') && parts[first]?.goesOn))
    all.push(...rest.slice(0, end + 1).map((text) => text.replace(/\.$/, '')));
  const names = new Set(towns.map((at) => (parts[at]?.text ?? '').replace(/[\d\s-]+/g, '').toLowerCase()));
  return { address: all.join(', '), count: names.size };
}

/** A line's parts; a line that ends in a comma goes on in the next. */
const partsWithCommas = (line: string): Part[] => {
  const parts = partsOf(line);
  let at = 0;
  return parts.map((text, index) => {
    at = line.indexOf(text, at) + text.length;
    const following = line.slice(at);
    return {
      text: text.replace(/,$/, ''),
      goesOn: /^\s*,/.test(following) && (index < parts.length - 1 || /^\s*,\s*$/.test(following)),
    };
  });
};

/** Streets without a word we know count only right before the town. */
const isStreetLike = (part: string): boolean =>
  !legalForm.test(` ${part} `) &&
  (floor.test(part) || isStreet(part) || (street.test(part) && !/[@:]|\+\d/.test(part) && part.length <= 60));

/** A house, an estate, a village: before the comma in front of the town anything with a capital may stand. */
const isNamed = (part: string): boolean =>
  part.length <= 50 &&
  /^(?:[\p{Lu}\d#]|the\s)/u.test(part) &&
  !/[@:]|www\.|\d{5}/.test(part) &&
  !legalForm.test(` ${part} `) &&
  !title.test(part);

/** Whether a whole line is of an address. */
export const isAddressLine = (line: string): boolean => {
  const parts = partsOf(line);
  return (
    parts.some((part) => isTown(part) || isStreetLike(part)) || (parts.length === 1 && country.test(parts[0] ?? ''))
  );
};

/** Whether a part of a line belongs to an address. */
export const isPlace = (part: string): boolean =>
  isTown(part) || country.test(part) || (isStreet(part) && (street.test(part) || box.test(part)));

/** The parts of a line that commas, bars and dots in the middle set apart, without a label. */
export const partsOf = (line: string): string[] =>
  line
    .split(
      /\t|\s+(?=c\/o\s)|\s*[|•·●▪⋅∙◆■]\s*|\s+@\s+(?=\p{Lu})|(?<=\s\d{1,3}\p{L}?)\s+(?=\d{5}\s+\p{Lu})|,\s+|\s+[–—]\s+|\s+-\s+|\s{2,}|\s\/\s|;\s*/u,
    )
    .map((part) =>
      part
        .replace(label, '')
        .replace(/^[^\p{L}\p{N}#(+"'«„“@/&]+/u, '')
        .trim(),
    )
    .filter(Boolean);
