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

/** One row before a command wrote it (`undefined`: it was not there), and the change number the command gave it. */
export type BeforeImage = {
  readonly table: LogTable;
  readonly id: string;
  readonly before?: unknown;
  readonly change: number;
};

export type UndoRow = {
  readonly id: string;
  /** Several transactions that are undone together (an import). */
  readonly group?: string;
  readonly at: string;
  readonly label: UndoLabel;
  /** The contact whose history says that it was undone; absent where the undo removes it. */
  readonly contactId?: string;
  readonly images: readonly BeforeImage[];
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
};

export type ConnectionRow = { readonly id: string; readonly adapter: string };
export type SettingsRow = Settings & { readonly id: 'settings' };
export type MetaRow =
  | { readonly key: 'change'; readonly value: number }
  | { readonly key: 'import'; readonly value: string };
