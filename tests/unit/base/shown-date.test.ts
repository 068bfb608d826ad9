import { expect, test } from 'vitest';
import { dateOrders, shownTime } from '@/lib/base/shown-date';

const readings = (text: string) =>
  dateOrders.flatMap((order) => {
    const time = shownTime(text, order);
    if (!time) return [];
    const day = new Date(time.day * 86_400_000).toISOString().slice(0, 10);
    return [`${order} ${day} ${Math.floor(time.minute / 60)}:${String(time.minute % 60).padStart(2, '0')}`];
  });

test.each([
  ['Thu 9/17/2026 2:52 PM', ['mdy 2026-09-17 14:52']],
  ['Fr, 2026-05-22 15:22', ['ymd 2026-05-22 15:22']],
  ['Di, 14.04.2020 08:51', ['dmy 2020-04-14 8:51']],
  ['to 17.9.2026 14.52', ['dmy 2026-09-17 14:52']],
  ['2026/09/17 (木) 14:52', ['ymd 2026-09-17 14:52']],
  ['2026/09/17 (木) 午後 2:52', ['ymd 2026-09-17 14:52']],
  ['Wed 11/4/2026 12:05 AM', ['dmy 2026-04-11 0:05', 'mdy 2026-11-04 0:05']],
  ['Wed 11/4/2026 12:05 PM', ['dmy 2026-04-11 12:05', 'mdy 2026-11-04 12:05']],
  ['31.02.2026 10:00', []],
  ['Yesterday 10:00', []],
  ['17.09.26 10:00', []],
  ['17.09.2026', []],
  ['17.09.2026 25:00', []],
  ['', []],
])('%s', (text, expected) => {
  expect(readings(text)).toEqual(expected);
});
