/** A date and time as a page shows them: days since 1970 and minutes since midnight, in whatever zone that page shows. */
export type ShownTime = { readonly day: number; readonly minute: number };

/** In which order a date may be written. */
export const dateOrders = ['ymd', 'dmy', 'mdy'] as const;
export type DateOrder = (typeof dateOrders)[number];

const afternoon = /\d\s?p\.?\s?m\b|午後|下午|오후/iu;
const morning = /\d\s?a\.?\s?m\b|午前|上午|오전/iu;

/**
 * A date in the format of a user, read in one order: `Thu 9/17/2026 2:52 PM`, `Fr, 2026-05-22 15:22`, `2026/9/17 (木) 14:52`.
 * `undefined` where it can't be that: the day comes first, with a year of four digits, and the time after it.
 */
export function shownTime(text: string, order: DateOrder): ShownTime | undefined {
  const [, first, second, third, rest = ''] = /(\d{1,4})\D{1,3}(\d{1,2})\D{1,3}(\d{1,4})(?!\d)(.*)$/su.exec(text) ?? [];
  if (!first || !second || !third) return undefined;
  const day = dayIn([first, second, third], order);
  const minute = minuteIn(rest);
  return day === undefined || minute === undefined ? undefined : { day, minute };
}

function minuteIn(text: string): number | undefined {
  const [, hours, minutes] = /(?<!\d)(\d{1,2})\s?[:.時h]\s?(\d{2})(?!\d)/u.exec(text) ?? [];
  if (!hours || !minutes || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  const isAfternoon = afternoon.test(text);
  const hour = isAfternoon || morning.test(text) ? (Number(hours) % 12) + (isAfternoon ? 12 : 0) : Number(hours);
  return hour * 60 + Number(minutes);
}

function dayIn(numbers: readonly string[], order: DateOrder): number | undefined {
  const at = (letter: string): string => numbers[order.indexOf(letter)] ?? '';
  const [year, month, day] = [Number(at('y')), Number(at('m')), Number(at('d'))];
  if (at('y').length !== 4 || month < 1 || month > 12 || day < 1) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day ? date.getTime() / 86_400_000 : undefined;
}
