import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folded } from '@/lib/base/text';
import { contactKeys } from '@/lib/log/indexed-contact';
import { logTables } from '@/lib/log/rows';
import { undo } from '@/lib/log/undo';
import { contentOf, openLog, snapshotOf, type TestLog } from '../unit/log/open-log';
import { command, commands, printed, runAll, steps } from './log-commands';

async function expectSound({ db }: TestLog): Promise<void> {
  const contacts = await db.contacts.toArray();
  const companies = new Map((await db.companies.toArray()).map((company) => [company.id, company]));
  const messages = new Map((await db.messages.toArray()).map((message) => [message.id, message]));
  const threads = await db.threads.toArray();
  const activities = await db.activities.toArray();
  const people = new Set(contacts.map(({ id }) => id));

  for (const { contactId, messageId } of activities) {
    expect(people).toContain(contactId);
    if (messageId !== undefined) expect([...messages.keys()]).toContain(messageId);
  }
  for (const { contactId } of await db.followUps.toArray()) expect(people).toContain(contactId);
  for (const { companyId } of contacts) if (companyId !== null) expect([...companies.keys()]).toContain(companyId);

  const named = activities.flatMap(({ messageId }) => messageId ?? []);
  for (const id of messages.keys()) expect(named).toContain(id);
  for (const { threadId } of messages.values()) expect(threads.map(({ id }) => id)).toContain(threadId);
  for (const { id, messageIds } of threads) {
    const own = [...messages.values()].filter((message) => message.threadId === id).map((message) => message.id);
    expect(messageIds.toSorted()).toEqual(own.toSorted());
    expect(messageIds).not.toEqual([]);
  }

  const keys = contacts.flatMap(({ emailKeys }) => emailKeys);
  expect(keys).toHaveLength(new Set(keys).size);
  for (const { nameKey, name } of companies.values()) expect(nameKey).toBe(folded(name));
  for (const contact of contacts)
    expect(contact).toMatchObject(contactKeys(contact, companies.get(contact.companyId ?? '')?.name ?? ''));
}

/** A connection that has never sent anything waits for exactly what is there. */
async function expectOutboxComplete({ db }: TestLog): Promise<void> {
  const waiting = await db.outbox.toArray();
  const there = (
    await Promise.all(
      logTables.map(async (table) =>
        (
          await db.table<{ id: string; change: number }>(table).toArray()
        ).map(({ id, change }) => ({
          connectionId: 'crm',
          entityId: id,
          table,
          change,
          deleted: false,
          created: true,
        })),
      ),
    )
  ).flat();
  const byId = (one: { entityId: string }, other: { entityId: string }) => (one.entityId < other.entityId ? -1 : 1);
  expect(waiting.toSorted(byId)).toEqual(there.toSorted(byId));
}

test('whatever is done and undone, the log holds together and the outbox has each entity once', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const log = openLog();
      await log.db.connections.put({ id: 'crm', adapter: 'recording' });
      const made: string[] = [];
      for (const step of all) {
        await step.run(log, made);
        await expectSound(log);
        await expectOutboxComplete(log);
      }
      await log.db.delete();
    }),
    { numRuns: 250 },
  );
});

test('an undo right after a command leaves the log as it was', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(commands, command, fc.boolean(), async (before, last, confirm) => {
      const log = openLog();
      await runAll(log, before);
      const was = await contentOf(log);
      const [undoId] = await runAll(log, [last]);
      if (undoId === undefined) expect(await contentOf(log)).toEqual(was);
      else expect(await undo(log, undoId, confirm)).toMatchObject({ kind: 'undone' });
      expect(await contentOf(log)).toEqual(was);
      await log.db.delete();
    }),
    { numRuns: 120 },
  );
});

test('all undone, the latest first, nothing is left; it asks at most about what came back in the same moment', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(commands, async (all) => {
      const log = openLog();
      const made = await runAll(log, all);
      for (const undoId of made.toReversed()) {
        const { kind } = await undo(log, undoId, false);
        if (kind === 'undone') continue;
        // All happens in one millisecond here: what a deletion or a merge gave back is as new as anything.
        expect(printed(all)).toMatch(/delete|merge/);
        expect(await undo(log, undoId, true)).toMatchObject({ kind: 'undone' });
      }
      for (const [store, rows] of Object.entries(await snapshotOf(log, ['meta', 'undos'])))
        expect(rows, store).toEqual([]);
      await log.db.delete();
    }),
    { numRuns: 80 },
  );
});

test('a refused or needless command changes nothing, not even a number', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(commands, command, async (before, last) => {
      const log = openLog();
      await runAll(log, before);
      const was = await snapshotOf(log);
      const [undoId] = await runAll(log, [last]);
      if (undoId === undefined) expect(await snapshotOf(log)).toEqual(was);
      await log.db.delete();
    }),
    { numRuns: 80 },
  );
});
