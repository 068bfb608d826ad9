import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Countries } from './country';

/** A phone found in a line. `number` is E.164; `shown` as people write it with its country. */
export type PhoneFound = {
  readonly number: string;
  readonly shown: string;
  readonly isPersonal: boolean;
  /** Its label or its country code says that it is a phone. */
  readonly isCertain: boolean;
  /** Nothing else stands between the separators of its line. */
  readonly isAlone: boolean;
  /** What stands before and after it on its line. */
  readonly before: string;
  readonly after: string;
};

const digits = /(?:\+|\(?\+\d{1,3}\)|00)?[\s(]*\d(?:[\d\s().\u00a0\u2011–-]|\/(?=\s?\d{2,})){4,24}\d/gu;
/** A label right before a number. */
const labelled = (words: string): RegExp => new RegExp(`(?:^|[^\\p{L}])(?:${words})[^\\p{L}\\d]{0,4}$`, 'iu');
const fax = labelled('f|fax|notdienst.*|out of hours|emergency|telefax|faks|faksi|telefaksi|telekopi');
const noPhone = labelled(
  String.raw`org\.?\s?-?\s?(?:nr|no|nummer|num)?|organi[sz]a[st]ion\w*(?:\s?(?:nr|no|number|nummer))?|foretaksregister\w*|orgnr|cvr(?:-?\s?nr)?|se-?nr|vat(?:\s?(?:id|no|nr|reg))?\w*|mva|moms\w*|y-?tunnus|alv\w*|fo-?nummer|ust\.?-?\s?id\w*\.?(?:-?nr)?|steuer\w*|st\.?-?nr|hr[ab]|handelsregister|amtsgericht\s?\w*|iban|bic|swift|konto(?:nr|nummer|no)?|kto|account(?:\s?no)?|sort\s?code|bankgiro|plusgiro|postgiro|bg|pg|giro|ean|gln|company\s?(?:no|reg\w*|number)|reg(?:istered)?\.?\s?(?:no|nr|number)?|registration\s?(?:no|number)|ref\w*|viite|order\w*|ordre\w*|bestilling\w*|best(?:ell)?\.?-?nr|auftrag\w*|tilaus\w*|art(?:ikkel|ikel)?\.?-?\s?(?:nr|no)?|varenr|part(?:\s?no)?|item|serial|s\/n|kunde?n?(?:nr|nummer)|\p{L}+[-\s]?(?:nr|nummer|numero)|cpr|mobilepay|vipps|swish|bank\w*|case|ticket|tracking|p-nr|j\.?nr|sag|sak|ärende|customer\s?(?:no|number)|faktura\w*|invoice\w*|rechnung\w*|lasku\w*|postboks|pb|p\.?\s?o\.?\s?box|box|postfach|pl|pin|kode|code|koodi|gnr|bnr|id|nr|no|№|#|kr|nok|sek|dkk|eur|usd|€|\$|£`,
);
const mobile = labelled(
  String.raw`mob(?:ile?|il)?\w*|m|c|hp|h\/p|gsm|matkapuhelin|matkapuh|kännykkä|handy|cell\w*|direkte?|direct\w*(?:\s(?:line|dial))?|ddi|suora|durchwahl|dw|d|privat|personal`,
);
const phone = labelled(
  String.raw`tlf\w*|tel\w*|telefon\w*|tfn|phone\w*|ph|p|t|puh\w*|vaihde|växel|sentralbord|switchboard|toll-?\s?free|freephone|office|kontor|zentrale|festnetz|fon|call|ring|ringe|nummer|number|numero|whatsapp|main|koti|hjem|hem|privat|privé|ruf|kundtjänst|toimisto|arbete|arbeid|job|büro|hovednr|hovednummer|myynti|päivystys|asiakaspalvelu|kundeservice|verkauf|vertrieb|omstilling|✆|☎|📞|📱|w|o|s|v`,
);
/** `DE 811 402 776`, `FI18774106`, `CHE-114.902.338`: the beginning of a VAT number or an IBAN. */
const taxNumber = /(?<![\p{L}])(?:DE|NO|SE|FI|DK|GB|AT|CH|EE|NL)[\s-]?$|(?<![\p{L}])[A-Z]{2}$|CHE[\s-]?$/u;
const date = /^(?:\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:\d{4}|\d{2})|\d{4}-\d{1,2}-\d{1,2})(?:\b|$)/u;

