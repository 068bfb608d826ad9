import type { CountryCode } from 'libphonenumber-js/min';

/** What speaks for a country in a signature; each sign counts as often as it weighs. */
const signs: readonly (readonly [CountryCode, number, RegExp])[] = [
  [
    'NO',
    3,
    /\+47|\b0047|norge|noreg|norway|org\.?\s?nr\.?:?\s?(?:NO\s?)?\d{3}\s?\d{3}\s?\d{3}|\bMVA\b|postboks|sentralbord/iu,
  ],
  ['DK', 3, /\+45|\b0045|danmark|denmark|\bCVR\b|\bApS\b|\bA\/S\b/u],
  ['FI', 3, /\+358|\b00358|suomi|\bfinland\b|y-tunnus|\bOy[j]?\b|\bPL\s\d/iu],
  ['SE', 3, /\+46|\b0046|sverige|sweden|org\.?\s?(?:nr|nummer)\.?:?\s?\d{6}-\d{4}|\bSE\d{10,12}\b|växel/iu],
  ['DE', 3, /\+49|\b0049|deutschland|germany|gmbh|ust-?id|\bHR[AB]\b|amtsgericht|postfach/iu],
  [
    'GB',
    3,
    /\+44|\b0044|united kingdom|england|scotland|wales|\bLtd\b|\bplc\b|\bLLP\b|[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b/u,
  ],
  ['NO', 1, /vennlig|hilsen|daglig leder|\bvei(?:en)?\b|veien\s\d|gata\s\d|\b\d{4}\s[A-ZÆØÅ]/u],
  ['DK', 1, /venlig|direktør|\bvej\b|vej\s\d|gade\s\d|\btlf\b/iu],
  ['FI', 2, /terveisin|toimitusjohtaja|katu\s\d|tie\s\d|\bpuh\b|myynti|johtaja/iu],
  ['SE', 2, /hälsning|vägen\s\d|gatan\s\d|\b\d{3}\s\d{2}\s[A-ZÅÄÖ]|\btfn\b/iu],
  ['DE', 2, /grüße|grüßen|straße|strasse|geschäftsführ|\b\d{5}\s[A-ZÄÖÜ]/iu],
  ['GB', 1, /\bregards|sincerely|\bmobile\b/iu],
  ['NO', 2, /\b(?:AS|ASA)\b/u],
  ['SE', 2, /\bAB\b/u],
];
const domains: Readonly<Record<string, CountryCode>> = {
  no: 'NO',
  dk: 'DK',
  fi: 'FI',
  se: 'SE',
  de: 'DE',
  uk: 'GB',
  at: 'AT',
  ch: 'CH',
  us: 'US',
  ie: 'IE',
  nl: 'NL',
  ee: 'EE',
};

/**
 * Where national numbers of this text belong: what the signature says, then the address's domain, then the user's own country.
 * `undefined` when nothing speaks for one.
 */
export function countryOf(text: string, address: string, own: CountryCode | undefined): CountryCode | undefined {
  const weights = new Map<CountryCode, number>();
  for (const [country, weight, sign] of signs)
    if (sign.test(text)) weights.set(country, (weights.get(country) ?? 0) + weight);
  const top = domains[address.split('.').at(-1)?.toLowerCase() ?? ''];
  if (top) weights.set(top, (weights.get(top) ?? 0) + 3);
  const [first, second] = [...weights].toSorted(([, one], [, other]) => other - one);
  if (first && (!second || first[1] > second[1])) return first[0];
  return first ? top : own;
}
