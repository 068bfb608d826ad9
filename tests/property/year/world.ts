import { instant } from '@/lib/base/clock';
import type * as commandsModule from '@/lib/followups/commands';
import { followUpIdOf, noticeId } from '@/lib/followups/notice-id';
import type * as remindersModule from '@/lib/followups/reminders';
import { Database } from '@/lib/log/db';
import type { Log } from '@/lib/log/log';
import { usualCalendar } from '../../unit/log/open-log';

/** What the shipped code does, or a copy of it that something was taken out of. */
export type Code = Pick<typeof remindersModule, 'makeReminders' | 'armNext'> &
  Pick<typeof commandsModule, 'completeFollowUp' | 'snoozeFollowUp'>;

/** The quiet hours of this world. */
export const quiet = { from: '22:00', to: '06:00' };

class Killed extends Error {}
const forever = new Promise<never>(() => undefined);

/**
 * A computer for a year: a clock, a browser with one alarm and notifications that stand, and a database that outlives them. Whatever is
 * shown must be due, must stand only once, and must have its line in the ledger before.
 */
export class World {
  now: number;
  alarm: number | undefined;
  /** What stands on the screen: the follow-ups that each notification is about. */
  readonly screen = new Map<string, readonly string[]>();
  /** Every due time, as the notification's id, that the user could see. */
  readonly displayed = new Set<string>();
  readonly problems: string[] = [];
  /** The worker is killed after so many steps. */
  killAfter: number | undefined;
  refuses = false;
  /** Since then nothing has gone wrong: what comes due now must be seen in time. */
  undisturbedSince: number | undefined;
  private readonly name = `year-${crypto.randomUUID()}`;
  private readonly code: Code;
  private sessionBegan: number;
  private isNewSession = true;
  private worker: Worker | undefined;

  constructor(begin: number, code: Code) {
    this.now = begin;
    this.sessionBegan = begin;
    this.code = code;
  }

  /** The database, past the worker: the truth that is checked. */
  get db(): Database {
    return this.running().log.db;
  }

  /** Something wakes the worker, which starts as it always does; then `work` is done in it. It may be killed at any step. */
  async wake(work: (worker: Worker) => Promise<unknown> = async () => undefined): Promise<void> {
    const worker = this.running();
    worker.begin(this.killAfter);
    this.killAfter = undefined;
    const isNewSession = this.isNewSession;
    this.isNewSession = false;
    const life = (async () => {
      await worker.remind(isNewSession);
      await work(worker);
      await worker.settled();
    })();
    await Promise.race([life, worker.death]).catch((error: unknown) => {
      if (!(error instanceof Killed) && worker.isAlive) throw error;
    });
    this.undisturbedSince = worker.isAlive && !this.refuses ? this.now : undefined;
    if (!worker.isAlive) this.worker = undefined;
  }

  /** The browser is closed and, at `now`, started again; or the extension updated. */
  restart(): void {
    this.screen.clear();
    this.alarm = undefined;
    this.sessionBegan = this.now;
    this.isNewSession = true;
  }

  private running(): Worker {
    this.worker ??= new Worker(this.code, this.name, this, () => this.sessionBegan);
    return this.worker;
  }

  /** A notification is put on the screen. */
  async show(db: Database, id: string): Promise<void> {
    const members = await membersOf(db, id);
    for (const { followUpId, dueAt, key } of members) {
      if (Date.parse(dueAt) > this.now) this.problems.push(`${key} shown ${Date.parse(dueAt) - this.now} ms early`);
      const line = await db.ledger.get(key);
      if (!line?.showingAt) this.problems.push(`${key} shown without a line in the ledger`);
      for (const [other, about] of this.screen)
        if (other !== id && id !== 'digest' && other !== 'digest' && about.includes(followUpId))
          this.problems.push(`${followUpId} stands twice: ${other} and ${id}`);
      this.displayed.add(key);
    }
    this.screen.set(
      id,
      members.map(({ followUpId }) => followUpId),
    );
  }
}

/** One life of the background: as `entrypoints/background/wiring.ts` puts it together. */
export class Worker {
  readonly log: Log;
  readonly code: Code;
  isAlive = true;
  death: Promise<never> = forever;
  readonly remind: (sessionStart: boolean) => Promise<void>;
  private stepsLeft: number | undefined;
  private die: (error: Error) => void = () => undefined;
  private readonly underWay: Promise<unknown>[] = [];

  constructor(code: Code, name: string, world: World, sessionBegan: () => number) {
    this.code = code;
    const db = new Database(name);
    for (const table of [db.followUps, db.ledger]) {
      table.hook('creating', () => this.mayDie());
      table.hook('updating', () => this.mayDie());
    }
    const ports = {
      show: async ({ id }: { id: string }) => {
        await this.step();
        if (world.refuses) throw new Error('the browser refuses');
        await world.show(db, id);
        await this.step();
      },
      clear: async (id: string) => {
        await this.step();
        world.screen.delete(id);
      },
      standing: async () => {
        await this.step();
        return [...world.screen.keys()];
      },
      arm: async (at: number | undefined) => {
        await this.step();
        world.alarm = at;
        await this.step();
      },
      badge: () => this.step(),
      quiet: async () => quiet,
      sessionBegan: async () => sessionBegan(),
    };
    this.log = {
      db,
      clock: { now: () => world.now, zone: () => 'Europe/Oslo' },
      calendar: usualCalendar,
      announce: async (topics) => {
        if (!topics.includes('followUps')) return;
        await code.armNext(this.log, ports);
        this.underWay.push(this.remind(false));
      },
    };
    this.remind = code.makeReminders(this.log, ports);
  }

  begin(killAfter: number | undefined): void {
    this.stepsLeft = killAfter;
    this.death = new Promise((_, reject) => {
      this.die = reject;
    });
    this.death.catch(() => undefined);
  }

  /** Until what was begun and not waited for is done. */
  async settled(): Promise<void> {
    while (this.underWay.length > 0) await this.underWay.shift();
  }

  /** Between two awaits: the worker may be gone, and then nothing more happens. */
  private async step(): Promise<void> {
    try {
      this.mayDie();
    } catch {
      await forever;
    }
    if (!this.isAlive) await forever;
  }

  private mayDie(): void {
    if (this.stepsLeft !== undefined) this.stepsLeft -= 1;
    if (!this.isAlive || this.stepsLeft !== 0) return;
    this.isAlive = false;
    this.log.db.close();
    this.die(new Killed());
    throw new Killed();
  }
}

type Member = { readonly followUpId: string; readonly dueAt: string; readonly key: string };

/** The follow-ups a notification is about: of the digest those whose showing is written down. */
async function membersOf(db: Database, id: string): Promise<Member[]> {
  const about = followUpIdOf(id);
  if (about !== undefined) {
    const dueAt = instant(Number(id.split(':')[2]));
    return [{ followUpId: about, dueAt, key: id }];
  }
  const showing = await db.followUps.where('[state+dueAt]').between(['open', ''], ['open', '\uffff']).toArray();
  return showing
    .filter(({ reminders, dueAt }) => reminders.some((it) => it.state === 'showing' && it.dueAt === dueAt))
    .map((row) => ({ followUpId: row.id, dueAt: row.dueAt, key: noticeId(row) }));
}
