import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** A phone found in a line. `number` is E.164; `shown` as people write it with its country. */
export type PhoneFound = {
  readonly number: string;
  readonly shown: string;
  readonly isPersonal: boolean;
  /** Its label or its country code says that it is a phone. */
  readonly isCertain: boolean;
};

const digits = /(?:\+|\(?\+\d{1,3}\)|00)?[\s(]*\d(?:[\d\s().\u00a0\u2011–-]|\/(?=\s?\d{2,})){4,24}\d/gu;
/** A label right before a number. */
const labelled = (words: string): RegExp => new RegExp(`(?:^|[^\\p{L}])(?:${words})[^\\p{L}\\d]{0,4}$`, 'iu');
const fax = labelled('fax|telefax|faks|faksi|telefaksi|telekopi');
const noPhone = labelled(
  String.raw`org\.?\s?-?\s?(?:nr|no|nummer|num)?|organi[sz]a[st]ion\w*(?:\s?(?:nr|no|number|nummer))?|foretaksregister\w*|orgnr|cvr(?:-?\s?nr)?|se-?nr|vat(?:\s?(?:id|no|nr|reg))?\w*|mva|moms\w*|y-?tunnus|alv\w*|fo-?nummer|ust\.?-?\s?id\w*\.?(?:-?nr)?|steuer\w*|st\.?-?nr|hr[ab]|handelsregister|amtsgericht\s?\w*|iban|bic|swift|konto(?:nr|nummer|no)?|kto|account(?:\s?no)?|sort\s?code|bankgiro|plusgiro|postgiro|bg|pg|giro|ean|gln|company\s?(?:no|reg\w*|number)|reg(?:istered)?\.?\s?(?:no|nr|number)?|registration\s?(?:no|number)|ref\w*|viite|order\w*|ordre\w*|bestilling\w*|best(?:ell)?\.?-?nr|auftrag\w*|tilaus\w*|art(?:ikkel|ikel)?\.?-?\s?(?:nr|no)?|varenr|part(?:\s?no)?|item|serial|s\/n|kunde?n?(?:nr|nummer)|customer\s?(?:no|number)|faktura\w*|invoice\w*|rechnung\w*|lasku\w*|postboks|pb|p\.?\s?o\.?\s?box|box|postfach|pl|pin|kode|code|koodi|gnr|bnr|id|nr|no|№|#|kr|nok|sek|dkk|eur|usd|€|\$|£`,
);
const mobile = labelled(
  String.raw`mob(?:ile?|il)?\w*|m|gsm|matkapuhelin|handy|cell\w*|direkte?|direct\w*|suora|durchwahl|dw|d|privat|personal`,
);
const phone = labelled(
  String.raw`tlf\w*|tel\w*|telefon\w*|tfn|phone\w*|ph|p|t|puh\w*|vaihde|växel|sentralbord|switchboard|office|kontor|zentrale|festnetz|fon|call|ring|ringe|nummer|number|numero|whatsapp|main|hovednummer|omstilling|✆|☎|📞|📱|w|o|s|v`,
);
const date = /^(?:\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:\d{4}|\d{2})|\d{4}-\d{1,2}-\d{1,2})(?:\b|$)/u;

/** The phones in a line, in its order; `country` is where national numbers belong, if that is known. */
export function phonesIn(line: string, country: CountryCode | undefined): PhoneFound[] {
  const found: PhoneFound[] = [];
  for (const match of line.matchAll(digits)) {
    const before = line.slice(0, match.index);
    const after = line.slice(match.index + match[0].length);
    const label = before.slice(-40);
    if (/[\p{L}\d@_]$/u.test(before.trimEnd()) && !/\s$/.test(before) && !/[a-z]$/i.test(before)) continue;
    if (isNoPhone(match[0], label, after)) continue;
    for (const part of match[0].split(/\s\/\s?|\s?\/\s/u)) {
      const parsed = parse(part, country);
      if (!parsed) continue;
      const isPersonal = mobile.test(label);
      found.push({
        ...parsed,
        isPersonal,
        isCertain: isPersonal || phone.test(label) || /^[(\s]*(?:\+|00)/.test(part),
      });
    }
  }
  return found;
}

/** A `tel:` link's number. */
export function phoneOfLink(target: string, country: CountryCode | undefined): PhoneFound | undefined {
  const written = decoded(target.replace(/^(?:tel|callto):(?:\/\/)?/i, '')).split(';')[0] ?? '';
  const parsed = parse(written, country);
  return parsed && { ...parsed, isPersonal: false, isCertain: true };
}

function isNoPhone(text: string, label: string, after: string): boolean {
  if (fax.test(label) || date.test(text.trim())) return true;
  if (noPhone.test(label) && !phone.test(label) && !mobile.test(label)) return true;
  if (/^\s*(?:mva|moms|kr|nok|sek|dkk|eur|€|%|,-|:-|kw|m2|m²|mm|cm|stk|st\.|pcs|kpl|stück)\b/iu.test(after))
    return true;
  if (/^\s*(?:,-|:-|€|£|\$|%)/.test(after) || /^\d{7}-\d$/.test(text.trim())) return true;
  if (/^[\p{L}\d]/u.test(after) && !/^x\d/i.test(after)) return true;
  // Dates and times in a row, or an IBAN.
  return /\d{1,2}[.:]\d{2}\s?[–-]\s?\d{1,2}[.:]\d{2}/.test(text) || /[A-Z]{2}$/.test(label.trimEnd());
}

function parse(text: string, country: CountryCode | undefined): Pick<PhoneFound, 'number' | 'shown'> | undefined {
  const written = text
    .replace(/[\u00a0\u2011]/g, ' ')
    .trim()
    .replace(/^\(?00\s?(?=[1-9])/, '+')
    .replace(/^\((\+\d{1,3})\)/, '$1')
    .replace(/(\+\d{1,3})\s*\(0\)\s*/, '$1 ');
  const parsed = parsePhoneNumberFromString(written, country === undefined ? {} : { defaultCountry: country });
  if (!parsed?.isValid()) return undefined;
  return { number: parsed.number, shown: parsed.formatInternational() };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
