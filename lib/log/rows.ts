import type { Settings } from '../settings/model';
import type { ExportStore } from './export-stores';
import type {
  Activity,
  Company,
  Contact,
  Distinction,
  Enrolment,
  FollowUp,
  LedgerLine,
  Message,
  Thread,
  Tombstone,
} from './model';

/** A stored row may carry the id of the import that brought it; it is not part of the record. */
type Imported = { readonly importId?: string };

/** What a contact is found by, besides its id. Derived from the record by `indexed-contact.ts`, never exported. */
export type ContactKeys = {
  readonly emailKeys: readonly string[];
  readonly aliasKeys: readonly string[];
  readonly tokens: readonly string[];
  readonly nameKey: string;
  /** When somebody was last in touch with them, at the earliest when they came into the log: an instant. */
  readonly lastContactAt: string;
};

export type ContactRow = Contact & ContactKeys & Imported;
export type CompanyRow = Company & { readonly nameKey: string } & Imported;
export type ActivityRow = Activity & Imported;
export type ThreadRow = Thread & Imported;
export type MessageRow = Message & Imported;
export type FollowUpRow = FollowUp &
  Imported & {
    /** 1 while there was no reminder for its due time. Derived by `db.ts` at every write. */
    readonly unshown?: 0 | 1;
  };
export type EnrolmentRow = Enrolment & Imported;
export type LedgerRow = LedgerLine & Imported;
export type DistinctionRow = Distinction & Imported;
export type TombstoneRow = Tombstone & Imported;

/** The stores that hold the log itself. */
export type LogRows = {
  contacts: ContactRow;
  companies: CompanyRow;
  activities: ActivityRow;
  threads: ThreadRow;
  messages: MessageRow;
  followUps: FollowUpRow;
  enrolments: EnrolmentRow;
  ledger: LedgerRow;
  distinctions: DistinctionRow;
  tombstones: TombstoneRow;
};
export type LogTable = keyof LogRows;
export const logTables = [
  'contacts',
  'companies',
  'activities',
  'threads',
  'messages',
  'followUps',
  'enrolments',
  'ledger',
  'distinctions',
  'tombstones',
] as const satisfies readonly LogTable[];

/** What a command did to one row: as it was before (absent: it was not there) and, where both were there, as it is after. */
export type Image = {
  readonly table: LogTable;
  readonly id: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly removed: boolean;
};

export type UndoRow = {
  readonly id: string;
  /** A long change has several records: the id of the first, and the place of each. */
  readonly group?: string;
  readonly order: number;
  readonly at: string;
  /** The number of the transaction. */
  readonly change: number;
  readonly label: UndoLabel;
  /** Whom the command was about: what came since is looked for there, and the undo is written down there. */
  readonly contactId?: string;
  readonly images: readonly Image[];
  /** The import that this undoes: the undo records that came with it go too. */
  readonly ofImport?: string;
  /** As they were, where the command replaced them (an import). */
  readonly settings?: Settings;
} & Imported;

export const undoLabels = [
  'capture',
  'manual',
  'status',
  'horizon',
  'note',
  'edit',
  'follow-up',
  'sequence',
  'delete',
  'erase',
  'merge',
  'apart',
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

/** An import under way. Its new rows are in the stores, tagged with `value`; what it changes waits in `importChanges`. */
export type PendingImport = {
  readonly key: 'import';
  /** The import's id. */
  readonly value: string;
  /** The change number its new rows have, reserved at the beginning. */
  readonly change: number;
  /** Contacts have come: companies that come after them must be written into their search words. */
  readonly hasContacts: boolean;
  /** Log lines have come: contacts that come after them are told when somebody was last in touch. */
  readonly hasActivities?: boolean;
  /** Something was removed meanwhile: it can't be committed any more. */
  readonly inDoubt: boolean;
};

/** A record of the file that is in the log already and differs; applied when the import commits. */
export type ImportChangeRow = {
  readonly store: ExportStore;
  readonly id: string;
  readonly record: Readonly<Record<string, unknown>>;
};

export type MetaRow = { readonly key: 'change'; readonly value: number } | PendingImport;
