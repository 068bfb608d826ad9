import { instant } from '../base/clock';
import type { ActivityKind } from '../base/codes';
import { ulid } from '../base/ulid';
import type { Settings } from '../settings/model';
import type { Database } from './db';
import type { Activity, Contact } from './model';
import type { Image, LogRows, LogTable } from './rows';

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

/** What a change did to one row, and the change number that the row now has. */
export type Written = { readonly image: Image; readonly change: number };

/** One transaction under way. Everything a command writes goes through it, so that nothing is written without its outbox entry and its undo. */
export class Change {
  readonly now: number;
  readonly number: number;
  readonly settings: Settings;
  /** The settings as they were, where this change replaces them. */
  settingsBefore: Settings | undefined;
  /** Whose log, or who, was written: when they were last in touch is written anew. */
  readonly touched = new Set<string>();
  readonly db: Database;
  private readonly newIds = new Set<string>();
  private readonly images = new Map<string, Written>();

  constructor(db: Database, number: number, now: number, settings: Settings) {
    this.db = db;
    this.number = number;
    this.now = now;
    this.settings = settings;
  }

  /** A new id; ids of one change sort in the order they were made. */
  newId(): string {
    const id = ulid(this.now, this.newIds.size);
    this.newIds.add(id);
    return id;
  }

  /** Writes a row, new or changed. */
  async put<T extends LogTable>(table: T, row: Unnumbered<LogRows[T]>): Promise<void> {
    const { id } = row as { id: string };
    const numbered = { ...row, change: this.number };
    const before = await this.before(table, id);
    await this.keepCompany(table, before, row);
    this.remember(table, id, before, numbered);
    this.touch(table, before, numbered);
    await this.db.table(table).put(numbered);
  }

  /** Removes a row; harmless when it is gone. */
  async remove(table: LogTable, id: string): Promise<void> {
    const known = this.images.has(keyOf(table, id));
    const before = await this.before(table, id);
    await this.keepCompany(table, before, undefined);
    this.touch(table, before);
    if (before === undefined) this.images.delete(keyOf(table, id));
    else this.remember(table, id, before, undefined);
    if (before !== undefined || known) await this.db.table(table).delete(id);
  }

  /** Removes many rows of one store; harmless where they are gone. */
  async removeAll(table: LogTable, ids: readonly string[]): Promise<void> {
    const befores: unknown[] = await this.db.table(table).bulkGet([...ids]);
    for (const [index, id] of ids.entries()) {
      const known = this.images.get(keyOf(table, id));
      const before = known ? known.image.before : befores[index];
      this.touch(table, befores[index]);
      // What this change made, or adopted, and takes away again was never there.
      if (before !== undefined) this.remember(table, id, before, undefined);
      else this.images.delete(keyOf(table, id));
    }
    await this.db.table(table).bulkDelete([...ids]);
  }

  /** Makes rows that are there already part of this change, as if it had made them; they have the change number given. */
  adopt(table: LogTable, ids: readonly string[], change: number): void {
    for (const id of ids) this.images.set(keyOf(table, id), { image: { table, id, removed: false }, change });
  }

  /** Replaces the settings; an undo sets them back. */
  async replaceSettings(settings: Settings): Promise<void> {
    this.settingsBefore ??= this.settings;
    await this.db.settings.put({ id: 'settings', ...settings });
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
  written(): readonly Written[] {
    return [...this.images.values()];
  }

  /**
   * A contact leaves its company: the company's row is noted, though it is not written, so that an undo finds it or brings it
   * back. Undoing an older command may have taken it away by then.
   */
  private async keepCompany(table: LogTable, before: unknown, after: unknown): Promise<void> {
    if (table !== 'contacts') return;
    const [left, now] = [before, after].map((row) => (row as Contact | undefined)?.companyId ?? null);
    if (typeof left !== 'string' || left === now || this.images.has(keyOf('companies', left))) return;
    const company = await this.before('companies', left);
    if (company !== undefined) this.remember('companies', left, company, company);
  }

  private touch(table: LogTable, ...rows: readonly unknown[]): void {
    for (const row of rows) {
      if (row === undefined) continue;
      if (table === 'activities') this.touched.add((row as Activity).contactId);
      if (table === 'contacts') this.touched.add((row as Contact).id);
    }
  }

  /** The row as it was before this transaction, whatever was written to it how often. */
  private async before(table: LogTable, id: string): Promise<unknown> {
    const known = this.images.get(keyOf(table, id));
    if (known) return known.image.before;
    return this.newIds.has(id) ? undefined : await this.db.table(table).get(id);
  }

  private remember(table: LogTable, id: string, before: unknown, after: unknown): void {
    const image: Image = {
      table,
      id,
      ...(before === undefined ? {} : { before }),
      ...(before !== undefined && after !== undefined ? { after } : {}),
      removed: after === undefined,
    };
    this.images.set(keyOf(table, id), { image, change: this.number });
  }
}

const keyOf = (table: LogTable, id: string): string => `${table}/${id}`;

/** Whether the image is of a row that was only noted, not written. */
export const isKept = ({ before, after }: Image): boolean => before !== undefined && before === after;
