import * as z from 'zod/mini';

const days = z.record(z.iso.date(), z.string());

/** `public/holidays/<country>.json`, as `scripts/holidays.ts` writes it. */
export const holidayFile = z.object({
  /** The last day of which it knows. */
  until: z.iso.date(),
  days,
  /** What is different there. */
  regions: z.record(
    z.string(),
    z.object({ name: z.string(), add: z.optional(days), drop: z.optional(z.array(z.string())) }),
  ),
});
export type HolidayFile = z.infer<typeof holidayFile>;

/** Names of public holidays by their calendar day, `YYYY-MM-DD`. */
export type Holidays = ReadonlyMap<string, string>;

/** The public holidays of a region; of the whole country where the region has none of its own, none without a file. */
export function holidaysIn(file: HolidayFile | undefined, region: string): Holidays {
  if (!file) return new Map();
  const { add = {}, drop = [] } = file.regions[region] ?? {};
  const dropped = new Set(drop);
  return new Map(
    Object.entries({ ...file.days, ...add })
      .filter(([day]) => !dropped.has(day))
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}
