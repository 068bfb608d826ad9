import { describe, expect, it } from 'vitest';
import { calendarOf } from '@/lib/followups/calendar';
import { dueAtOf, inAWeek, inHours, nextBusinessDay, picked, snoozedUntil } from '@/lib/followups/due';
import { standardWorkingTime } from '@/lib/settings/follow-up-settings';

const calendar = (timeZone: string) => calendarOf(standardWorkingTime, timeZone, new Map());
const oslo = 'Europe/Oslo';
const at = (text: string): number => Date.parse(text);

describe('the times of the four buttons', () => {
  it('24 hours are elapsed time, also over the change to winter time', () => {
    expect(inHours(at('2026-10-24T12:00:00Z'), 24)).toEqual({
      due: { instant: '2026-10-25T12:00:00.000Z' },
      dueAt: '2026-10-25T12:00:00.000Z',
    });
  });

  it.each([
    ['on a Tuesday, Wednesday', '2026-11-24T10:00:00Z', '2026-11-25T07:00:00.000Z'],
    ['early on a Tuesday, still Wednesday', '2026-11-24T05:00:00Z', '2026-11-25T07:00:00.000Z'],
    ['on a Friday, Monday', '2026-11-27T15:00:00Z', '2026-11-30T07:00:00.000Z'],
    ['on a Saturday, Monday', '2026-11-28T15:00:00Z', '2026-11-30T07:00:00.000Z'],
    ['late on a Thursday that is Friday in UTC+1, Monday', '2026-11-26T23:30:00Z', '2026-11-30T07:00:00.000Z'],
  ])('next business day %s', (_, now, dueAt) => {
    expect(nextBusinessDay(at(now), calendar(oslo)).dueAt).toBe(dueAt);
  });

  it('a week is seven days, 08:00, and a Saturday moves to Monday', () => {
    expect(inAWeek(at('2026-11-24T10:00:00Z'), calendar(oslo))).toEqual({
      due: { local: '2026-12-01T08:00:00', zone: oslo },
      dueAt: '2026-12-01T07:00:00.000Z',
    });
    expect(inAWeek(at('2026-11-28T10:00:00Z'), calendar(oslo)).dueAt).toBe('2026-12-07T07:00:00.000Z');
  });

  it('08:00 stays 08:00 on the wall over a clock change', () => {
    expect(inAWeek(at('2026-10-22T10:00:00Z'), calendar(oslo)).dueAt).toBe('2026-10-29T07:00:00.000Z');
  });

  it('snoozes to this afternoon while it is before, to the next business day, or until a time that is picked', () => {
    const morning = at('2026-11-27T08:00:00Z'); // a Friday
    expect(snoozedUntil('this-afternoon', morning, calendar(oslo)).dueAt).toBe('2026-11-27T12:00:00.000Z');
    expect(() => snoozedUntil('this-afternoon', at('2026-11-27T12:00:00Z'), calendar(oslo))).toThrow('date-past');
    expect(snoozedUntil('next-business-day', morning, calendar(oslo)).dueAt).toBe('2026-11-30T07:00:00.000Z');
    expect(snoozedUntil({ local: '2026-12-24T09:30' }, morning, calendar(oslo)).dueAt).toBe('2026-12-24T08:30:00.000Z');
  });

  it('snoozes for an hour, or to tomorrow 08:00', () => {
    expect(snoozedUntil('1-hour', at('2026-11-24T10:00:00Z'), calendar(oslo)).dueAt).toBe('2026-11-24T11:00:00.000Z');
    expect(snoozedUntil('tomorrow', at('2026-11-24T10:00:00Z'), calendar(oslo)).dueAt).toBe('2026-11-25T07:00:00.000Z');
  });
});

describe('a time the user picked', () => {
  const now = at('2026-11-24T10:00:00Z');

  it('is the wall clock of where the user is', () => {
    expect(picked('2026-11-24T14:30', now, oslo)).toEqual({
      due: { local: '2026-11-24T14:30:00', zone: oslo },
      dueAt: '2026-11-24T13:30:00.000Z',
    });
  });

  it.each(['', 'tomorrow', '2026-13-01T10:00', '2026-02-30T10:00', '+012026-01-01T00:00', '9999-12-31T23:59'])(
    'refuses %j',
    (local) => {
      expect(() => picked(local, now, oslo)).toThrow(expect.objectContaining({ code: 'bad-date' }));
    },
  );

  it('refuses the past', () => {
    expect(() => picked('2026-11-24T10:59', now, oslo)).toThrow(expect.objectContaining({ code: 'date-past' }));
  });

  it('that a clock change skips comes later, one that it repeats comes at the first', () => {
    expect(picked('2027-03-28T02:30', now, oslo).dueAt).toBe('2027-03-28T01:30:00.000Z');
    expect(picked('2027-10-31T02:30', now, oslo).dueAt).toBe('2027-10-31T00:30:00.000Z');
  });
});

it('knows the instant of a due time again', () => {
  for (const time of [inHours(0, 24), inAWeek(at('2026-11-24T10:00:00Z'), calendar('Pacific/Apia'))])
    expect(dueAtOf(time.due)).toBe(time.dueAt);
});
