import { systemClock } from '@/lib/base/clock';
import { readSession, writeSession } from '@/lib/platform/session';

const key = 'started';

/** Notes that this session of the browser is known to Daybook; `true` the first time in it. */
export async function beginSession(): Promise<boolean> {
  if ((await readSession<number>(key)) !== undefined) return false;
  await writeSession(key, systemClock.now());
  return true;
}

/** When it began, ms since the epoch. */
export const sessionBegan = async (): Promise<number> => (await readSession<number>(key)) ?? systemClock.now();
