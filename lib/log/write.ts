import { instant } from '../base/clock';
import type { ActivityKind, NewsTopic } from '../base/codes';
import { ulid } from '../base/ulid';
import { defaultSettings, type Settings } from '../settings/model';
import type { Database } from './db';
import type { Log } from './log';
import type { Activity } from './model';
import type { Image, LogRows, LogTable, UndoLabel } from './rows';

type NewActivity = {
  readonly contactId: string;
  readonly kind: ActivityKind;
  readonly at?: string;
  readonly threadId?: string;
  readonly messageId?: string;
  readonly summary: string;
  readonly detail?: Activity['detail'];
};

/** A row as a command gives it: the change number is the transaction's. */
export type Unnumbered<T> = Omit<T, 'change'>;

/** One transaction under way. Everything a command writes goes through it, so that nothing is written without its outbox entry and its undo. */
export class Change {
  readonly now: number;
  readonly settings: Settings;
  private readonly db: Database;
  private readonly number: number;
  private ids = 0;
  private readonly images = new Map<string, Image>();

  constructor(db: Database, number: number, now: number, settings: Settings) {
    this.db = db;
    this.number = number;
    this.now = now;
    this.settings = settings;
  }

  /** A new id; ids of one change sort in the order they were made. */
  newId(): string {
    return ulid(this.now, this.ids++);
  }

  /** Writes a row, new or changed. */
  async put<T extends LogTable>(table: T, row: Unnumbered<LogRows[T]>): Promise<void> {
    const { id } = row as { id: string };
    const numbered = { ...row, change: this.number };
    await this.remember(table, id, numbered);
    await this.db.table(table).put(numbered);
  }

  /** Removes a row; harmless when it is gone. */
  async remove(table: LogTable, id: string): Promise<void> {
    if (await this.remember(table, id, undefined)) await this.db.table(table).delete(id);
  }

  /** Appends a line to a contact's log; returns its id. */
  async record({ contactId, kind, at, threadId, messageId, summary, detail = {} }: NewActivity): Promise<string> {
    const id = this.newId();
    const { name, department } = this.settings.profile;
    await this.put('activities', {
      id,
      contactId,
      kind,
      at: at ?? instant(this.now),
      recordedAt: instant(this.now),
      recordedBy: { name, department },
      ...(threadId === undefined ? {} : { threadId }),
      ...(messageId === undefined ? {} : { messageId }),
      summary,
      detail,
    });
    return id;
  }

  /** What was done to each row so far, in order of first writing. */
  written(): readonly Image[] {
    return [...this.images.values()];
  }

  /** Keeps the row as it was before this transaction, whatever is written to it how often. Says whether it was there. */
  private async remember(table: LogTable, id: string, after: unknown): Promise<boolean> {
    const key = `${table}/${id}`;
    const known = this.images.get(key);
    const before: unknown = known ? known.before : await this.db.table(table).get(id);
    const removed = after === undefined;
    if (before === undefined && removed) return this.images.delete(key);
    const both = before !== undefined && !removed ? { after } : {};
    this.images.set(key, {
      table,
      id,
      ...(before === undefined ? {} : { before }),
      ...both,
      removed,
      change: this.number,
    });
    return true;
  }
}

type Written<T> = { readonly value: T; readonly undoId: string | undefined };

/**
 * One command, one transaction: rows, log entries, outbox entries and the undo record commit together or not at all.
 * With a `label` the command can be undone; a command that wrote nothing leaves no trace. Views are told after the commit.
 */
export async function write<T>(
  log: Log,
  undo: { readonly label: UndoLabel; readonly contactId?: string; readonly group?: string } | undefined,
  body: (change: Change) => Promise<T>,
): Promise<Written<T>> {
  const { db } = log;
  const { value, undoId, images } = await db.transaction('rw', db.tables, async () => {
    const number = (await currentChange(db)) + 1;
    const now = log.clock.now();
    const { id: _, ...settings } = (await db.settings.get('settings')) ?? { id: 'settings', ...defaultSettings };
    const change = new Change(db, number, now, settings);
    const value = await body(change);
    const images = change.written();
    if (images.length === 0) return { value, undoId: undefined, images };
    await db.meta.put({ key: 'change', value: number });
    await queueForConnections(db, images);
    if (!undo) return { value, undoId: undefined, images };
    const undoId = ulid(now);
    await db.undos.add({ id: undoId, at: instant(now), images, ...undo });
    return { value, undoId, images };
  });
  if (images.length > 0) log.announce(topicsOf(images));
  return { value, undoId };
}

/** The number of the last committed change; 0 in an empty log. */
export async function currentChange(db: Database): Promise<number> {
  const row = await db.meta.get('change');
  return row?.key === 'change' ? row.value : 0;
}

/** One outbox row an entity and connection. What was made and removed again before it was sent leaves no row. */
async function queueForConnections(db: Database, images: readonly Image[]): Promise<void> {
  for (const { id: connectionId } of await db.connections.toArray()) {
    for (const { table, id: entityId, before, removed, change } of images) {
      const waiting = await db.outbox.get([connectionId, entityId]);
      const created = waiting?.created ?? before === undefined;
      if (removed && created) await db.outbox.delete([connectionId, entityId]);
      else await db.outbox.put({ connectionId, entityId, table, change, deleted: removed, created });
    }
  }
}

const topics: Readonly<Partial<Record<LogTable, NewsTopic>>> = {
  contacts: 'contacts',
  companies: 'companies',
  activities: 'activities',
  threads: 'threads',
  messages: 'threads',
  followUps: 'followUps',
};

const topicsOf = (images: readonly Image[]): NewsTopic[] => [
  ...new Set(images.flatMap(({ table }) => topics[table] ?? [])),
];
