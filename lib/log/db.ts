import Dexie, { type Table } from 'dexie';
import type {
  ConnectionRow,
  FollowUpRow,
  ImportChangeRow,
  LogRows,
  MetaRow,
  OutboxRow,
  SettingsRow,
  UndoRow,
} from './rows';
import { v1 } from './schema/v1';
import { upgradeToV2, v2 } from './schema/v2';
import { noteLine, upgradeContactToV3, upgradeFollowUpToV3, v3 } from './schema/v3';
import { wasShown } from './was-shown';

/** The one database. Opened in the background and nowhere else: the panel's frame may be denied IndexedDB. */
export class Database extends Dexie {
  declare contacts: Table<LogRows['contacts'], string>;
  declare companies: Table<LogRows['companies'], string>;
  declare activities: Table<LogRows['activities'], string>;
  declare threads: Table<LogRows['threads'], string>;
  declare messages: Table<LogRows['messages'], string>;
  declare followUps: Table<LogRows['followUps'], string>;
  declare enrolments: Table<LogRows['enrolments'], string>;
  declare ledger: Table<LogRows['ledger'], string>;
  declare distinctions: Table<LogRows['distinctions'], string>;
  declare tombstones: Table<LogRows['tombstones'], string>;
  declare undos: Table<UndoRow, string>;
  declare outbox: Table<OutboxRow, [string, string]>;
  declare connections: Table<ConnectionRow, string>;
  declare settings: Table<SettingsRow, string>;
  declare meta: Table<MetaRow, string>;
  declare importChanges: Table<ImportChangeRow, [string, string]>;

  constructor(name = 'daybook') {
    // Strict: a write that was answered is on the disk, also when the power goes.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores(v1);
    this.version(2)
      .stores(v2)
      .upgrade(async (transaction) => {
        for (const store of ['contacts', 'undos'] as const)
          await transaction
            .table<object>(store)
            .toCollection()
            .modify((row, ref) => {
              ref.value = upgradeToV2(store, row);
            });
      });
    this.version(3)
      .stores(v3)
      .upgrade(async (transaction) => {
        const newest = new Map<string, string>();
        await transaction.table('activities').each((line) => noteLine(newest, line));
        await transaction
          .table('contacts')
          .toCollection()
          .modify((contact, ref) => {
            ref.value = upgradeContactToV3(contact, newest);
          });
        await transaction
          .table('followUps')
          .toCollection()
          .modify((row, ref) => {
            ref.value = upgradeFollowUpToV3(row);
          });
      });
    // Whoever writes a follow-up: what has no reminder yet is found by an index, however long the list of what is overdue.
    this.followUps.hook('creating', (_, row) => {
      Object.assign(row, { unshown: unshownOf(row) });
    });
    this.followUps.hook('updating', (changes, _, row) => ({ unshown: unshownOf({ ...row, ...changes }) }));
  }
}

const unshownOf = (row: FollowUpRow): 0 | 1 => (wasShown(row) ? 0 : 1);
