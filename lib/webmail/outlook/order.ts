import { dateOrders, shownTime } from '../../base/shown-date';

/**
 * How a conversation is sorted, by the dates its cards show from top to bottom: the newest above, as Outlook does until a user
 * wants it otherwise, or below. Each way of reading the dates that makes a sorted list has a say; where they differ, or none
 * does, it isn't known.
 */
export function sortedBy(dates: readonly string[]): 'newest-first' | 'oldest-first' | undefined {
  const said = new Set(dateOrders.flatMap((order) => directionOf(dates, order) ?? []));
  const [direction] = said;
  return said.size === 1 ? direction : undefined;
}

function directionOf(dates: readonly string[], order: (typeof dateOrders)[number]) {
  const times = dates.map((date) => shownTime(date, order));
  const steps = times.slice(1).map((time, index) => {
    const before = times[index];
    return time && before ? Math.sign(time.day - before.day || time.minute - before.minute) : Number.NaN;
  });
  if (steps.some(Number.isNaN) || steps.every((step) => step === 0)) return undefined;
  if (steps.every((step) => step <= 0)) return 'newest-first';
  return steps.every((step) => step >= 0) ? 'oldest-first' : undefined;
}
