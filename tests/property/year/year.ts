import { ulid } from '@/lib/base/ulid';
import { dueAfter, inHours } from '@/lib/followups/due';
import { noticeId } from '@/lib/followups/notice-id';
import { quietUntil } from '@/lib/followups/quiet-hours';
import type { FollowUpRow } from '@/lib/log/rows';
import { usualCalendar } from '../../unit/log/open-log';
import { type Code, quiet, World } from './world';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
const begin = Date.parse('2026-01-01T06:00:00Z');
const end = begin + 365 * day;

/** Numbers in [0, 1), the same ones for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * A year of `count` follow-ups, with sleep, kills, restarts, updates, alarms that are dropped or come twice, clocks that are set, a browser
 * that refuses, and two windows. Returns what went wrong; stops at the first problem.
 */
export async function year(code: Code, seed: number, count: number): Promise<string[]> {
  const rnd = random(seed);
  const between = (from: number, to: number) => from + Math.floor(rnd() * (to - from));
  const world = new World(begin, code);
  await fill(world, count, between);
  await world.wake();
  let next = begin + between(0, day);
  while (world.now < end && world.problems.length === 0) {
    const alarm = world.alarm ?? Number.POSITIVE_INFINITY;
    if (alarm <= next) await ring(world, alarm, rnd);
    else {
      world.now = Math.max(world.now, next);
      await checkPunctual(world);
      await happen(world, rnd, between);
      next = world.now + between(0, day);
    }
  }
  // From here on nothing goes wrong any more; only alarms wake the worker.
  world.refuses = false;
  for (let rings = 0; world.alarm !== undefined && rings < 2000 && world.problems.length === 0; rings += 1) {
    world.now = Math.max(world.now, world.alarm);
    world.alarm = undefined;
    await world.wake();
  }
  await checkNothingLost(world);
  return world.problems;
}

/** Contacts, and follow-ups due all over the year: by hours and by days, some at the same moment. */
async function fill(world: World, count: number, between: (from: number, to: number) => number): Promise<void> {
  const calendar = await usualCalendar();
  const { db } = world;
  const contactIds = Array.from({ length: 50 }, (_, index) => ulid(begin, index));
  await db.contacts.bulkPut(contactIds.map((id, index) => ({ id, name: `Contact ${index}`, emails: [] }) as never));
  const rows = Array.from({ length: count }, (_, index): FollowUpRow => {
    const from = begin + between(0, 360) * day + between(0, 24) * hour;
    const time =
      index % 2 === 0
        ? inHours(from, 24)
        : dueAfter({ amount: between(0, 5), unit: 'business-days', at: null }, from, calendar);
    return {
      id: ulid(begin + 1, index % 1024) + index,
      contactId: contactIds[index % contactIds.length] ?? '',
      kind: 'call',
      ...time,
      rule: 'picked',
      state: 'open',
      reminders: [],
      createdAt: new Date(begin).toISOString(),
      change: 1,
    };
  });
  await db.followUps.bulkPut(rows);
}

/** The alarm comes in time, up to a minute late, or twice. */
async function ring(world: World, at: number, rnd: () => number): Promise<void> {
  world.now = Math.max(world.now, at + Math.floor(rnd() * rnd() * minute));
  world.alarm = undefined;
  if (rnd() < 0.1) world.killAfter = 1 + Math.floor(rnd() * 30);
  const isDoubled = rnd() < 0.1;
  await world.wake(async ({ remind }) => {
    if (isDoubled) await Promise.all([remind(false), remind(false)]);
  });
}

type Between = (from: number, to: number) => number;

/** One of all that happens in a year. */
async function happen(world: World, rnd: () => number, between: Between): Promise<void> {
  const dice = rnd();
  if (rnd() < 0.2) world.killAfter = between(1, 40);
  if (dice < 0.08) {
    world.now += between(0, 60) * hour; // asleep
    await world.wake();
  } else if (dice < 0.14) {
    world.now += between(0, 72) * hour; // closed
    world.restart();
    await world.wake();
  } else if (dice < 0.17) {
    world.restart(); // updated
    await world.wake();
  } else if (dice < 0.22) {
    world.alarm = undefined; // dropped; somebody opens a mail later that day
    world.now += between(0, 8) * hour;
    await world.wake();
  } else if (dice < 0.26) {
    world.now = Math.max(begin, world.now + between(-2, 3) * hour); // the clock is set
    await world.wake();
  } else if (dice < 0.3) {
    world.refuses = true;
    await world.wake();
    world.refuses = false;
  } else await act(world, rnd, between);
}

/** In two windows at once: done here, snoozed there. */
async function act(world: World, rnd: () => number, between: Between): Promise<void> {
  const standing = [...world.screen.values()].flat();
  const id = standing[between(0, standing.length)];
  await world.wake(async ({ log, code }) => {
    if (id === undefined) return;
    const done = () => code.completeFollowUp(log, id);
    const later = () => code.snoozeFollowUp(log, id, rnd() < 0.5 ? '1-hour' : 'tomorrow');
    const both = rnd() < 0.3 ? [done(), later()] : [rnd() < 0.7 ? done() : later()];
    // The other window was quicker.
    for (const outcome of await Promise.allSettled(both))
      if (outcome.status === 'rejected' && outcome.reason?.code !== 'not-found') throw outcome.reason;
  });
}

/** While the browser ran and nothing went wrong, whatever came due was seen within some minutes, but in quiet hours. */
async function checkPunctual(world: World): Promise<void> {
  const { undisturbedSince: since, now } = world;
  if (since === undefined) return;
  const [from, to] = [since, now - 5 * minute].map((at) => new Date(at).toISOString());
  const due = await world.db.followUps.where('[state+dueAt]').between(['open', from], ['open', to]).toArray();
  for (const row of due) {
    const isQuiet = quietUntil(Date.parse(row.dueAt), 'Europe/Oslo', quiet) !== undefined;
    if (!isQuiet && !world.displayed.has(noticeId(row))) world.problems.push(`${noticeId(row)} was late`);
  }
}

/** What is open and due could be seen, and the ledger knows of it. */
async function checkNothingLost(world: World): Promise<void> {
  for (const row of await world.db.followUps.toArray()) {
    if (row.state !== 'open' || Date.parse(row.dueAt) > world.now) continue;
    if (!world.displayed.has(noticeId(row))) world.problems.push(`${noticeId(row)} was lost`);
  }
  const lines = await world.db.ledger.toArray();
  const shown = new Set(lines.filter(({ shownAt }) => shownAt).map(({ id }) => id));
  for (const key of world.displayed) {
    const line = lines.find(({ id }) => id === key);
    if (!line?.showingAt) world.problems.push(`${key} was shown and has no line`);
  }
  for (const key of shown) if (!world.displayed.has(key)) world.problems.push(`${key} has a line and was not shown`);
}
