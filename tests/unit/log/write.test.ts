import { expect, test } from 'vitest';
import { setStatus } from '@/lib/followups/set-status';
import { createContact } from '@/lib/log/create-contact';
import { deleteContact } from '@/lib/log/delete-contact';
import { undo } from '@/lib/log/undo';
import { currentChange, write } from '@/lib/log/write';
import { openLog, snapshotOf } from './open-log';

/** A log with one contact, and a connection that only records. */
async function connectedLog() {
  const log = openLog();
  await log.db.connections.put({ id: 'crm', adapter: 'recording' });
  const { id } = await createContact(log, { name: 'Kari', emails: ['a@x.example'] });
  log.news.length = 0;
  return { log, id };
}

for (const store of ['contacts', 'activities', 'outbox', 'undos', 'meta'] as const) {
  test(`when ${store} can't be written, nothing is`, async () => {
    const { log, id } = await connectedLog();
    const was = await snapshotOf(log);
    const fail = () => {
      throw new Error('disk');
    };
    log.db.table(store).hook('creating', fail);
    log.db.table(store).hook('updating', fail);
    await expect(setStatus(log, { id, status: 'hot' })).rejects.toThrow('disk');
    expect(await snapshotOf(log)).toEqual(was);
    expect(log.news).toEqual([]);
  });
}

test('when an undo fails half way, nothing is undone', async () => {
  const { log, id } = await connectedLog();
  const { undoId = '' } = await deleteContact(log, { id });
  const was = await snapshotOf(log);
  log.db.outbox.hook('creating', () => {
    throw new Error('disk');
  });
  await expect(undo(log, undoId, false)).rejects.toThrow('disk');
  expect(await snapshotOf(log)).toEqual(was);
});

test('the outbox has one row an entity, with its newest change; what came and went leaves none', async () => {
  const { log, id } = await connectedLog();
  await setStatus(log, { id, status: 'hot' });
  await setStatus(log, { id, status: 'new' });
  const change = await currentChange(log.db);
  expect(await log.db.outbox.get(['crm', id])).toMatchObject({
    table: 'contacts',
    change,
    deleted: false,
    created: true,
  });
  await deleteContact(log, { id });
  expect(await log.db.outbox.toArray()).toEqual([]);
});

test('an entity that was sent already is deleted there too', async () => {
  const { log, id } = await connectedLog();
  await log.db.outbox.clear(); // all sent
  await deleteContact(log, { id });
  expect(await log.db.outbox.get(['crm', id])).toMatchObject({ deleted: true, created: false });
});

test('a company that is only left is not a change of the company', async () => {
  const log = openLog();
  await log.db.connections.put({ id: 'crm', adapter: 'recording' });
  const { id } = await createContact(log, { name: 'Kari', companyName: 'Fjord' });
  await log.db.outbox.clear(); // all sent
  log.news.length = 0;
  await deleteContact(log, { id });
  expect((await log.db.outbox.toArray()).map(({ table }) => table).toSorted()).toEqual(['activities', 'contacts']);
  expect(log.news.flat()).not.toContain('companies');
});

test('without a connection there is no outbox', async () => {
  const log = openLog();
  await createContact(log, { name: 'Kari' });
  expect(await log.db.outbox.count()).toBe(0);
});

test('a long change is undone whole', async () => {
  const log = openLog();
  const { undoId = '' } = await write(log, { label: 'import' }, async (change) => {
    for (let n = 0; n < 1201; n++)
      await change.put('companies', {
        id: change.newId(),
        name: `Firm ${n}`,
        domains: [],
        industry: '',
        nameKey: `firm ${n}`,
        createdAt: '2026-01-01T00:00:00.000Z',
        updatedAt: '2026-01-01T00:00:00.000Z',
      });
  });
  expect(await log.db.undos.count()).toBe(3);
  expect(await log.db.companies.count()).toBe(1201);
  expect(await undo(log, undoId, false)).toMatchObject({ kind: 'undone' });
  expect(await log.db.companies.count()).toBe(0);
  expect(await log.db.undos.count()).toBe(0);
});
