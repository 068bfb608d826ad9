import { instant } from '../base/clock';
import type { Log } from './log';

const kept = 30 * 24 * 60 * 60 * 1000; // ms

/** Drops undo records older than thirty days: they hold what was deleted, and nobody undoes that late. */
export async function forgetOldUndos({ db, clock }: Log): Promise<void> {
  const before = instant(clock.now() - kept);
  await db.undos.filter(({ at }) => at < before).delete();
}
