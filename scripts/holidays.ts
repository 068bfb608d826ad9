/** Writes `public/holidays/`: the public holidays of every country for some years, so that nothing of the library is shipped. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Holidays from 'date-holidays';
import type { HolidayFile } from '../lib/followups/holidays.ts';

export const years = Array.from({ length: 11 }, (_, index) => 2026 + index);

type Days = Record<string, string>;
type Region = HolidayFile['regions'][string];

const library = new Holidays();

/** The countries there is something about, by their ISO 3166 code. */
export const countries = (): string[] => Object.keys(library.getCountries());

/** The holidays of a country and, where they differ, of its regions. */
export function holidaysOf(country: string): HolidayFile {
  const days = daysOf(country);
  const states = Object.entries(library.getStates(country) ?? {});
  return {
    until: `${years.at(-1)}-12-31`,
    days,
    regions: Object.fromEntries(states.flatMap(([code, name]) => regionOf(country, code, name, days))),
  };
}

function regionOf(country: string, code: string, name: string, national: Days): [string, Region][] {
  const own = daysOf(country, code);
  const add = Object.fromEntries(Object.entries(own).filter(([day]) => !(day in national)));
  const drop = Object.keys(national).filter((day) => !(day in own));
  if (Object.keys(add).length === 0 && drop.length === 0) return [];
  return [[code, { name, ...(Object.keys(add).length > 0 ? { add } : {}), ...(drop.length > 0 ? { drop } : {}) }]];
}

function daysOf(country: string, region?: string): Days {
  const of = region === undefined ? new Holidays(country) : new Holidays(country, region);
  const found = years.flatMap((year) => of.getHolidays(year).filter(({ type }) => type === 'public'));
  return Object.fromEntries(
    found
      .flatMap(({ date, name, start, end }) => {
        const first = Temporal.PlainDate.from(date.slice(0, 10));
        const count = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000));
        return Array.from({ length: count }, (_, index): [string, string] => [
          first.add({ days: index }).toString(),
          name,
        ]);
      })
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}

if (import.meta.main) {
  const folder = resolve(import.meta.dirname, '../public/holidays');
  mkdirSync(folder, { recursive: true });
  const files = countries().map((country) => [country, holidaysOf(country)] as const);
  const kept = files.filter(([, { days, regions }]) => Object.keys({ ...days, ...regions }).length > 0);
  for (const [country, file] of kept) writeFileSync(join(folder, `${country}.json`), `${JSON.stringify(file)}\n`);
  writeFileSync(join(folder, 'countries.json'), `${JSON.stringify(kept.map(([country]) => country))}\n`);
}
