import type { Snooze } from '../base/codes';
import { DaybookError } from '../base/errors';
import type { Due } from '../log/model';
import type { Delay } from '../settings/model';
import type { Calendar } from './model';

/** A due time with the instant it stands for now. */
export type DueTime = { readonly due: Due; readonly dueAt: string };

/** When a day begins that nobody works on. */
const usualBegin = Temporal.PlainTime.from('08:00');
const afternoon = Temporal.PlainTime.from('13:00');
/** Who has closed for longer than this is asked too early rather than never. */
const longestClosed = 366;

/** Hours are elapsed time: an instant. */
export function inHours(from: number, hours: number): DueTime {
  const instant = Temporal.Instant.fromEpochMilliseconds(from).add({ hours });
  return { due: { instant: isoInstant(instant) }, dueAt: isoInstant(instant) };
}

/** Days are wall-clock time where the user is: when work begins on the next working day after today. */
export const nextBusinessDay = (now: number, calendar: Calendar): DueTime =>
  dueAfter({ amount: 1, unit: 'business-days', at: null }, now, calendar);

/** Seven days from today, moved to the next working day if that is none, when work begins. */
export const inAWeek = (now: number, calendar: Calendar): DueTime =>
  dueAfter({ amount: 1, unit: 'weeks', at: null }, now, calendar);

/**
 * When a delay that begins at `from` (ms) is over; always later than that. Hours are elapsed time and business hours elapsed working
 * time; days and weeks are days of the calendar, and when they end on a closed one it is the next working day.
 */
export function dueAfter({ amount, unit, at }: Delay, from: number, calendar: Calendar): DueTime {
  if (unit === 'hours') return inHours(from, amount);
  if (unit === 'business-hours') return inBusinessHours(from, amount, calendar);
  const start = today(from, calendar.zone);
  const day =
    unit === 'business-days'
      ? workingDayAfter(start, amount, calendar)
      : workingDayFrom(start.add({ days: unit === 'weeks' ? amount * 7 : amount }), calendar);
  const time = atTime(day, at, calendar);
  // Today, at a time that is over.
  return Date.parse(time.dueAt) > from ? time : atTime(workingDayAfter(day, 1, calendar), at, calendar);
}

/** How far a snooze leads; `local` as in `picked`. */
export type SnoozeUntil = Snooze | { readonly local: string };

/**
 * Where a snooze leads: an hour of elapsed time, 13:00 today, the beginning of tomorrow or of the next working day, or a time of the
 * user's own. Throws `date-past` when the afternoon has begun, and as `picked` does.
 */
export function snoozedUntil(until: SnoozeUntil, now: number, calendar: Calendar): DueTime {
  const day = today(now, calendar.zone);
  switch (until) {
    case '1-hour':
      return inHours(now, 1);
    case 'this-afternoon':
      return picked(day.toPlainDateTime(afternoon).toString(), now, calendar.zone);
    case 'tomorrow':
      return atTime(day.add({ days: 1 }), null, calendar);
    case 'next-business-day':
      return nextBusinessDay(now, calendar);
    default:
      return picked(until.local, now, calendar.zone);
  }
}

/**
 * A time the user picked, `YYYY-MM-DDTHH:mm` by the wall clock of `zone`.
 * Throws `bad-date` when it is no date, `date-past` when it is over.
 */
export function picked(local: string, now: number, zone: string): DueTime {
  const time = atWallClock(parseLocal(local), zone);
  if (Date.parse(time.dueAt) <= now) throw new DaybookError('date-past');
  return time;
}

/** The instant a due time stands for, by today's rules of its zone; `undefined` when this browser doesn't know the zone. */
export function dueAtOf(due: Due): string | undefined {
  if ('instant' in due) return due.instant;
  try {
    return atWallClock(Temporal.PlainDateTime.from(due.local), due.zone).dueAt;
  } catch {
    return undefined;
  }
}

const isoInstant = (instant: Temporal.Instant): string => instant.toString({ smallestUnit: 'millisecond' });

const today = (now: number, zone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();

/** The first working day from `day` on. */
function workingDayFrom(day: Temporal.PlainDate, { hoursOn }: Calendar): Temporal.PlainDate {
  for (let ahead = 0; ahead <= longestClosed; ahead += 1) {
    const next = day.add({ days: ahead });
    if (hoursOn(next)) return next;
  }
  return day;
}

/** The `count`th working day after `day`; for 0 the first from that day on. */
function workingDayAfter(day: Temporal.PlainDate, count: number, calendar: Calendar): Temporal.PlainDate {
  let last = count === 0 ? workingDayFrom(day, calendar) : day;
  for (let left = count; left > 0; left -= 1) last = workingDayFrom(last.add({ days: 1 }), calendar);
  return last;
}

/** Working time elapses between the beginning and the end of each working day. */
function inBusinessHours(from: number, hours: number, calendar: Calendar): DueTime {
  let left = hours * 3_600_000;
  let day = workingDayFrom(today(from, calendar.zone), calendar);
  for (;;) {
    const times = calendar.hoursOn(day);
    // Nobody works any more: then the hours are what they are.
    if (!times) return inHours(from, hours);
    const begin = Math.max(from, instantAt(day, times.from, calendar.zone));
    const open = Math.max(0, instantAt(day, times.to, calendar.zone) - begin);
    if (left <= open && open > 0) return local(begin + left, calendar.zone);
    left -= open;
    day = workingDayFrom(day.add({ days: 1 }), calendar);
  }
}

const instantAt = (day: Temporal.PlainDate, time: Temporal.PlainTime, zone: string): number =>
  day.toPlainDateTime(time).toZonedDateTime(zone).epochMilliseconds;

/** An instant as the wall clock shows it, to the next whole second. */
function local(at: number, zone: string): DueTime {
  const whole = Math.ceil(at / 1000) * 1000;
  const shown = Temporal.Instant.fromEpochMilliseconds(whole).toZonedDateTimeISO(zone).toPlainDateTime();
  const time = atWallClock(shown, zone);
  // The second of two hours that the clocks show twice has no wall-clock time of its own.
  return Date.parse(time.dueAt) === whole ? time : inHours(whole, 0);
}

const atTime = (day: Temporal.PlainDate, at: string | null, { zone, hoursOn }: Calendar): DueTime =>
  atWallClock(day.toPlainDateTime(at === null ? (hoursOn(day)?.from ?? usualBegin) : at), zone);

// A wall-clock time that a clock change skips or repeats: the later and the earlier one, as calendars do ("compatible").
function atWallClock(local: Temporal.PlainDateTime, zone: string): DueTime {
  const text = local.toString({ smallestUnit: 'second' });
  return { due: { local: text, zone }, dueAt: isoInstant(local.toZonedDateTime(zone).toInstant()) };
}

function parseLocal(local: string): Temporal.PlainDateTime {
  try {
    const time = Temporal.PlainDateTime.from(local);
    if (time.year >= 1970 && time.year <= 9998) return time;
  } catch {
    // said below
  }
  throw new DaybookError('bad-date');
}
