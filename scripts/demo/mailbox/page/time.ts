import { data } from './state.ts';

/** The date as in `span.g3[title]`: medium date, short time, in the page's language and the browser's zone. */
export function fullDate(at: number): string {
  return new Intl.DateTimeFormat(data.language, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

function sameDay(a: number, b: number): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString();
}

/** The short date of a row: time today, else day and month, else the whole date. */
export function rowDate(at: number): string {
  const format = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(data.language, options).format(at);
  if (sameDay(at, data.now)) return format({ timeStyle: 'short' });
  if (new Date(at).getFullYear() === new Date(data.now).getFullYear())
    return format({ month: 'short', day: 'numeric' });
  return format({ dateStyle: 'short' });
}

/** The tooltip of a row's date. */
export function rowTitle(at: number): string {
  const day = new Intl.DateTimeFormat(data.language, {
    weekday: 'short',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
  });
  return `${day.format(at)}, ${new Intl.DateTimeFormat(data.language, { timeStyle: 'short' }).format(at)}`;
}

/** The visible date of a message, with "(2 hours ago)". */
export function messageDate(at: number): string {
  const minutes = Math.max(0, Math.round((data.now - at) / 60_000));
  const relative = new Intl.RelativeTimeFormat(data.language, { numeric: 'always' });
  const ago =
    minutes < 60
      ? relative.format(-minutes, 'minute')
      : minutes < 1440
        ? relative.format(-Math.round(minutes / 60), 'hour')
        : relative.format(-Math.round(minutes / 1440), 'day');
  const shown = sameDay(at, data.now)
    ? new Intl.DateTimeFormat(data.language, { timeStyle: 'short' }).format(at)
    : new Intl.DateTimeFormat(data.language, {
        weekday: 'short',
        month: 'short',
        day: 'numeric',
        hour: 'numeric',
        minute: '2-digit',
      }).format(at);
  return minutes < 14 * 1440 ? `${shown} (${ago})` : shown;
}
