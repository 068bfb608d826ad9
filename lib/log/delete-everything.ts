import { newsTopics } from '../base/codes';
import type { Log } from './log';

/** Empties every store, settings and connections too, in one transaction. Cannot be undone. */
export async function deleteEverything({ db, announce }: Log): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    for (const table of db.tables) await table.clear();
  });
  await announce(newsTopics.filter((topic) => topic !== 'context'));
}
