import { expect, test } from 'vitest';
import * as commands from '@/lib/followups/commands';
import * as reminders from '@/lib/followups/reminders';
import { year } from './year/year';

/** Another one each time; `SEED=… npx vitest run --project property tests/property/year-of-reminders.test.ts` repeats it. */
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const longest = 120_000;

test(
  `a year of 2,000 follow-ups: each reminder is seen, none early, none twice, each with its line (SEED=${seed})`,
  async () => {
    expect(await year({ ...reminders, ...commands }, seed, 2000)).toEqual([]);
  },
  longest,
);

// Each of these holds the promise up: without it a year must go wrong, and the same one each time.
test(
  'without the alarm that every start sets anew the year goes wrong (SEED=1)',
  async () => {
    const mutant = await import('../../lib/followups/reminders.ts?without=rebuild');
    expect((await year({ ...mutant, ...commands }, 1, 300)).join()).toMatch(/was late|was lost/);
  },
  longest,
);

test(
  'without the line that is written before the notification the year goes wrong (SEED=1)',
  async () => {
    const mutant = await import('../../lib/followups/reminders.ts?without=showing');
    expect((await year({ ...mutant, ...commands }, 1, 300)).join()).toMatch(/without a line/);
  },
  longest,
);
