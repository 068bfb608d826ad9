import type { Settings } from '../settings/model';
import type { Activity, Company, Contact, FollowUp, Message, Thread } from './model';

/** A stored row may carry the id of the import that brought it; it is not part of the record. */
type Imported = { readonly importId?: string };

/** What a contact is found by, besides its id. Derived from the record by `indexed-contact.ts`, never exported. */
export type ContactKeys = {
  readonly emailKeys: readonly string[];
  readonly tokens: readonly string[];
  readonly nameKey: string;
};

export type ContactRow = Contact & ContactKeys & Imported;
export type CompanyRow = Company & { readonly nameKey: string } & Imported;
export type ActivityRow = Activity & Imported;
export type ThreadRow = Thread & Imported;
export type MessageRow = Message & Imported;
export type FollowUpRow = FollowUp & Imported;

/** The stores that hold the log itself. */
export type LogRows = {
  contacts: ContactRow;
  companies: CompanyRow;
  activities: ActivityRow;
  threads: ThreadRow;
  messages: MessageRow;
  followUps: FollowUpRow;
};
export type LogTable = keyof LogRows;
export const logTables = [
  'contacts',
  'companies',
  'activities',
  'threads',
  'messages',
  'followUps',
] as const satisfies readonly LogTable[];

/** What a command did to one row: as it was before (absent: it was not there) and, where both were there, as it is after. */
export type Image = {
  readonly table: LogTable;
  readonly id: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly removed: boolean;
  readonly change: number;
};

export type UndoRow = {
  readonly id: string;
  /** Several transactions that are undone together (an import). */
  readonly group?: string;
  readonly at: string;
  readonly label: UndoLabel;
  /** Whom the command was about: what came since is looked for there, and the undo is written down there. */
  readonly contactId?: string;
  readonly images: readonly Image[];
};

export const undoLabels = [
  'capture',
  'manual',
  'status',
  'horizon',
  'note',
  'edit',
  'follow-up',
  'delete',
  'import',
] as const;
export type UndoLabel = (typeof undoLabels)[number];

/** One row an entity: the latest change that the connection has not been told of. */
export type OutboxRow = {
  readonly connectionId: string;
  readonly entityId: string;
  readonly table: LogTable;
  readonly change: number;
  readonly deleted: boolean;
  /** The connection has never been told of this entity: made and removed again before sending, it leaves no row. */
  readonly created: boolean;
};

export type ConnectionRow = { readonly id: string; readonly adapter: string };
export type SettingsRow = Settings & { readonly id: 'settings' };
export type MetaRow =
  | { readonly key: 'change'; readonly value: number }
  | { readonly key: 'import'; readonly value: string };
