import type { WorkingTime } from '../settings/model';
import type { Calendar, WorkingHours } from './model';

/** Calendar days `YYYY-MM-DD` that are public holidays. */
export type Holidays = ReadonlySet<string>;

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
