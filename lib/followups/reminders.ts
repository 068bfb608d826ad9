import { instant } from '../base/clock';
import type { ReminderWay } from '../base/codes';
import { displayName } from '../base/display-name';
import { makeTurns } from '../base/in-turn';
import type { Log } from '../log/log';
import { visible } from '../log/pending-import';
import type { FollowUpRow } from '../log/rows';

/** One reminder to show. What it says is put into words, and names left out, by whoever shows it. */
export type Notice =
  | { readonly id: string; readonly followUp: FollowUpRow; readonly name: string }
  | { readonly id: typeof digestId; readonly names: readonly string[]; readonly count: number };

/** What the outside world does for reminders. */
export type ReminderPorts = {
  show(notice: Notice): Promise<void>;
  clear(id: string): Promise<void>;
  /** Ids of notifications that stand on the screen now. */
  standing(): Promise<readonly string[]>;
  /** Sets the one alarm (ms since the epoch), or takes it away. */
  arm(at: number | undefined): Promise<void>;
  /** Shows the number of due follow-ups, 100 for "100 and more". */
  badge(due: number): Promise<void>;
};

export const digestId = 'digest';
/** More than this many at a time come as one digest. */
const mostAtOnce = 3;
const retryAfter = 60_000;
const mostCounted = 100;

/** The notification's id: a snooze changes the due time, and so makes a new one. A repeated showing stands in the same place. */
export const noticeId = ({ id, dueAt }: Pick<FollowUpRow, 'id' | 'dueAt'>): string =>
  `follow-up:${id}:${Date.parse(dueAt)}`;

/** The follow-up a notification is about. */
export const followUpIdOf = (noticeId: string): string | undefined => /^follow-up:([^:]+):/.exec(noticeId)?.[1];

/**
 * Shows what is due, sets the next alarm, keeps badge and standing notifications true. The database is the truth and alarms
 * are hints, so calling it too often is harmless. `sessionStart`: the browser has just started, so everything overdue is
 * shown once more, together.
 */
export function makeReminders(log: Log, ports: ReminderPorts): (sessionStart: boolean) => Promise<void> {
  // One at a time: an alarm and a start that come together must not both show the same reminder.
  const inTurn = makeTurns();
  return (sessionStart) => inTurn(() => wake(log, ports, sessionStart));
}

async function wake(log: Log, ports: ReminderPorts, sessionStart: boolean): Promise<void> {
  const now = log.clock.now();
  const due = await dueNow(log, now);
  await clearStale(ports, due);
  await deliver(
    log,
    ports,
    due.filter((followUp) => sessionStart || !wasShown(followUp)),
    sessionStart,
  );
  await ports.badge(due.length);
  await armNext(log, ports);
}

/**
 * Sets the one alarm by what the log holds now: in a minute when something due was not shown, else at the next due time. The
 * worker may be stopped at any moment, so a write is not answered before this is done.
 */
export async function armNext(log: Log, { arm }: Pick<ReminderPorts, 'arm'>): Promise<void> {
  const now = log.clock.now();
  const isWaiting = !(await dueNow(log, now)).every(wasShown);
  await arm(isWaiting ? now + retryAfter : await nextDue(log, now));
}

async function dueNow(log: Log, now: number): Promise<FollowUpRow[]> {
  const open = log.db.followUps.where('[state+dueAt]').between(['open', ''], ['open', instant(now)], true, true);
  return open
    .filter(await visible(log.db))
    .limit(mostCounted)
    .toArray();
}

async function nextDue(log: Log, now: number): Promise<number | undefined> {
  const next = await log.db.followUps
    .where('[state+dueAt]')
    .between(['open', instant(now)], ['open', '\uffff'], false, true)
    .first();
  return next && Date.parse(next.dueAt);
}

const wasShown = ({ reminders, dueAt }: FollowUpRow): boolean =>
  reminders.some((reminder) => reminder.state === 'shown' && reminder.dueAt === dueAt);

async function clearStale(ports: ReminderPorts, due: readonly FollowUpRow[]): Promise<void> {
  const wanted = new Set(due.map(noticeId));
  for (const id of await ports.standing()) {
    const stale = id === digestId ? due.length === 0 : followUpIdOf(id) !== undefined && !wanted.has(id);
    if (stale) await ports.clear(id);
  }
}

async function deliver(
  log: Log,
  ports: ReminderPorts,
  unshown: readonly FollowUpRow[],
  sessionStart: boolean,
): Promise<void> {
  if (unshown.length > (sessionStart ? 1 : mostAtOnce)) return showDigest(log, ports, unshown);
  for (const followUp of unshown) await showOne(log, ports, followUp);
}

async function showOne(log: Log, ports: ReminderPorts, followUp: FollowUpRow): Promise<void> {
  const name = await nameOf(log, followUp);
  if (name === undefined) return;
  await show(log, ports, [followUp], 'notification', async () => ({ id: noticeId(followUp), followUp, name }));
}

const showDigest = (log: Log, ports: ReminderPorts, followUps: readonly FollowUpRow[]): Promise<void> =>
  show(log, ports, followUps, 'digest', async (showing) => {
    const names = await Promise.all(showing.slice(0, 5).map((followUp) => nameOf(log, followUp)));
    return { id: digestId, names: names.filter((name) => name !== undefined), count: showing.length };
  });

/** Shows those that are still open, between two lines of the ledger. What cannot be shown stays `showing`, and is tried again. */
async function show(
  log: Log,
  ports: ReminderPorts,
  followUps: readonly FollowUpRow[],
  how: ReminderWay,
  noticeOf: (showing: readonly FollowUpRow[]) => Promise<Notice>,
): Promise<void> {
  const showing = await writeLedger(log, followUps, how, 'showing');
  if (showing.length === 0) return;
  const isShown = await ports.show(await noticeOf(showing)).then(
    () => true,
    () => false,
  );
  if (isShown) await writeLedger(log, showing, how, 'shown');
}

const nameOf = async (log: Log, { contactId }: FollowUpRow): Promise<string | undefined> => {
  const contact = await log.db.contacts.get(contactId);
  return contact && displayName(contact);
};

/**
 * Writes the state into the ledger of those that are still open for the same due time, and returns them. It is bookkeeping:
 * no log line, no undo, nothing for the CRM. `shown` takes the place of the `showing` before it.
 */
async function writeLedger(
  log: Log,
  followUps: readonly FollowUpRow[],
  how: ReminderWay,
  state: 'showing' | 'shown',
): Promise<FollowUpRow[]> {
  const { db, clock } = log;
  const written = await db.transaction('rw', db.followUps, async () => {
    const current = (await db.followUps.bulkGet(followUps.map(({ id }) => id))).filter((row) => row !== undefined);
    const open = current.filter(
      (row) => row.state === 'open' && followUps.some(({ id, dueAt }) => id === row.id && dueAt === row.dueAt),
    );
    const rows = open.map((row) => ({
      ...row,
      reminders: [
        ...row.reminders.filter((reminder) => reminder.state === 'shown'),
        { at: instant(clock.now()), how, state, dueAt: row.dueAt },
      ],
    }));
    await db.followUps.bulkPut(rows);
    return rows;
  });
  if (written.length > 0 && state === 'shown') await log.announce(['followUps']);
  return written;
}
