import { instant } from '../base/clock';
import type { ReminderAction } from '../base/codes';
import { displayName } from '../base/display-name';
import type { Database } from '../log/db';
import type { Log } from '../log/log';
import type { LedgerLine } from '../log/model';
import { plain } from '../log/record';
import type { FollowUpRow, LedgerRow } from '../log/rows';
import type { LedgerEntry } from './contract';
import { isFault } from './lateness';
import { digestId, noticeId } from './notice-id';

/** A digest is about so many at most, and other lines may have been written since. */
const mostInDigest = 300;
const [kept, keptFor] = [5000, 366 * 86_400_000];

type About = Pick<FollowUpRow, 'id' | 'contactId' | 'dueAt'>;

/**
 * Writes what became of a reminder, into the transaction under way if there is one. Bookkeeping: no log line, no undo, nothing for
 * a CRM.
 */
export async function note(db: Database, followUp: About, now: number, change: Partial<LedgerLine>): Promise<void> {
  const id = noticeId(followUp);
  const { id: followUpId, contactId, dueAt } = followUp;
  const line = (await db.ledger.get(id)) ?? { id, followUpId, contactId, dueAt, change: 0 };
  await db.ledger.put({ ...line, ...change, at: instant(now) });
}

/** The alarm is set for those that are due at `at` (ms). It is set anew at every write: only what was not noted yet is written. */
export async function noteArmed({ db, clock }: Log, at: number): Promise<void> {
  const due = await db.followUps
    .where('[state+dueAt]')
    .equals(['open', instant(at)])
    .limit(100)
    .toArray();
  const lines = await db.ledger.bulkGet(due.map(noticeId));
  const isNew = due.filter((_, index) => !lines[index]?.armedAt);
  if (isNew.length === 0) return;
  const now = clock.now();
  await db.transaction('rw', db.ledger, async () => {
    for (const followUp of isNew) await note(db, followUp, now, { armedAt: instant(now) });
  });
}

/** The user has seen the notification; of the digest, what it was last shown for. */
export async function noteSeen({ db, clock }: Log, id: string): Promise<void> {
  const seenAt = instant(clock.now());
  await db.transaction('rw', db.ledger, async () => {
    const lines = id === digestId ? await digestLines(db) : await db.ledger.where('id').equals(id).toArray();
    const unseen = lines.filter((line) => !line.seenAt);
    await db.ledger.bulkPut(unseen.map((line) => ({ ...line, seenAt, at: seenAt })));
  });
}

const digestLines = (db: Database): Promise<LedgerRow[]> =>
  lastWritten(db, mostInDigest)
    .toArray()
    .then((lines) => lines.filter(({ how, shownAt }) => how === 'digest' && shownAt));

const lastWritten = (db: Database, count: number) => db.ledger.orderBy('at').reverse().limit(count);

/** The user has done something about a follow-up: noted where there is a line for its due time. */
export async function noteActed(db: Database, followUp: About, ms: number, acted: ReminderAction): Promise<void> {
  const line = await db.ledger.get(noticeId(followUp));
  const now = instant(ms);
  if (line)
    await db.ledger.put({
      ...line,
      ...(line.shownAt ? { seenAt: line.seenAt ?? now } : {}),
      actedAt: now,
      acted,
      at: now,
    });
}

/** The lines written last, the newest first, with whom they are about. Those of contacts that are gone are left out. */
export async function lastLines({ db }: Log, count: number): Promise<LedgerEntry[]> {
  const lines = await lastWritten(db, count).toArray();
  const contacts = await db.contacts.bulkGet(lines.map(({ contactId }) => contactId));
  const followUps = await db.followUps.bulkGet(lines.map(({ followUpId }) => followUpId));
  return lines.flatMap((line, index) => {
    const [contact, followUp] = [contacts[index], followUps[index]];
    if (!contact || !followUp) return [];
    return [{ line: plain(line), name: displayName(contact), kind: followUp.kind, isFault: isFault(line.late) }];
  });
}

/** Forgets lines of more than a year ago, and the oldest of more than 5,000. */
export async function pruneLedger({ db, clock }: Log): Promise<void> {
  await db.ledger
    .where('at')
    .below(instant(clock.now() - keptFor))
    .delete();
  const spare = (await db.ledger.count()) - kept;
  if (spare > 0) await db.ledger.bulkDelete(await db.ledger.orderBy('at').limit(spare).primaryKeys());
}
