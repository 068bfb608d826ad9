import { instant } from '../base/clock';
import type { Log } from './log';

const kept = 30 * 24 * 60 * 60 * 1000; // ms

/**
 * Drops undo records older than thirty days: they hold what was deleted, and nobody undoes that late. A merge can be undone for
 * as long as there is somebody to split again.
 */
export async function forgetOldUndos({ db, clock }: Log): Promise<void> {
  const before = instant(clock.now() - kept);
  const old = await db.undos.filter(({ at }) => at < before).toArray();
  const merged = old.filter(({ label }) => label === 'merge');
  const there = await db.contacts.bulkGet(merged.map(({ contactId }) => contactId ?? ''));
  const stays = new Set(merged.filter(({ contactId }, index) => contactId === undefined || there[index] !== undefined));
  await db.undos.bulkDelete(old.filter((row) => !stays.has(row)).map(({ id }) => id));
}
