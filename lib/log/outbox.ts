import { isKept, type Written } from './change';
import type { Database } from './db';
import type { LogTable, OutboxRow } from './rows';

/** No records of a CRM: what stands for an erased person or for two who are not the same, sequences under way, the ledger of reminders. */
const ownTables: ReadonlySet<LogTable> = new Set(['tombstones', 'distinctions', 'enrolments', 'ledger']);
const isOurOwn = (table: LogTable): boolean => ownTables.has(table);

/**
 * Queues what a transaction wrote for every connection: one row an entity, with its newest change number. What was made and
 * removed again before it was sent leaves no row. Without connections it writes nothing.
 */
export async function queueForConnections(db: Database, written: readonly Written[]): Promise<void> {
  const changed = written.filter(({ image }) => !isKept(image) && !isOurOwn(image.table));
  for (const { id: connectionId } of await db.connections.toArray()) {
    const keys = changed.map(({ image }): [string, string] => [connectionId, image.id]);
    const waiting = await db.outbox.bulkGet(keys);
    const rows = changed.map(
      ({ image, change }, index): OutboxRow => ({
        connectionId,
        entityId: image.id,
        table: image.table,
        change,
        deleted: image.removed,
        created: waiting[index]?.created ?? image.before === undefined,
      }),
    );
    const needless = ({ deleted, created }: OutboxRow): boolean => deleted && created;
    await db.outbox.bulkPut(rows.filter((row) => !needless(row)));
    await db.outbox.bulkDelete(rows.filter(needless).map(({ entityId }): [string, string] => [connectionId, entityId]));
  }
}
