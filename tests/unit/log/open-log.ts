import type { NewsTopic } from '@/lib/base/codes';
import { calendarOf } from '@/lib/followups/calendar';
import { Database } from '@/lib/log/db';
import type { Log } from '@/lib/log/log';
import { standardWorkingTime } from '@/lib/settings/follow-up-settings';

let opened = 0;

/** Monday to Friday from 08:00 in Oslo, without holidays. */
export const usualCalendar = async () => calendarOf(standardWorkingTime, 'Europe/Oslo', new Map());

export type TestLog = Log & {
  /** Every announcement so far. */
  readonly news: (readonly NewsTopic[])[];
  /** Lets time pass, in milliseconds. */
  readonly pass: (ms: number) => void;
};

/** An empty log in a database of its own, with a clock that stands still until told. */
export function openLog(): TestLog {
  let time = Date.UTC(2026, 10, 25, 8);
  const news: (readonly NewsTopic[])[] = [];
  return {
    db: new Database(`test-${opened++}`),
    clock: { now: () => time, zone: () => 'Europe/Oslo' },
    calendar: usualCalendar,
    announce: async (topics) => void news.push(topics),
    news,
    pass: (ms) => {
      time += ms;
    },
  };
}

export type Snapshot = Readonly<Record<string, readonly unknown[]>>;

/** Every row of every store. */
export async function snapshotOf({ db }: Log, except: readonly string[] = []): Promise<Snapshot> {
  const tables = db.tables.filter(({ name }) => !except.includes(name));
  return Object.fromEntries(await Promise.all(tables.map(async (table) => [table.name, await table.toArray()])));
}

/** The log's own stores without what counts upwards: change numbers, and the log lines of undoing and what they undo. */
export async function contentOf(log: Log): Promise<Snapshot> {
  const all = await snapshotOf(log, ['meta', 'undos', 'outbox', 'connections', 'importChanges']);
  const lines = (all.activities ?? []) as { id: string; kind: string; detail: { undoes?: string[] } }[];
  const undone = new Set(
    lines.flatMap(({ id, kind, detail }) => (kind === 'undone' ? [id, ...(detail.undoes ?? [])] : [])),
  );
  const plain = (row: unknown) => {
    const { change: _, importId: __, ...rest } = row as Record<string, unknown>;
    return rest;
  };
  return Object.fromEntries(
    Object.entries(all).map(([name, rows]) => [
      name,
      rows.filter((row) => name !== 'activities' || !undone.has((row as { id: string }).id)).map(plain),
    ]),
  );
}
