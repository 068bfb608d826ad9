import type { Language } from '@/lib/base/codes';
import type { Translate } from '@/lib/i18n/translate';

/** Times of this computer's zone unless one is named (tests). */
type Zone = string | undefined;

// English as Nordic firms write it: day before month, 24 hours.
const locales: Readonly<Record<Language, string>> = { en: 'en-GB', nb: 'nb', da: 'da', fi: 'fi', sv: 'sv', de: 'de' };

/** An instant as people say it: "today 10:12", "tomorrow 08:00", "Tue 24 Nov, 08:00", and with the year when it is another. `now` in ms. */
export function whenText(t: Translate, iso: string, now: number, zone?: Zone): string {
  const locale = locales[t.language];
  const at = new Date(iso);
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(at);
  const days = dayNumber(at, zone) - dayNumber(new Date(now), zone);
  if (Math.abs(days) <= 1) {
    return `${new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')} ${clock}`;
  }
  return `${dayOf(locale, at, new Date(now), zone)}, ${clock}`;
}

/** A day without its time: "today", "Tue 24 Nov". `now` in ms. */
export function dayText(t: Translate, iso: string, now: number, zone?: Zone): string {
  const locale = locales[t.language];
  const at = new Date(iso);
  const days = dayNumber(at, zone) - dayNumber(new Date(now), zone);
  return Math.abs(days) <= 1
    ? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')
    : dayOf(locale, at, new Date(now), zone);
}

/** The name of a weekday, from Monday as 0. */
export const weekdayText = (t: Translate, index: number): string =>
  new Intl.DateTimeFormat(locales[t.language], { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, 1 + index),
  );

/** A calendar day `YYYY-MM-DD` with its weekday and year: "Fri 25 Dec 2026". */
export const calendarDayText = (t: Translate, day: string): string =>
  new Intl.DateTimeFormat(locales[t.language], {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(day));

/** The wall clock of an instant as `<input type="datetime-local">` takes it: `YYYY-MM-DDTHH:mm`. */
export function localInput(ms: number, zone: string = Temporal.Now.timeZoneId()): string {
  const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDateTime();
  return local.toString({ smallestUnit: 'minute' });
}

/** The instant of a wall clock typed into `<input type="datetime-local">`; `undefined` when it is none. */
export function instantOf(local: string, zone: string = Temporal.Now.timeZoneId()): string | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(local)) return undefined;
  try {
    return new Date(Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds).toISOString();
  } catch {
    return undefined;
  }
}

function dayOf(locale: string, at: Date, now: Date, zone: Zone): string {
  const sameYear = yearOf(at, zone) === yearOf(now, zone);
  return new Intl.DateTimeFormat(locale, {
    ...(sameYear ? { weekday: 'short' } : { year: 'numeric' }),
    day: 'numeric',
    month: 'short',
    timeZone: zone,
  })
    .format(at)
    .replace(/^(\p{L}+), /u, '$1 ');
}

const zoned = (at: Date, zone: Zone) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone ?? Temporal.Now.timeZoneId());
const yearOf = (at: Date, zone: Zone): number => zoned(at, zone).year;
/** Days since the epoch of the local calendar day. */
const dayNumber = (at: Date, zone: Zone): number =>
  zoned(at, zone).toPlainDate().since('1970-01-01', { largestUnit: 'days' }).days;
