import Dexie from 'dexie';
import { contactById } from './contact-by-id';
import type { HistoryPage } from './contract';
import type { Log } from './log';
import { visible } from './pending-import';
import { plain } from './record';
import type { ActivityRow } from './rows';

/**
 * A contact's log, newest first, `limit` lines a page; `next` is the `after` of the page that follows, absent on the last one.
 * Throws `not-found`.
 */
export async function historyOf(
  log: Log,
  { id, after, limit }: { readonly id: string; readonly after?: string | undefined; readonly limit: number },
): Promise<HistoryPage> {
  await contactById(log, id);
  const isVisible = await visible(log.db);
  const rows = await log.db.activities
    .where('[contactId+at+id]')
    .between([id, Dexie.minKey], after === undefined ? [id, Dexie.maxKey] : [id, ...keyOf(after)], true, false)
    .reverse()
    .filter(isVisible)
    .limit(limit + 1)
    .toArray();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    activities: page.map(plain),
    ...(rows.length > limit && last ? { next: cursorOf(last) } : {}),
  };
}

const cursorOf = ({ at, id }: ActivityRow): string => `${at} ${id}`;

/** An instant has no space in it. */
function keyOf(cursor: string): [at: string, id: string] {
  const space = cursor.indexOf(' ');
  return [cursor.slice(0, space), cursor.slice(space + 1)];
}
