/** Languages whose dates are written as here: day, month by name and year, weekday, the time behind them. */
const languages = /^(?:en|nb|nn|no|da|fi|sv|de)\b/;

/**
 * When a mail arrived, to the minute, out of the full date as Proton writes it in the page's language and the browser's zone:
 * `onsdag 25. november 2026 kl. 09.14`. It must name one month and the weekday of that very day, else nothing is certain:
 * `undefined`, and the user is asked.
 */
export function arrival(text: string | undefined, language: string): string | undefined {
  if (text === undefined || !languages.test(language)) return undefined;
  const plain = text.toLowerCase().replace(/\s+/g, ' ').trim();
  const [ending = '', hour = '', minute = '', half = ''] = clock.exec(plain) ?? [];
  const before = plain.slice(0, plain.length - ending.length);
  const year = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(before)?.[0];
  const days = before.replace(year ?? '', '').match(/\d+/g) ?? [];
  const month = monthIn(before, language);
  const hours = hoursOf(Number(hour), half);
  if (ending === '' || year === undefined || month === undefined || hours === undefined || days.length !== 1)
    return undefined;
  const at = new Date(Number(year), month, Number(days[0]), hours, Number(minute));
  const isThatDay = at.getMonth() === month && at.getDate() === Number(days[0]);
  return isThatDay && isCertain(at, hours) && names(before, weekdayOf(at, language)) ? at.toISOString() : undefined;
}

/** The time stands last; letters behind it that aren't AM or PM are no time this can read. */
const clock = /(?<![\d:.])(\d{1,2})[:.]([0-5]\d)(?: ?([ap])\.?m\.?)?$/;

function hoursOf(hour: number, half: string): number | undefined {
  if (half === '') return hour < 24 ? hour : undefined;
  return hour >= 1 && hour <= 12 ? (hour % 12) + (half === 'p' ? 12 : 0) : undefined;
}

/** Not an hour that the clock skips, or goes through twice. */
const isCertain = (at: Date, hours: number): boolean =>
  at.getHours() === hours && [-3600_000, 3600_000].every((by) => new Date(at.getTime() + by).getHours() !== hours);

/** The one month whose name stands in the text. */
function monthIn(text: string, language: string): number | undefined {
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  const found = Array.from({ length: 12 }, (_, month) => month).filter((month) =>
    names(text, format.format(Date.UTC(2026, month, 15))),
  );
  return found.length === 1 ? found[0] : undefined;
}

const weekdayOf = (at: Date, language: string): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long' }).format(at);

/** Whether a word of the text begins with it: Finnish inflects its months and days. */
const names = (text: string, word: string): boolean => new RegExp(`(?<!\\p{L})${word.toLowerCase()}`, 'u').test(text);
