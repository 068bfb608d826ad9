import fc from 'fast-check';
import { expect, it } from 'vitest';
import { delayUnits } from '@/lib/base/codes';
import { calendarOf } from '@/lib/followups/calendar';
import { dueAfter, dueAtOf, inAWeek, nextBusinessDay, snoozedUntil } from '@/lib/followups/due';
import type { Calendar } from '@/lib/followups/model';
import { standardWorkingTime, type WorkingTime } from '@/lib/settings/follow-up-settings';

const calendar = (timeZone: string) => calendarOf(standardWorkingTime, timeZone, new Map());
const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
const now = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2050-01-01') });
const day = 24 * 60 * 60 * 1000;

const wallClock = (instant: string, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);

it('in every zone for 30 years, days end at 08:00 of a working day, in the future and not far off', () => {
  fc.assert(
    fc.property(now, zone, (from, timeZone) => {
      for (const [time, least, most] of [
        [nextBusinessDay(from, calendar(timeZone)), 0, 5 * day],
        [inAWeek(from, calendar(timeZone)), 6 * day, 10.5 * day],
      ] as const) {
        const clock = wallClock(time.dueAt, timeZone);
        expect(clock.dayOfWeek).toBeLessThan(6);
        expect(clock.toPlainTime().toString()).toBe('08:00:00');
        expect(Date.parse(time.dueAt) - from).toBeGreaterThan(least);
        expect(Date.parse(time.dueAt) - from).toBeLessThan(most);
        expect(dueAtOf(time.due)).toBe(time.dueAt);
      }
    }),
    { numRuns: 2000 },
  );
});

it('tomorrow is the next calendar day, whatever the clocks do', () => {
  fc.assert(
    fc.property(now, zone, (from, timeZone) => {
      const today = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone).toPlainDate();
      const due = wallClock(snoozedUntil('tomorrow', from, calendar(timeZone)).dueAt, timeZone).toPlainDate();
      // A zone that jumps over the date line skips a day: then "tomorrow" lands on the one after.
      expect(today.until(due).days).toBeGreaterThanOrEqual(1);
      expect(today.until(due).days).toBeLessThanOrEqual(2);
    }),
    { numRuns: 2000 },
  );
});

const delay = fc.record({
  amount: fc.integer({ min: 0, max: 40 }),
  unit: fc.constantFrom(...delayUnits),
  at: fc.option(fc.constantFrom('00:00', '02:30', '08:00', '13:15', '23:59')),
});
/** A week with closed days, hours of any length, and holidays of one's own. */
const workingTime: fc.Arbitrary<WorkingTime> = fc.record({
  days: fc
    .array(
      fc.option(
        fc.constantFrom({ from: '08:00', to: '16:00' }, { from: '00:30', to: '23:30' }, { from: '09:15', to: '10:00' }),
      ),
      {
        minLength: 7,
        maxLength: 7,
      },
    )
    .filter((days) => days.some((hours) => hours !== null)),
  country: fc.constant(''),
  region: fc.constant(''),
  closedDays: fc.constant<WorkingTime['closedDays']>([]),
});
const holidays = fc
  .array(fc.integer({ min: 0, max: 10_957 }), { maxLength: 60 })
  .map(
    (days) =>
      new Map(
        days.map((ahead) => [Temporal.PlainDate.from('2020-01-01').add({ days: ahead }).toString(), ''] as const),
      ),
  );

it('a delay is over later than it began, by days never on a closed one, and a longer one is never over earlier', () => {
  fc.assert(
    fc.property(now, zone, delay, workingTime, holidays, (from, timeZone, given, week, closed) => {
      const calendar = calendarOf(week, timeZone, closed);
      const time = dueAfter(given, from, calendar);
      const dueAt = Date.parse(time.dueAt);
      expect(dueAtOf(time.due)).toBe(time.dueAt);
      if (given.amount > 0 || given.unit.endsWith('days') || given.unit === 'weeks')
        expect(dueAt).toBeGreaterThan(from - 1000);
      if (given.unit === 'business-days' || given.unit === 'days' || given.unit === 'weeks') {
        expect(dueAt).toBeGreaterThan(from);
        const local = 'local' in time.due ? Temporal.PlainDateTime.from(time.due.local).toPlainDate() : undefined;
        expect(local && calendar.hoursOn(local)).toBeDefined();
      }
      const longer = dueAfter({ ...given, amount: given.amount + 1 }, from, calendar);
      expect(Date.parse(longer.dueAt)).toBeGreaterThanOrEqual(dueAt);
    }),
    { numRuns: 2000 },
  );
});

it('business hours end while somebody works, after just so much working time', () => {
  fc.assert(
    fc.property(
      now,
      zone,
      fc.integer({ min: 1, max: 60 }),
      workingTime,
      holidays,
      (from, timeZone, hours, week, closed) => {
        const calendar = calendarOf(week, timeZone, closed);
        const due = Date.parse(dueAfter({ amount: hours, unit: 'business-hours', at: null }, from, calendar).dueAt);
        // A due time has whole seconds.
        expect(Math.abs(workedBetween(from, due, calendar) - hours * 3_600_000)).toBeLessThan(1000);
      },
    ),
    { numRuns: 1000 },
  );
});

/** Working time between two instants, counted day by day. */
function workedBetween(from: number, to: number, { zone: timeZone, hoursOn }: Calendar): number {
  const dayOf = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
  const last = dayOf(to);
  let worked = 0;
  for (let date = dayOf(from); Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    const hours = hoursOn(date);
    if (!hours) continue;
    const [begin, end] = [hours.from, hours.to].map(
      (time) => date.toPlainDateTime(time).toZonedDateTime(timeZone).epochMilliseconds,
    );
    worked += Math.max(0, Math.min(end ?? 0, to) - Math.max(begin ?? 0, from));
  }
  return worked;
}
