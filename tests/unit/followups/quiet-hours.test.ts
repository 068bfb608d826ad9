import { expect, it } from 'vitest';
import { checkQuiet, quietUntil } from '@/lib/followups/quiet-hours';

const oslo = 'Europe/Oslo';
const night = { from: '20:00', to: '07:00' };
const until = (now: string, quiet = night) => {
  const end = quietUntil(Date.parse(now), oslo, quiet);
  return end === undefined ? undefined : new Date(end).toISOString();
};

it.each([
  ['before midnight', '2026-11-24T21:00:00Z', '2026-11-25T06:00:00.000Z'],
  ['after midnight', '2026-11-25T02:00:00Z', '2026-11-25T06:00:00.000Z'],
  ['at their first moment', '2026-11-24T19:00:00Z', '2026-11-25T06:00:00.000Z'],
  ['at their end', '2026-11-25T06:00:00Z', undefined],
  ['by day', '2026-11-25T12:00:00Z', undefined],
  ['the night the clocks go forward', '2027-03-28T00:30:00Z', '2027-03-28T05:00:00.000Z'],
])('%s', (_, now, end) => expect(until(now)).toBe(end));

it('within a day', () => {
  const lunch = { from: '12:00', to: '13:00' };
  expect(until('2026-11-25T11:30:00Z', lunch)).toBe('2026-11-25T12:00:00.000Z');
  expect(until('2026-11-25T12:00:00Z', lunch)).toBeUndefined();
  expect(until('2026-11-25T10:59:00Z', lunch)).toBeUndefined();
});

it('none, and none that begin when they end', () => {
  expect(quietUntil(0, oslo, null)).toBeUndefined();
  expect(until('2026-11-25T07:00:00Z', { from: '08:00', to: '08:00' })).toBeUndefined();
  expect(() => checkQuiet({ from: '08:00', to: '08:00' })).toThrow(expect.objectContaining({ code: 'quiet-empty' }));
});
