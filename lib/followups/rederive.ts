import type { Log } from '../log/log';
import { dueAtOf } from './due';

/**
 * Derives the instants of wall-clock due times anew: the rules of a zone may have changed with the browser. Derived data: no log line,
 * no undo. Where the browser doesn't know the zone, the instant stays what it was.
 */
export async function rederiveDue({ db }: Log): Promise<void> {
  const differing = await db.followUps
    .where('[state+dueAt]')
    .between(['open', ''], ['open', '\uffff'])
    .filter(({ due, dueAt }) => (dueAtOf(due) ?? dueAt) !== dueAt)
    .primaryKeys();
  await db.transaction('rw', db.followUps, async () => {
    for (const id of differing) {
      const row = await db.followUps.get(id);
      const dueAt = row && dueAtOf(row.due);
      if (dueAt !== undefined) await db.followUps.update(id, { dueAt });
    }
  });
}
