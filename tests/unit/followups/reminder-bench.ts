import { setFollowUp } from '@/lib/followups/commands';
import { noticeId } from '@/lib/followups/notice-id';
import { makeReminders, type Notice } from '@/lib/followups/reminders';
import { createContact } from '@/lib/log/create-contact';
import type { Log } from '@/lib/log/log';
import type { FollowUpRow, LedgerRow } from '@/lib/log/rows';
import type { WallSpan } from '@/lib/settings/model';
import { openLog } from '../log/open-log';

/** A Tuesday. */
export const start = Date.parse('2026-11-24T09:00:00Z');
export const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

/** A log, a clock that stands still until told, and a browser that remembers what it was asked to show. */
export class ReminderBench {
  now = start;
  readonly screen = new Map<string, Notice>();
  shown: string[] = [];
  alarm: number | undefined;
  badge = 0;
  refuses = false;
  quiet: WallSpan | null = null;
  sessionBegan = start;
  log: Log = {
    ...openLog(),
    clock: { now: () => this.now, zone: () => 'Europe/Oslo' },
    announce: async () => undefined,
  };
  remind: (sessionStart?: boolean) => Promise<void> = async () => undefined;

  constructor() {
    this.wakeUp();
  }

  /** A new worker: nothing is remembered but what the database and the screen hold. */
  wakeUp(): void {
    const wake = makeReminders(this.log, {
      show: async (notice) => {
        if (this.refuses) throw new Error('the browser refuses');
        this.shown.push(notice.id);
        this.screen.set(notice.id, notice);
      },
      clear: async (id) => void this.screen.delete(id),
      standing: async () => [...this.screen.keys()],
      arm: this.arm,
      badge: async (due) => {
        this.badge = due;
      },
      quiet: async () => this.quiet,
      sessionBegan: async () => this.sessionBegan,
    });
    this.remind = (sessionStart = false) => wake(sessionStart);
  }

  readonly arm = async (at: number | undefined): Promise<void> => {
    this.alarm = at;
  };

  aContact = async (name: string): Promise<string> => (await createContact(this.log, { name })).id;

  /** A follow-up for somebody new, due in 24 hours; its id. */
  inADay = async (name: string): Promise<string> => {
    const contactId = await this.aContact(name);
    return (await setFollowUp(this.log, { contactId, kind: 'reply', when: { rule: 'reply-24h' } })).followUp.id;
  };

  rowOf = async (id: string): Promise<FollowUpRow> => {
    const row = await this.log.db.followUps.get(id);
    if (!row) throw new Error('the follow-up is gone');
    return row;
  };

  /** What the follow-up itself says of its reminders. */
  remindersOf = async (id: string): Promise<string[]> =>
    (await this.rowOf(id)).reminders.map(({ how, state }) => `${how} ${state}`);

  /** The line of the ledger for its due time. */
  lineOf = async (id: string): Promise<LedgerRow | undefined> => this.log.db.ledger.get(noticeId(await this.rowOf(id)));
}
