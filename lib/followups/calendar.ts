import { DaybookError } from '../base/errors';
import type { WorkingTime } from '../settings/model';
import type { Holidays } from './holidays';
import type { Calendar, WorkingHours } from './model';

/** The user's calendar: their week, without public holidays and their own closed days. */
export function calendarOf({ days, closedDays }: WorkingTime, zone: string, holidays: Holidays): Calendar {
  const week = days.map((hours): WorkingHours | undefined =>
    hours ? { from: Temporal.PlainTime.from(hours.from), to: Temporal.PlainTime.from(hours.to) } : undefined,
  );
  const isClosed = (day: string): boolean =>
    holidays.has(day) || closedDays.some(({ from, to }) => from <= day && day <= to);
  return {
    zone,
    hoursOn: (day) => {
      const hours = week[day.dayOfWeek - 1];
      return hours && !isClosed(day.toString()) ? hours : undefined;
    },
  };
}

/**
 * Throws `no-working-day`, `hours-reversed`, `closed-reversed`: a week nobody could be reminded in, and what ends
 * before it begins.
 */
export function checkWorkingTime({ days, closedDays }: WorkingTime): void {
  if (days.every((hours) => hours === null)) throw new DaybookError('no-working-day');
  if (days.some((hours) => hours !== null && hours.from >= hours.to)) throw new DaybookError('hours-reversed');
  if (closedDays.some(({ from, to }) => from > to)) throw new DaybookError('closed-reversed');
}
