import { beforeEach, describe, expect, test } from 'vitest';
import { setStatus } from '@/lib/followups/set-status';
import { addNote } from '@/lib/log/add-note';
import { contactsByAddress } from '@/lib/log/contacts-by-address';
import { createContact } from '@/lib/log/create-contact';
import { deleteContact } from '@/lib/log/delete-contact';
import { deleteEverything } from '@/lib/log/delete-everything';
import { editContact } from '@/lib/log/edit-contact';
import { exportBegin, exportPage } from '@/lib/log/export';
import { exportRecordSchemas, exportStores, parseRecord } from '@/lib/log/export-file';
import { getContact } from '@/lib/log/get-contact';
import { historyOf } from '@/lib/log/history';
import { importBegin, importCancel, importCommit } from '@/lib/log/import';
import { importChunk } from '@/lib/log/import-chunk';
import { listContacts } from '@/lib/log/list-contacts';
import { readSettings } from '@/lib/log/read-settings';
import { undo } from '@/lib/log/undo';
import { defaultSettings } from '@/lib/settings/model';
import { exported, imported } from './carry';
import { filled } from './filled-log';
import { contentOf, openLog, snapshotOf, type TestLog } from './open-log';

let log: TestLog;
beforeEach(() => {
  log = openLog();
});

const names = async (search = '') => (await listContacts(log, { search, limit: 100 })).contacts.map(({ name }) => name);

describe('export', () => {
  test('holds every store and nothing that only means something here', async () => {
    const { log: other } = await filled();
    const { chunks, settings } = await exported(other);
    expect(settings).toMatchObject({ profile: { name: 'Per' } });
    expect(settings).not.toHaveProperty('id');
    expect([...new Set(chunks.map(({ store }) => store))]).toEqual([...exportStores]);
    for (const store of exportStores) {
      const rows = chunks.filter((chunk) => chunk.store === store).flatMap((chunk) => chunk.rows);
      expect(rows, store).not.toEqual([]);
      expect(JSON.stringify(rows)).not.toMatch(/"(?:change|tokens|emailKeys|nameKey|importId)"/);
      for (const row of rows) expect(exportRecordSchemas[store].parse(row)).toEqual(row);
    }
  });

  test('is refused as soon as something was written', async () => {
    const { log: other, kari } = await filled();
    const { snapshot } = await exportBegin(other);
    await exportPage(other, { snapshot, store: 'contacts', limit: 1 });
    await setStatus(other, { id: kari, status: 'hot' });
    await expect(exportPage(other, { snapshot, store: 'contacts', limit: 1 })).rejects.toMatchObject({
      code: 'export-changed',
    });
  });

  test('a page ends before it is too long for a message', async () => {
    const { id } = await createContact(log, { name: 'Kari' });
    const first = await line(id);
    const detail = { text: 'x'.repeat(64_000) };
    await log.db.activities.bulkPut(Array.from({ length: 150 }, (_, n) => ({ ...first, id: `a${n}`, detail })));
    const { snapshot } = await exportBegin(log);
    const { rows, next } = await exportPage(log, { snapshot, store: 'activities', limit: 1000 });
    expect(JSON.stringify(rows).length).toBeLessThan(8_000_000);
    expect(next).toBe(rows.at(-1)?.id);
    expect(
      (await exported(log, 1000)).chunks.flatMap(({ store, rows }) => (store === 'activities' ? rows : [])),
    ).toHaveLength(151);
  });
});

const line = async (contactId: string) => {
  const [first] = await log.db.activities.where('[contactId+at+id]').between([contactId], [contactId, []]).toArray();
  if (!first) throw new Error('no line');
  return first;
};