/** The phones in a line, in its order; `countries` are where national numbers may belong. */
export function phonesIn(line: string, countries: Countries): PhoneFound[] {
  const found: PhoneFound[] = [];
  // `London 020 7946 0551, Leeds 0113 496 0140`: a line that has hardly anything but numbers is one of numbers.
  const isShort = (line.replace(digits, ' ').match(/\p{L}{2,}/gu) ?? []).length <= 3;
  for (const match of line.matchAll(digits)) {
    // `010 835 0060 (8,35 snt/min)`: a bracket that is not closed begins something else.
    const text = match[0].replace(/(?<=\d)\s*\([^)]*$/u, '');
    const before = line.slice(0, match.index);
    const after = line.slice(match.index + text.length);
    const label = before.slice(-40);
    // `ATU58821103`, `x-40404`: only a label of one letter may touch a number.
    if (/^\S/.test(text) && /[\p{L}\d@_]$/u.test(before) && !/(?:^|[^\p{L}\d])\p{L}$/u.test(before)) continue;
    if (isNoPhone(text, label, after)) continue;
    const whole = parse(text, countries);
    for (const part of whole ? [text] : text.split(/\s\/\s?|\s?\/\s/u)) {
      const parsed = parse(part, countries);
      if (!parsed) continue;
      const isPersonal = mobile.test(label);
      const isCertain = isPersonal || phone.test(label) || /^[(\s]*(?:\+|00)/.test(part);
      if (!isCertain && (isPlace(part, after) || parsed.number.length < 10)) continue;
      found.push({
        ...parsed,
        isPersonal,
        before,
        after,
        isCertain,
        isAlone:
          (isShort && /^[(\s]*0/.test(part)) ||
          (/(?:^|[|•·●▪,;:/◆-])\s*$/u.test(before) && /^\s*(?:$|[|•·●▪,;/◆(-]|ext\b|x\s?\d)/iu.test(after)),
      });
    }
  }
  return found;
}

/** A `tel:` link's number. */
export function phoneOfLink(target: string, countries: Countries): PhoneFound | undefined {
  const written = decoded(target.replace(/^(?:tel|callto):(?:\/\/)?/i, '')).split(';')[0] ?? '';
  const parsed = parse(written, countries);
  return parsed && { ...parsed, isPersonal: false, isCertain: true, isAlone: true, before: '', after: '' };
}

/** `6 85406 Zolling`, `15 - 25524 Itzehoe`: a house number and a postcode, the town behind it. */
const isPlace = (text: string, after: string): boolean =>
  /(?:^|\D)(?:\d{4,5}|\d{3}\s\d{2})$/.test(text) && /^\s+\p{Lu}\p{L}/u.test(after);

function isNoPhone(text: string, label: string, after: string): boolean {
  if (fax.test(label) || date.test(text.trim())) return true;
  if (noPhone.test(label) && !phone.test(label) && !mobile.test(label)) return true;
  if (/^\s*(?:mva|moms|kr|nok|sek|dkk|eur|€|%|,-|:-|kw|m2|m²|mm|cm|stk|st\.|pcs|kpl|stück)\b/iu.test(after))
    return true;
  if (/^\s*(?:,-|:-|€|£|\$|%)/.test(after) || /^\d{7}-\d$/.test(text.trim())) return true;
  if (/^[\p{L}\d]/u.test(after) && !/^x\d/i.test(after)) return true;
  // Dates and times in a row, or an IBAN.
  return /\d{1,2}[.:]\d{2}\s?[–-]\s?\d{1,2}[.:]\d{2}/.test(text) || taxNumber.test(label);
}

function parse(text: string, { first, others }: Countries): Pick<PhoneFound, 'number' | 'shown'> | undefined {
  const written = text
    .replace(/[\u00a0\u2011]/g, ' ')
    .trim()
    .replace(/^\(?00\s?(?=[1-9])/, '+')
    .replace(/^\((\+\d{1,3})\)/, '$1')
    .replace(/(\+\d{1,3})\s*\(0\)\s*/, '$1 ');
  const known = parsedIn(written, first);
  if (known || written.startsWith('+')) return known;
  const digitsOnly = written.replace(/\D/g, '');
  const other = others.find(({ shape }) => shape.test(digitsOnly));
  return other && parsedIn(written, other.country);
}

function parsedIn(written: string, country: CountryCode | undefined): Pick<PhoneFound, 'number' | 'shown'> | undefined {
  const parsed = parsePhoneNumberFromString(written, country === undefined ? {} : { defaultCountry: country });
  return parsed?.isValid() ? { number: parsed.number, shown: parsed.formatInternational() } : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Where somebody says how to reach them: the number right behind it is theirs. */
export const reachMe =
  /(?:reach me (?:on|at)|call me (?:on|at|back on|back at)?|my (?:number|mobile|cell)(?: is)?|give me a (?:call|ring) (?:on|at)?|erreichbar (?:unter|bin)?|erreichen sie mich (?:unter|auf)?|meine (?:nummer|handynummer)(?: ist)?|rufen sie mich (?:unter|an)?|ring (?:meg|mig|mej|gärna|gerne|bare|på)(?: (?:på|tilbake på|upp mig på))?|nås (?:på|enklest på|best på|lättast på|bäst på)|(?:treffes|træffes|treffast|fås) på|mitt? (?:nummer|mobil)(?: er| är)?|min mobil(?: er| är)?|når mig på|nå meg på|når meg på|nå mig på|tavoittaa (?:numerosta)?|numeroni(?: on)?|soita(?:tteko)? (?:minulle|numeroon)?|soittele|puhelinnumeroni(?: on)?)\W{0,4}$|(?:ring(?:a|e)? (?:mig|meg|mej|når|när|bare|gärna|gerne)|call me|rufen sie|ruf (?:mich|gerne)|tavoittaa)[^\d]{0,45}$/iu;

/** The same behind the number: `0447810265 saa kiinni`. */
export const isReachable =
  /^\W{0,3}(?:saa (?:parhaiten )?kiinni|erreichen sie mich|når (?:du|dere|ni|I) meg|når (?:du|ni) mig)/iu;
