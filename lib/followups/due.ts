import type { Snooze } from '../base/codes';
import { DaybookError } from '../base/errors';
import type { Due } from '../log/model';

/** A due time with the instant it stands for now. */
export type DueTime = { readonly due: Due; readonly dueAt: string };

/** When a working day begins, and which days are working days (1 = Monday). Fixed until it can be set. */
const dayBegins = Temporal.PlainTime.from('08:00');
const workingDays: ReadonlySet<number> = new Set([1, 2, 3, 4, 5]);

/** Hours are elapsed time: an instant. */
export function inHours(from: number, hours: number): DueTime {
  const instant = Temporal.Instant.fromEpochMilliseconds(from).add({ hours });
  return { due: { instant: isoInstant(instant) }, dueAt: isoInstant(instant) };
}

/** Days are wall-clock time where the user is: 08:00 of the next working day after today. */
export const nextBusinessDay = (now: number, zone: string): DueTime =>
  atDayBegin(workingDayFrom(today(now, zone).add({ days: 1 })), zone);

/** Seven days from today, 08:00, moved to the next working day if that is none. */
export const inAWeek = (now: number, zone: string): DueTime =>
  atDayBegin(workingDayFrom(today(now, zone).add({ days: 7 })), zone);

/** Where a snooze leads: an hour of elapsed time, or tomorrow 08:00 by the wall clock. */
export const snoozedUntil = (until: Snooze, now: number, zone: string): DueTime =>
  until === '1-hour' ? inHours(now, 1) : atDayBegin(today(now, zone).add({ days: 1 }), zone);

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

function workingDayFrom(day: Temporal.PlainDate): Temporal.PlainDate {
  return workingDays.has(day.dayOfWeek) ? day : workingDayFrom(day.add({ days: 1 }));
}

const atDayBegin = (day: Temporal.PlainDate, zone: string): DueTime =>
  atWallClock(day.toPlainDateTime(dayBegins), zone);

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