describe('import', () => {
  test('into an empty log is the same log, with the same settings', async () => {
    const { log: other } = await filled();
    await imported(log, await exported(other));
    expect(await contentOf(log)).toEqual(await contentOf(other));
    expect(await names('fjo')).toEqual(['Kari']);
    expect(log.news.at(-1)).toEqual(expect.arrayContaining(['contacts', 'activities', 'settings']));
  });

  test('is invisible until its commit, everywhere', async () => {
    const { log: other, kari } = await filled();
    const { chunks } = await exported(other);
    const { importId } = await importBegin(log);
    for (const { store, rows } of chunks) await importChunk(log, { importId, store, rows });
    expect(await names()).toEqual([]);
    expect(await names('kari')).toEqual([]);
    expect(await contactsByAddress(log, 'kari@x.example')).toEqual([]);
    await expect(getContact(log, { id: kari })).rejects.toMatchObject({ code: 'not-found' });
    await expect(historyOf(log, { id: kari, limit: 1 })).rejects.toMatchObject({ code: 'not-found' });
    await expect(setStatus(log, { id: kari, status: 'hot' })).rejects.toMatchObject({ code: 'not-found' });
    for (const { rows } of (await exported(log)).chunks) expect(rows).toEqual([]);
    // The address is free for now: nobody can know of a contact that may never come.
    await createContact(log, { name: 'Another Kari', emails: ['kari@x.example'], companyName: 'Fjord' });
    expect(log.news.flat()).not.toContain('threads');
    await importCommit(log, { importId });
    expect(await names('kari')).toHaveLength(2);
  });

  test('a record that differs waits for the commit, one that says the same is left alone', async () => {
    const { log: other, kari } = await filled();
    const before = await exported(other);
    await imported(log, before);
    await editContact(log, { id: kari, edit: { name: 'Kari Nilsen', companyName: 'Berg' } });
    const contact = await log.db.contacts.get(kari);
    const { importId } = await importBegin(log);
    const counts = { added: 0, changed: 0 };
    for (const { store, rows } of before.chunks) {
      const { added, changed } = await importChunk(log, { importId, store, rows });
      counts.added += added;
      counts.changed += changed;
    }
    expect(counts).toEqual({ added: 0, changed: 1 });
    expect(await log.db.contacts.get(kari)).toEqual(contact);
    await importCommit(log, { importId });
    expect(await getContact(log, { id: kari })).toMatchObject({
      contact: { name: 'Kari' },
      company: { name: 'Fjord' },
    });
    expect(await names('berg')).toEqual([]);
    expect(await names('fjord')).toEqual(['Kari']);
  });

  test('a company that gets another name is found by it, with its contacts', async () => {
    const { log: other } = await filled();
    const before = await exported(other);
    await imported(log, before);
    const renamed = before.chunks.filter(({ store }) => store === 'companies');
    for (const { rows } of renamed) for (const row of rows) row.name = 'Storfjord';
    const undoId = await imported(log, { chunks: renamed });
    expect([await names('fjord'), await names('storfjord')]).toEqual([[], ['Kari']]);
    await undo(log, undoId ?? '', false);
    expect([await names('fjord'), await names('storfjord')]).toEqual([['Kari'], []]);
  });

  test('contacts are found by companies that come after them', async () => {
    const { log: other } = await filled();
    const { chunks } = await exported(other);
    await imported(log, { chunks: chunks.toReversed() });
    expect(await names('fjord')).toEqual(['Kari']);
  });

  test('tells connections of everything it brought', async () => {
    const { log: other } = await filled();
    await log.db.connections.put({ id: 'crm', adapter: 'recording' });
    await imported(log, await exported(other));
    const ids = (
      await Promise.all(
        ['contacts', 'companies', 'activities', 'threads', 'messages', 'followUps'].map((name) =>
          log.db.table(name).toArray(),
        ),
      )
    ).flat();
    const waiting = new Map((await log.db.outbox.toArray()).map((row) => [row.entityId, row]));
    expect(waiting.size).toBe(ids.length);
    for (const { id, change } of ids) expect(waiting.get(id)).toMatchObject({ change, deleted: false, created: true });
  });

  test('undone, it is as if it had never been', async () => {
    await createContact(log, { name: 'Per' });
    const was = await contentOf(log);
    const { log: other } = await filled();
    const undoId = (await imported(log, await exported(other))) ?? '';
    expect(await readSettings(log.db)).toMatchObject({ profile: { name: 'Per' } });
    expect(await undo(log, undoId, false)).toEqual({ kind: 'undone', label: 'import' });
    expect(await readSettings(log.db)).toEqual(defaultSettings);
    expect({ ...(await contentOf(log)), settings: [] }).toEqual(was);
    expect((await log.db.undos.toArray()).map(({ label }) => label)).toEqual(['manual']);
  });

  test('what was added to what it brought is asked about', async () => {
    const { log: other, kari } = await filled();
    const undoId = (await imported(log, await exported(other))) ?? '';
    log.pass(60_000);
    await addNote(log, { id: kari, text: 'Etter' });
    expect(await undo(log, undoId, false)).toMatchObject({ kind: 'ask', since: [{ summary: 'Etter' }] });
    expect(await undo(log, undoId, true)).toMatchObject({ kind: 'undone' });
    expect(await log.db.activities.count()).toBe(0);
  });

  test('a command from before the export can be undone after the import, and asks about what came later', async () => {
    const other = openLog();
    const { id, undoId = '' } = await createContact(other, { name: 'Kari' });
    const { undoId: status = '' } = await setStatus(other, { id, status: 'hot' });
    other.pass(60_000);
    await addNote(other, { id, text: 'Ringte' });
    await imported(log, await exported(other));
    expect(await undo(log, undoId, false)).toMatchObject({
      kind: 'ask',
      since: expect.arrayContaining([expect.objectContaining({ summary: 'Ringte' })]),
    });
    await undo(log, status, true);
    expect((await getContact(log, { id })).contact.status).toBe('new');
  });

  test('a second one ends the first, whose chunks are refused', async () => {
    const { log: other } = await filled();
    const { chunks } = await exported(other);
    const first = await importBegin(log);
    for (const { store, rows } of chunks) await importChunk(log, { ...first, store, rows });
    await importBegin(log);
    expect(await log.db.contacts.count()).toBe(0);
    for (const { store, rows } of chunks)
      await expect(importChunk(log, { ...first, store, rows })).rejects.toMatchObject({ code: 'import-lost' });
    await expect(importCommit(log, first)).rejects.toMatchObject({ code: 'import-lost' });
  });

  test('goes on after the worker died in the middle', async () => {
    const { log: other } = await filled();
    const { chunks } = await exported(other);
    const { importId } = await importBegin(log);
    const half = Math.floor(chunks.length / 2);
    for (const { store, rows } of chunks.slice(0, half)) await importChunk(log, { importId, store, rows });
    log.db.close();
    await log.db.open();
    for (const { store, rows } of chunks.slice(half - 1)) await importChunk(log, { importId, store, rows });
    await importCommit(log, { importId });
    expect(await contentOf(log)).toMatchObject({ contacts: (await contentOf(other)).contacts });
  });

  test('a deletion meanwhile ends it: it may have counted on what is gone', async () => {
    const { log: other, kari } = await filled();
    const carried = await exported(other);
    await imported(log, carried);
    const { importId } = await importBegin(log);
    for (const { store, rows } of carried.chunks) await importChunk(log, { importId, store, rows });
    await deleteContact(log, { id: kari });
    await expect(importCommit(log, { importId })).rejects.toMatchObject({ code: 'import-lost' });
    await importCancel(log, { importId });
    expect(await names()).toEqual(['Ola']);
  });

  test('a damaged record or damaged settings change nothing', async () => {
    const { importId } = await importBegin(log);
    const was = await snapshotOf(log);
    const rows = [{ id: 'x', name: 'Kari', emails: [{ address: 7 }] }];
    await expect(importChunk(log, { importId, store: 'contacts', rows })).rejects.toMatchObject({
      code: 'import-broken',
      params: { store: 'contacts', field: 'emails.0.address' },
    });
    await expect(importCommit(log, { importId, settings: { profile: 1 } })).rejects.toMatchObject({
      code: 'import-broken',
    });
    expect(await snapshotOf(log)).toEqual(was);
  });

  test('when the commit fails, nothing of it is there', async () => {
    const { log: other } = await filled();
    await log.db.connections.put({ id: 'crm', adapter: 'recording' });
    const carried = await exported(other);
    const { importId } = await importBegin(log);
    for (const { store, rows } of carried.chunks) await importChunk(log, { importId, store, rows });
    const was = await snapshotOf(log);
    log.db.outbox.hook('creating', () => {
      throw new Error('disk');
    });
    await expect(importCommit(log, { importId, settings: carried.settings })).rejects.toThrow('disk');
    expect(await snapshotOf(log)).toEqual(was);
    expect(await names()).toEqual([]);
  });
});

test('deleting everything leaves nothing', async () => {
  const { log: other } = await filled();
  await importBegin(other);
  await deleteEverything(other);
  for (const [store, rows] of Object.entries(await snapshotOf(other))) expect(rows, store).toEqual([]);
  expect(other.news.at(-1)).toEqual(expect.arrayContaining(['contacts', 'followUps', 'settings']));
});

test('parseRecord names the field that is wrong', () => {
  expect(parseRecord('companies', null)).toEqual({ ok: false, path: '' });
  expect(parseRecord('companies', { id: 'c' })).toEqual({ ok: false, path: 'name' });
  const undoRecord = { id: 'u', order: 0, at: '2026-01-01T00:00:00.000Z', label: 'edit' };
  const images = [{ table: 'contacts', id: 'c', removed: true, before: { id: 'c' } }];
  expect(parseRecord('undos', { ...undoRecord, images })).toEqual({ ok: false, path: 'images.0.before.name' });
  const whole = {
    id: 'c',
    name: 'x',
    domains: [],
    industry: '',
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
  };
  expect(parseRecord('companies', { ...whole, later: 1 })).toEqual({ ok: true, record: whole });
});
