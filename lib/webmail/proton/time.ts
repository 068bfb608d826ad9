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
  const names = namesIn(language);
  const month = theOne(names.months, before);
  const hours = hoursOf(Number(hour), half);
  if (ending === '' || year === undefined || month === undefined || hours === undefined || days.length !== 1)
    return undefined;
  const at = new Date(Number(year), month, Number(days[0]), hours, Number(minute));
  const isThatDay = at.getMonth() === month && at.getDate() === Number(days[0]);
  return isThatDay && isCertain(at, hours) && names.weekdays[at.getDay()]?.test(before) ? at.toISOString() : undefined;
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

/** Which of the names stands in the text, if one does and no other. */
function theOne(names: readonly RegExp[], text: string): number | undefined {
  const found = names.flatMap((name, index) => (name.test(text) ? [index] : []));
  return found.length === 1 ? found[0] : undefined;
}

type Names = { readonly months: readonly RegExp[]; readonly weekdays: readonly RegExp[] };
const known = new Map<string, Names>(); // making a format takes longer than reading a thread

/** January and Sunday come first. */
function namesIn(language: string): Names {
  const format = (options: Intl.DateTimeFormatOptions, day: number, month: number): RegExp => {
    const word = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(Date.UTC(2026, month, day));
    return new RegExp(`(?<!\\p{L})${word.toLowerCase()}`, 'u'); // only the beginning of a word: Finnish inflects them
  };
  const names = known.get(language) ?? {
    months: Array.from({ length: 12 }, (_, month) => format({ month: 'long' }, 15, month)),
    weekdays: Array.from({ length: 7 }, (_, day) => format({ weekday: 'long' }, 1 + day, 1)), // 1 February was a Sunday
  };
  known.set(language, names);
  return names;
}
