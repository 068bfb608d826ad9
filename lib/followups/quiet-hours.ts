import { DaybookError } from '../base/errors';
import type { WallSpan } from '../settings/model';

/** When the quiet hours that `now` lies in are over (ms since the epoch); `undefined` outside of them. They may span midnight. */
export function quietUntil(now: number, zone: string, quiet: WallSpan | null): number | undefined {
  if (!quiet || quiet.from === quiet.to) return undefined;
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const [from, to] = [Temporal.PlainTime.from(quiet.from), Temporal.PlainTime.from(quiet.to)];
  const spansMidnight = Temporal.PlainTime.compare(from, to) > 0;
  const time = here.toPlainTime();
  const [isBegun, isOver] = [Temporal.PlainTime.compare(time, from) >= 0, Temporal.PlainTime.compare(time, to) >= 0];
  if (spansMidnight ? !isBegun && isOver : !isBegun || isOver) return undefined;
  const day = spansMidnight && isBegun ? here.toPlainDate().add({ days: 1 }) : here.toPlainDate();
  const end = day.toPlainDateTime(to).toZonedDateTime(zone).epochMilliseconds;
  // Where the clocks are set back over the end, it was reached once already.
  return end > now ? end : undefined;
}

/** Throws `quiet-empty` when they begin when they end: that could mean never or always. */
export function checkQuiet({ from, to }: WallSpan): void {
  if (from === to) throw new DaybookError('quiet-empty');
}
