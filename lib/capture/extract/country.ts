import { type CountryCode, isSupportedCountry } from 'libphonenumber-js/min';
import { bounded } from './bounded';

/** What speaks for a country in a signature; each sign counts as often as it weighs. */
const signs = (
  [
    [
      'NO',
      3,
      /\+47|\b0047|norge|noreg|norway|org\.?\s?nr\.?:?\s?(?:NO\s?)?\d{3}\s?\d{3}\s?\d{3}|\bMVA\b|postboks|sentralbord/iu,
    ],
    ['DK', 3, /\+45|\b0045|danmark|denmark|\bCVR\b|\bApS\b|\bA\/S\b/u],
    ['FI', 3, /\+358|\b00358|suomi|\bfinland\b|y-tunnus|\bOy[j]?\b|\bPL\s\d/iu],
    ['SE', 3, /\+46|\b0046|sverige|sweden|org\.?\s?(?:nr|nummer)\.?:?\s?\d{6}-\d{4}|\bSE\d{10,12}\b|växel/iu],
    ['FI', 6, /FO-nummer|\bFI-\d{5}/u],
    ['SE', 6, /\bS(?:E)?-\d{3}\s?\d{2}/u],
    ['DK', 6, /\bDK-\d{4}/u],
    ['NO', 6, /\bNO?-\d{4}/u],
    ['DE', 6, /\bDE?-\d{5}/u],
    ['CH', 4, /\+41|\bCH-\d{4}|schweiz\b|\bCHE-\d|MWST/iu],
    ['AT', 4, /\+43|\bA-\d{4}|österreich|\bATU\d/iu],
    ['FI', 2, /\sAb$|\sAb\b/mu],
    ['DE', 3, /\+49|\b0049|deutschland|germany|gmbh|ust-?id|\bHR[AB]\b|amtsgericht|postfach/iu],
    [
      'GB',
      3,
      /\+44|\b0044|united kingdom|england|scotland|wales|\bLtd\b|\bplc\b|\bLLP\b|[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b/u,
    ],
    ['GB', 6, /\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}$/mu],
    [
      'US',
      6,
      /,\s*(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\s+\d{5}(?:-\d{4})?\b/u,
    ],
    ['US', 4, /\(\d{3}\)\s?\d{3}-\d{4}/u],
    ['US', 1, /(?<![\d-])[2-9]\d{2}[-.][2-9]\d{2}[-.]\d{4}(?![\d-])/u],
    ['US', 3, /\bInc\b|\bINC\b|\bLLC\b|\bUSA\b|united states|\+1[\s(-]/u],
    ['CA', 6, /\b[A-Z]\d[A-Z]\s\d[A-Z]\d\b/u],
    ['IE', 4, /\+353|(?<!northern\s)\bireland\b|\bdublin\b/iu],
    ['IE', 4, /(?<!&\s)\bCo\.\s\p{Lu}\p{Ll}{3}/u],
    ['AU', 6, /\+61|\bAustralia\b|\bABN\s\d|\b(?:NSW|VIC|QLD|TAS|ACT|WA|SA|NT)\s\d{4}\b/u],
    ['AU', 2, /\bPty\b/u],
    ['NZ', 6, /\+64|\bNew Zealand\b|\bAotearoa\b/u],
    ['ZA', 6, /\+27|\bSouth Africa\b|\(Pty\)|\b(?:Cape Town|Johannesburg|Durban|Pretoria)\b/u],
    ['IN', 6, /\+91|\bIndia\b|\bPvt\b|\bGSTIN\b/u],
    ['SG', 6, /\+65|\bSingapore\b|\bPte\b/u],
    ['NO', 1, /vennlig|hilsen|daglig leder|\bvei(?:en)?\b|veien\s\d|gata\s\d|\b\d{4}\s[A-ZÆØÅ]/u],
    ['DK', 1, /venlig|direktør|\bvej\b|vej\s\d|gade\s\d|\btlf\b/iu],
    ['FI', 2, /terveisin|toimitusjohtaja|katu\s\d|tie\s\d|\bpuh\b|myynti|johtaja/iu],
    ['SE', 2, /hälsning|vägen\s\d|gatan\s\d|\b\d{3}\s\d{2}\s[A-ZÅÄÖ]|\btfn\b/iu],
    ['DE', 2, /grüße|grüßen|straße|strasse|geschäftsführ|\b\d{5}\s[A-ZÄÖÜ]/iu],
    ['GB', 1, /\bregards|sincerely|\bmobile\b/iu],
    ['NO', 2, /\b(?:AS|ASA)\b/u],
    ['SE', 2, /\bAB\b/u],
  ] satisfies readonly (readonly [CountryCode, number, RegExp])[]
).map(([country, weight, sign]) => [country, weight, bounded(sign)] as const);
/** Words that only one of the languages has, by the country most of its speakers live in. */
const vocabulary: readonly (readonly [CountryCode, ReadonlySet<string>])[] = (
  [
    [
      'NO',
      'hva meg deg dere noe etter gjerne takk uke av vennlig nå hei være veldig også mer bare noen hvor når ønsker',
    ],
    [
      'DK',
      'hvad mig dig jer noget efter gerne tak uge af venlig nu hej være meget også mere bare nogle hvor når ønsker',
    ],
    [
      'SE',
      'och är att för inte vad mig dig ni något efter gärna tack vecka av från också hej behöver kan hur när önskar',
    ],
    [
      'FI',
      'ja on ei että mutta voi kiitos terveisin moi hei olisi meillä teidän myös kun jos voisitteko olemme tarvitsemme',
    ],
    ['DE', 'und ist nicht wir für bitte mit der die das ich sie ein eine grüße können haben auch oder von'],
  ] as const
).map(([country, words]) => [country, new Set(words.split(' '))]);

/** The country whose language the text is in, when it shows. */
function spokenIn(text: string): CountryCode | undefined {
  const words = new Set(text.toLowerCase().match(/\p{L}+/gu));
  const [first, second] = vocabulary
    .map(([country, known]) => ({ country, hits: known.intersection(words).size }))
    .toSorted((one, other) => other.hits - one.hits);
  return first && first.hits > Math.max(1, second?.hits ?? 0) ? first.country : undefined;
}

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

const languages: Readonly<Record<string, CountryCode>> = {
  nb: 'NO',
  nn: 'NO',
  no: 'NO',
  da: 'DK',
  fi: 'FI',
  sv: 'SE',
  de: 'DE',
};

/**
 * Where the user is at home, as far as it shows: in the account's domain, the region of their language (BCP 47), or a
 * language that is spoken in one country above all.
 */
export function homeCountry(account: string, language: string): CountryCode | undefined {
  const [spoken = '', ...rest] = language.split('-');
  // `en-US` is what browsers are called that nobody has asked.
  const region = language === 'en-US' ? undefined : rest.find((part) => /^[A-Z]{2}$/.test(part));
  return (
    domains[account.split('.').at(-1)?.toLowerCase() ?? ''] ??
    (region === undefined || !isSupportedCountry(region) ? languages[spoken] : region)
  );
}

const english =
  /\b(?:the|and|of|you|we|would|please|our|with|are|have|your|that|from|this|there|will|she|they|it|my|all|else|every|any(?:body|one)|could|can|thanks|regards|hello|dear|but|not|what|which|when|how)\b/giu;
/** Those whose numbers tell by their length where they belong, with the zero they are dialled with at home. */
const englishSpeaking = [
  { country: 'GB', shape: /^0\d{10}$/ },
  { country: 'IE', shape: /^08[35-9]\d{7}$/ },
  { country: 'US', shape: /^1?[2-9]\d{9}$/ },
] as const;

/** Where a national number may belong: `first` as far as it is known; else that of `others` whose numbers have its shape. */
export type Countries = {
  readonly first: CountryCode | undefined;
  /** The shape is one of digits alone. */
  readonly others: readonly { readonly country: CountryCode; readonly shape: RegExp }[];
};

/** The countries of this text: as its signs say, else those whose language it is in. */
export function countriesOf(text: string, address: string, own: CountryCode | undefined): Countries {
  const words = (text.match(english) ?? []).map((word) => word.toLowerCase());
  const isEnglish = new Set(words).size > 2 || words.filter((word) => word === 'the').length > 1;
  return { first: countryOf(text, address, own), others: isEnglish ? englishSpeaking : [] };
}

/**
 * Where national numbers of this text belong: what the signature says, then the address's domain, then the user's own country.
 * `undefined` when nothing speaks for one.
 */
function countryOf(text: string, address: string, own: CountryCode | undefined): CountryCode | undefined {
  const weights = new Map<CountryCode, number>();
  for (const [country, weight, sign] of signs)
    if (sign.test(text)) weights.set(country, (weights.get(country) ?? 0) + weight);
  const spoken = spokenIn(text);
  // German is spoken in several countries.
  if (spoken) weights.set(spoken, (weights.get(spoken) ?? 0) + (spoken === 'DE' ? 1 : 3));
  const top = domains[address.split('.').at(-1)?.toLowerCase() ?? ''];
  if (top) weights.set(top, (weights.get(top) ?? 0) + 3);
  const [first, second] = [...weights].toSorted(([, one], [, other]) => other - one);
  if (first && (!second || first[1] > second[1])) return first[0];
  // Signs that speak for two countries alike leave it to what is known without them.
  return top ?? own;
}
