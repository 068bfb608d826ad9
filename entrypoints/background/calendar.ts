import * as z from 'zod/mini';
import type { Clock } from '@/lib/base/clock';
import { calendarOf } from '@/lib/followups/calendar';
import { nextBusinessDay } from '@/lib/followups/due';
import { type HolidayFile, holidayFile, holidaysIn } from '@/lib/followups/holidays';
import type { Calendar } from '@/lib/followups/model';
import type { Output } from '@/lib/messaging/contract';
import { readPackedFile } from '@/lib/platform/packed-file';
import type { Settings } from '@/lib/settings/model';

/** How many of the next holidays Settings shows. */
const shown = 6;

/** Files already read; a country that has none isn't asked for twice. */
const files = new Map<string, Promise<HolidayFile | undefined>>();

function fileOf(country: string): Promise<HolidayFile | undefined> {
  if (!/^[A-Z]{2}$/.test(country)) return Promise.resolve(undefined);
  const known =
    files.get(country) ?? readPackedFile(`holidays/${country}.json`).then((raw) => holidayFile.safeParse(raw).data);
  files.set(country, known);
  return known;
}

/** The user's calendar as the settings are now. */
export async function userCalendar({ workingTime }: Settings, clock: Clock): Promise<Calendar> {
  const file = await fileOf(workingTime.country);
  return calendarOf(workingTime, clock.zone(), holidaysIn(file, workingTime.region));
}

/** What Settings shows of a country and a region, and when the next business day is. */
export async function calendarPreview(
  settings: Settings,
  clock: Clock,
  { country, region }: Pick<Settings['workingTime'], 'country' | 'region'>,
): Promise<Output<'calendar.preview'>> {
  const [file, countries] = [await fileOf(country), await readPackedFile('holidays/countries.json')];
  const today = Temporal.Instant.fromEpochMilliseconds(clock.now()).toZonedDateTimeISO(clock.zone()).toPlainDate();
  const next = [...holidaysIn(file, region)].filter(([day]) => day >= today.toString()).slice(0, shown);
  return {
    countries: z.array(z.string()).safeParse(countries).data ?? [],
    regions: Object.entries(file?.regions ?? {}).map(([code, { name }]) => ({ code, name })),
    holidays: next.map(([day, name]) => ({ day, name })),
    until: file?.until ?? null,
    nextBusinessDay: nextBusinessDay(clock.now(), await userCalendar(settings, clock)).dueAt,
  };
}
