import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { calendarOf, checkWorkingTime } from '@/lib/followups/calendar';
import { dueAfter, dueAtOf } from '@/lib/followups/due';
import { holidayFile, holidaysIn } from '@/lib/followups/holidays';
import { standardWorkingTime } from '@/lib/settings/follow-up-settings';
import type { Delay } from '@/lib/settings/model';
import { holidaysOf } from '../../../scripts/holidays';

const folder = join(import.meta.dirname, '../../../public/holidays');
const files = readdirSync(folder).filter((name) => /^[A-Z]{2}\.json$/.test(name));
const fileOf = (country: string) =>
  holidayFile.parse(JSON.parse(readFileSync(join(folder, `${country}.json`), 'utf8')));
const at = (text: string): number => Date.parse(text);

describe('public holidays', () => {
  test('every country has a file that can be read, and the list names them all', () => {
    const listed = JSON.parse(readFileSync(join(folder, 'countries.json'), 'utf8')) as string[];
    expect(listed.toSorted()).toEqual(files.map((name) => name.slice(0, 2)).toSorted());
    for (const country of listed) expect(fileOf(country).until, country).toBe('2036-12-31');
  });

  test.each([
    ['NO', '', ['2026-05-17', '2027-03-25', '2026-12-25'], ['2026-12-24', '2026-11-25']],
    ['FI', '', ['2026-12-06', '2026-01-06'], ['2026-05-17']],
    ['SE', '', ['2026-06-06', '2026-01-06'], ['2026-05-17']],
    ['DK', '', ['2026-04-02', '2026-12-26'], ['2026-05-17']],
    ['DE', '', ['2026-10-03'], ['2026-01-06', '2026-06-04']],
    ['DE', 'BY', ['2026-10-03', '2026-01-06', '2026-06-04'], []],
    ['GB', 'ENG', ['2026-12-28'], []],
    ['US', '', ['2026-11-26', '2026-07-04'], []],
  ])('of %s %s', (country, region, closed, open) => {
    const holidays = holidaysIn(fileOf(country), region);
    expect(closed.filter((day) => !holidays.has(day))).toEqual([]);
    expect(open.filter((day) => holidays.has(day))).toEqual([]);
  });

  test.each(['NO', 'FI', 'DE'])('the file of %s is what the script writes', (country) => {
    expect(fileOf(country)).toEqual(holidaysOf(country));
  });

  test('without a file there are none, and a region that has none of its own has the country’s', () => {
    expect(holidaysIn(undefined, '').size).toBe(0);
    expect(holidaysIn(fileOf('NO'), 'nowhere')).toEqual(holidaysIn(fileOf('NO'), ''));
  });
});

describe('a delay', () => {
  const calendar = calendarOf(
    { ...standardWorkingTime, closedDays: [{ from: '2026-12-28', to: '2026-12-31', name: '' }] },
    'Europe/Oslo',
    holidaysIn(fileOf('NO'), ''),
  );
  const lasting = (amount: number, unit: Delay['unit'], time: string | null = null): Delay => ({
    amount,
    unit,
    at: time,
  });

  test.each([
    ['24 hours over Christmas are 24 hours', lasting(24, 'hours'), '2026-12-24T10:00:00Z', '2026-12-25T10:00:00.000Z'],
    // Christmas Eve is a Thursday; then holidays, a weekend, the user's own days, New Year, a weekend.
    [
      'the next business day after Christmas Eve',
      lasting(1, 'business-days'),
      '2026-12-24T10:00:00Z',
      '2027-01-04T07:00:00.000Z',
    ],
    [
      'two business days, at ten',
      lasting(2, 'business-days', '10:00'),
      '2026-12-23T10:00:00Z',
      '2027-01-04T09:00:00.000Z',
    ],
    [
      'three days land on a closed one and move',
      lasting(3, 'days'),
      '2026-12-22T10:00:00Z',
      '2027-01-04T07:00:00.000Z',
    ],
    ['two days', lasting(2, 'days', '13:30'), '2026-11-24T10:00:00Z', '2026-11-26T12:30:00.000Z'],
    ['a week', lasting(1, 'weeks'), '2026-11-24T10:00:00Z', '2026-12-01T07:00:00.000Z'],
    ['today at two, in the morning', lasting(0, 'days', '14:00'), '2026-11-24T10:00:00Z', '2026-11-24T13:00:00.000Z'],
    [
      'today at two, in the evening, is tomorrow',
      lasting(0, 'days', '14:00'),
      '2026-11-24T18:00:00Z',
      '2026-11-25T13:00:00.000Z',
    ],
    [
      'two business hours in the morning',
      lasting(2, 'business-hours'),
      '2026-11-24T08:00:00Z',
      '2026-11-24T10:00:00.000Z',
    ],
    [
      'two business hours an hour before the end',
      lasting(2, 'business-hours'),
      '2026-11-24T14:00:00Z',
      '2026-11-25T08:00:00.000Z',
    ],
    [
      'eight business hours on a Saturday',
      lasting(8, 'business-hours'),
      '2026-11-28T10:00:00Z',
      '2026-11-30T15:00:00.000Z',
    ],
    [
      'nine business hours over Christmas',
      lasting(9, 'business-hours'),
      '2026-12-24T07:00:00Z',
      '2027-01-04T08:00:00.000Z',
    ],
  ])('%s', (_, given, from, dueAt) => {
    expect(dueAfter(given, at(from), calendar).dueAt).toBe(dueAt);
  });

  test('where nobody ever works it comes nevertheless', () => {
    const closed = calendarOf(
      { ...standardWorkingTime, days: standardWorkingTime.days.map(() => null) },
      'Europe/Oslo',
      new Map(),
    );
    expect(dueAfter(lasting(1, 'business-days'), at('2026-11-24T10:00:00Z'), closed).dueAt).toBe(
      '2026-11-25T07:00:00.000Z',
    );
    expect(dueAfter(lasting(3, 'business-hours'), at('2026-11-24T10:00:00Z'), closed).dueAt).toBe(
      '2026-11-24T13:00:00.000Z',
    );
  });

  test('a zone that no longer exists has no instant, and throws nothing', () => {
    expect(dueAtOf({ local: '2027-01-04T08:00:00', zone: 'Mars/Olympus' })).toBeUndefined();
  });
});

test.each([
  ['no-working-day', { days: [null, null, null, null, null, null, null] }],
  ['hours-reversed', { days: standardWorkingTime.days.with(0, { from: '16:00', to: '08:00' }) }],
  ['hours-reversed', { days: standardWorkingTime.days.with(0, { from: '08:00', to: '08:00' }) }],
  ['closed-reversed', { closedDays: [{ from: '2027-01-02', to: '2027-01-01', name: '' }] }],
])('refuses with %s', (code, change) => {
  const check = () => checkWorkingTime({ ...standardWorkingTime, ...change });
  expect(check).toThrow(expect.objectContaining({ code }));
});

test('a closed day of one day is fine', () => {
  const check = () =>
    checkWorkingTime({ ...standardWorkingTime, closedDays: [{ from: '2027-01-01', to: '2027-01-01', name: '' }] });
  expect(check).not.toThrow();
});
