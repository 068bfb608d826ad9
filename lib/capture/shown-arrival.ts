import { languages } from '../base/codes';
import { dateOrders, type ShownTime, shownTime } from '../base/shown-date';
import type { ThreadView } from './contract';
import { hasSender } from './loggable';
import type { ReadMessage, ThreadContext } from './model';

/** What the page shows of the time that is asked for, `asked` being the newest message without one, and of the earlier ones. */
export function shownArrivalOf(context: ThreadContext, asked: ReadMessage | undefined): ThreadView['shownArrival'] {
  if (asked?.dateText === undefined) return null;
  const local = wallClock(asked.dateText);
  const others = context.messages.filter(
    (message) => message.at === undefined && message !== asked && hasSender(message),
  );
  const earlier = others.flatMap(({ id, dateText = '' }) => {
    const clock = wallClock(dateText);
    return local !== null && clock !== null && clock <= local ? [{ id, local: clock }] : [];
  });
  return { text: asked.dateText, local, earlier };
}

/**
 * The wall clock that a date of a page can only mean, `YYYY-MM-DDTHH:mm`; `null` where it can mean several and no weekday
 * decides. In which zone isn't known, so it is offered and never filled in.
 */
export function wallClock(text: string): string | null {
  const all = dateOrders.flatMap((order) => shownTime(text, order) ?? []);
  const readings = [...new Map(all.map((time) => [stamp(time), time])).entries()];
  if (readings.length < 2) return readings[0]?.[0] ?? null;
  const [fitting, ...others] = readings.filter(([, { day }]) => namesWeekday(text, day));
  return fitting && others.length === 0 ? fitting[0] : null;
}

const stamp = ({ day, minute }: ShownTime): string =>
  new Date(day * 86_400_000 + minute * 60_000).toISOString().slice(0, 16);

/** Whether a word of the text is that day's weekday, or the beginning of it, in a language we know. */
function namesWeekday(text: string, day: number): boolean {
  const words = text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
  return languages.some((language) => {
    const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
    const name = weekday.format(day * 86_400_000).toLowerCase();
    return words.some((word) => name.startsWith(word));
  });
}
