import type { Snooze } from '../base/codes';
import { DaybookError } from '../base/errors';
import type { Due } from '../log/model';
import type { Calendar } from './model';

/** A due time with the instant it stands for now. */
export type DueTime = { readonly due: Due; readonly dueAt: string };

/** When a day begins that nobody works on. */
const usualBegin = Temporal.PlainTime.from('08:00');
/** Who has closed for longer than this is asked too early rather than never. */
const longestClosed = 366;

/** Hours are elapsed time: an instant. */
export function inHours(from: number, hours: number): DueTime {
  const instant = Temporal.Instant.fromEpochMilliseconds(from).add({ hours });
  return { due: { instant: isoInstant(instant) }, dueAt: isoInstant(instant) };
}

/** Days are wall-clock time where the user is: when work begins on the next working day after today. */
export const nextBusinessDay = (now: number, calendar: Calendar): DueTime =>
  atDayBegin(workingDayFrom(today(now, calendar.zone).add({ days: 1 }), calendar), calendar);

/** Seven days from today, moved to the next working day if that is none, when work begins. */
export const inAWeek = (now: number, calendar: Calendar): DueTime =>
  atDayBegin(workingDayFrom(today(now, calendar.zone).add({ days: 7 }), calendar), calendar);

/** Where a snooze leads: an hour of elapsed time, or the beginning of tomorrow by the wall clock. */
export const snoozedUntil = (until: Snooze, now: number, calendar: Calendar): DueTime =>
  until === '1-hour' ? inHours(now, 1) : atDayBegin(today(now, calendar.zone).add({ days: 1 }), calendar);

/**
 * A time the user picked, `YYYY-MM-DDTHH:mm` by the wall clock of `zone`.
 * Throws `bad-date` when it is no date, `date-past` when it is over.
 */
export function picked(local: string, now: number, zone: string): DueTime {
  const time = atWallClock(parseLocal(local), zone);
  if (Date.parse(time.dueAt) <= now) throw new DaybookError('date-past');
  return time;
}

/** The instant a due time stands for, by today's rules of its zone. */
export const dueAtOf = (due: Due): string =>
  'instant' in due ? due.instant : atWallClock(Temporal.PlainDateTime.from(due.local), due.zone).dueAt;

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

const atDayBegin = (day: Temporal.PlainDate, { zone, hoursOn }: Calendar): DueTime =>
  atWallClock(day.toPlainDateTime(hoursOn(day)?.from ?? usualBegin), zone);

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
