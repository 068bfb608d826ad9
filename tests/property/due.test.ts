import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calendarOf } from '@/lib/followups/calendar';
import { dueAtOf, inAWeek, nextBusinessDay, snoozedUntil } from '@/lib/followups/due';
import { standardWorkingTime } from '@/lib/settings/follow-up-settings';

const calendar = (timeZone: string) => calendarOf(standardWorkingTime, timeZone, new Set());
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
