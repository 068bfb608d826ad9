import { instant } from '../base/clock';
import type { ReminderWay } from '../base/codes';
import { displayName } from '../base/display-name';
import { makeTurns } from '../base/in-turn';
import type { Database } from '../log/db';
import type { Log } from '../log/log';
import { visible } from '../log/pending-import';
import type { FollowUpRow } from '../log/rows';
import type { WallSpan } from '../settings/model';
import { lateReason, tolerated } from './lateness';
import { note, noteArmed } from './ledger';
import { digestId, followUpIdOf, noticeId } from './notice-id';
import { quietUntil } from './quiet-hours';

/** One reminder to show. What it says is put into words, and names left out, by whoever shows it. */
export type Notice =
  | { readonly id: string; readonly followUp: FollowUpRow; readonly name: string }
  | {
      readonly id: typeof digestId;
      readonly names: readonly string[];
      readonly count: number;
      /** They came due while nobody could be reminded: the computer slept, the browser was closed. */
      readonly whileAway: boolean;
    };

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
  /** When no notification may come. */
  quiet(): Promise<WallSpan | null>;
  /** When this session of the browser began, ms since the epoch. */
  sessionBegan(): Promise<number>;
};

/** More than this many at a time come as one digest. */
const mostAtOnce = 3;
const retryAfter = 60_000;
const mostCounted = 100;

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
  await clearStale(log, ports, due.length > 0);
  const unshown = await unshownNow(log, now);
  if (quietUntil(now, log.clock.zone(), await ports.quiet()) === undefined)
    await deliver(log, ports, sessionStart ? withoutDoubles([...due, ...unshown]) : unshown, sessionStart);
  await ports.badge(due.length);
  await armNext(log, ports);
}

/**
 * Sets the one alarm by what the log holds now: in a minute when something due was not shown (after the quiet hours, in them), else
 * at the next due time. The worker may be stopped at any moment, so a write is not answered before this is done.
 */
export async function armNext(log: Log, { arm, quiet }: Pick<ReminderPorts, 'arm' | 'quiet'>): Promise<void> {
  const now = log.clock.now();
  const next = await nextDue(log, now);
  const isWaiting = (await unshownNow(log, now, 1)).length > 0;
  const again = quietUntil(now, log.clock.zone(), await quiet()) ?? now + retryAfter;
  await arm(isWaiting ? Math.min(again, next ?? again) : next);
  if (next !== undefined) await noteArmed(log, next);
}

/** What is due and open, the oldest first, 100 at most; nothing of an import under way. */
export async function dueNow(log: Log, now: number): Promise<FollowUpRow[]> {
  return log.db.followUps
    .where('[state+dueAt]')
    .between(['open', ''], ['open', instant(now)], true, true)
    .filter(await visible(log.db))
    .limit(mostCounted)
    .toArray();
}

/** Of what is due, wherever in a long list, that of which there was no reminder yet. */
async function unshownNow(log: Log, now: number, most = mostCounted): Promise<FollowUpRow[]> {
  return log.db.followUps
    .where('[state+unshown+dueAt]')
    .between(['open', 1, ''], ['open', 1, instant(now)], true, true)
    .filter(await visible(log.db))
    .limit(most)
    .toArray();
}

const withoutDoubles = (rows: readonly FollowUpRow[]): FollowUpRow[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
];

async function nextDue(log: Log, now: number): Promise<number | undefined> {
  const next = await log.db.followUps
    .where('[state+dueAt]')
    .between(['open', instant(now)], ['open', '\uffff'], false, true)
    .first();
  return next && Date.parse(next.dueAt);
}

/** Takes away what is done, moved or gone meanwhile, in another window perhaps. */
async function clearStale(log: Log, ports: ReminderPorts, isAnyDue: boolean): Promise<void> {
  const standing = await ports.standing();
  const rows = await log.db.followUps.bulkGet(standing.map((id) => followUpIdOf(id) ?? ''));
  for (const [index, id] of standing.entries()) {
    const row = rows[index];
    const isOurs = followUpIdOf(id) !== undefined;
    const stale = id === digestId ? !isAnyDue : isOurs && !(row?.state === 'open' && noticeId(row) === id);
    if (stale) await ports.clear(id);
  }
}

