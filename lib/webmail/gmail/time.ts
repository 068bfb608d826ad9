const day = 24 * 3600_000;
const firstGmail = Date.UTC(2004, 0); // no id is older than Gmail
const lastGuess = Date.UTC(2100, 0);

/**
 * When a message arrived, as an ISO instant; absent when it isn't certain. A legacy id holds the time of arrival in its upper
 * bits: 85 of 85 ids of recorded answers, 2018 to 2025, lie within 43 s of the server's own time. Imported mail may differ, so
 * the title of the date (`date`, of the page's `language`) must name the same calendar day or a neighbouring one. It is compared
 * with how `Intl` writes those days, not parsed: a title that can't be matched counts as a difference. No title: the id alone.
 */
export function arrival(id: string, date: string | undefined, language: string, zone?: string): string | undefined {
  const at = Number(BigInt(`0x${id}`) >> 20n);
  if (at < firstGmail || at > lastGuess) return undefined;
  return date === undefined || agrees(date, at, language, zone) ? new Date(at).toISOString() : undefined;
}

function agrees(date: string, at: number, language: string, zone: string | undefined): boolean {
  const title = plain(date);
  const { minute, days } = formatsFor(language, zone);
  if (title === plain(minute.format(at))) return true;
  // Versions of CLDR differ in how they join day and time, so the day alone decides.
  return days.some((format) => [at, at - day, at + day].some((time) => holds(title, plain(format.format(time)))));
}

/** Whether `part` stands in `text` on its own: "1 Nov 2026" isn't part of "21 Nov 2026". */
function holds(text: string, part: string): boolean {
  const start = text.indexOf(part);
  if (start < 0) return false;
  return !/\p{Nd}/u.test(text.charAt(start - 1)) && !/\p{Nd}/u.test(text.charAt(start + part.length));
}

/** CLDR puts narrow and no-break spaces between time and "AM", and marks of direction around parts. */
const plain = (text: string): string =>
  text
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

type Formats = { readonly minute: Intl.DateTimeFormat; readonly days: readonly Intl.DateTimeFormat[] };
const known = new Map<string, Formats>(); // making a format takes longer than reading a thread

function formatsFor(language: string, zone: string | undefined): Formats {
  const key = `${language} ${zone}`;
  const found = known.get(key) ?? makeFormats(language, zone);
  known.set(key, found);
  return found;
}

function makeFormats(language: string, zone: string | undefined): Formats {
  const options = zone === undefined ? {} : { timeZone: zone };
  const locales = isLanguage(language) ? [language] : [];
  return {
    minute: new Intl.DateTimeFormat(locales, { ...options, dateStyle: 'medium', timeStyle: 'short' }),
    days: (['medium', 'long', 'short'] as const).map(
      (dateStyle) => new Intl.DateTimeFormat(locales, { ...options, dateStyle }),
    ),
  };
}

function isLanguage(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length > 0;
  } catch {
    return false;
  }
}