async function deliver(
  log: Log,
  ports: ReminderPorts,
  unshown: readonly FollowUpRow[],
  sessionStart: boolean,
): Promise<void> {
  const now = log.clock.now();
  const whileAway = sessionStart || unshown.some(({ dueAt }) => now - Date.parse(dueAt) > tolerated);
  if (unshown.length > (whileAway ? 1 : mostAtOnce)) return showDigest(log, ports, unshown, whileAway);
  for (const followUp of unshown) await showOne(log, ports, followUp);
}

async function showOne(log: Log, ports: ReminderPorts, followUp: FollowUpRow): Promise<void> {
  const name = await nameOf(log, followUp);
  if (name === undefined) return;
  await show(log, ports, [followUp], 'notification', async () => ({ id: noticeId(followUp), followUp, name }));
}

const showDigest = (
  log: Log,
  ports: ReminderPorts,
  followUps: readonly FollowUpRow[],
  whileAway: boolean,
): Promise<void> =>
  show(log, ports, followUps, 'digest', async (showing) => {
    const names = await Promise.all(showing.slice(0, 5).map((followUp) => nameOf(log, followUp)));
    return { id: digestId, names: names.filter((name) => name !== undefined), count: showing.length, whileAway };
  });

/** Shows those that are still open, between two lines of the ledger. What cannot be shown stays `showing`, and is tried again. */
async function show(
  log: Log,
  ports: ReminderPorts,
  followUps: readonly FollowUpRow[],
  how: ReminderWay,
  noticeOf: (showing: readonly FollowUpRow[]) => Promise<Notice>,
): Promise<void> {
  const when = { zone: log.clock.zone(), quiet: await ports.quiet(), sessionBegan: await ports.sessionBegan() };
  const showing = await writeLedger(log, followUps, how, 'showing', when);
  if (showing.length === 0) return;
  const isShown = await ports.show(await noticeOf(showing)).then(
    () => true,
    () => false,
  );
  if (!isShown) return;
  // One that was cut off before its line was finished may still stand by itself.
  if (how === 'digest') for (const followUp of showing) await ports.clear(noticeId(followUp));
  await writeLedger(log, showing, how, 'shown', when);
}

const nameOf = async (log: Log, { contactId }: FollowUpRow): Promise<string | undefined> => {
  const contact = await log.db.contacts.get(contactId);
  return contact && displayName(contact);
};

type When = Omit<Parameters<typeof lateReason>[1], 'now'>;

/**
 * Writes the state into the ledger, and into the follow-up, of those that are still open for the same due time, and returns them. It is
 * bookkeeping: no log line, no undo, nothing for the CRM. `shown` takes the place of the `showing` before it.
 */
async function writeLedger(
  log: Log,
  followUps: readonly FollowUpRow[],
  how: ReminderWay,
  state: 'showing' | 'shown',
  when: When,
): Promise<FollowUpRow[]> {
  const { db, clock } = log;
  const written = await db.transaction('rw', db.followUps, db.ledger, async () => {
    const current = (await db.followUps.bulkGet(followUps.map(({ id }) => id))).filter((row) => row !== undefined);
    const open = current.filter(
      (row) => row.state === 'open' && followUps.some(({ id, dueAt }) => id === row.id && dueAt === row.dueAt),
    );
    const now = clock.now();
    const rows = open.map((row) => ({
      ...row,
      reminders: [
        ...row.reminders.filter((reminder) => reminder.state === 'shown'),
        { at: instant(now), how, state, dueAt: row.dueAt },
      ],
    }));
    await db.followUps.bulkPut(rows);
    for (const row of rows) await noteShowing(db, row, how, state, { ...when, now });
    return rows;
  });
  if (written.length > 0 && state === 'shown') await log.announce(['followUps']);
  return written;
}

/** The first showing counts: a restart shows again what was seen, and that isn't late. */
async function noteShowing(
  db: Database,
  followUp: FollowUpRow,
  how: ReminderWay,
  state: 'showing' | 'shown',
  when: When & { readonly now: number },
): Promise<void> {
  const line = await db.ledger.get(noticeId(followUp));
  if (line?.shownAt) return;
  const at = instant(when.now);
  if (state === 'showing') return note(db, followUp, when.now, { showingAt: line?.showingAt ?? at, how });
  const late = lateReason(line ?? followUp, when);
  await note(db, followUp, when.now, { shownAt: at, how, ...(late ? { late } : {}) });
}
