import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Dexie from 'dexie';
import { describe, expect, test } from 'vitest';
import { Database } from '@/lib/log/db';
import { getContact } from '@/lib/log/get-contact';
import { historyOf } from '@/lib/log/history';
import { importCommit } from '@/lib/log/import';
import { listContacts } from '@/lib/log/list-contacts';
import { readSettings } from '@/lib/log/read-settings';
import { v1 } from '@/lib/log/schema/v1';
import { v2 } from '@/lib/log/schema/v2';
import { v3 } from '@/lib/log/schema/v3';
import { undo } from '@/lib/log/undo';
import { exported } from './carry';
import { openLog, snapshotOf, type TestLog } from './open-log';

type Dump = {
  readonly version: number;
  readonly schema: Readonly<Record<string, string>>;
  readonly stores: Readonly<Record<string, readonly Record<string, unknown>[]>>;
};

const folder = join(import.meta.dirname, '../../fixtures/dumps');
const dumps = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Dump);

/** A database as an older Daybook left it, opened with today's code. */
async function opened({ version, schema, stores }: Dump): Promise<TestLog> {
  const log = openLog();
  const old = new Dexie(log.db.name);
  old.version(version).stores({ ...schema });
  for (const [store, rows] of Object.entries(stores)) await old.table(store).bulkPut([...rows]);
  old.close();
  return { ...log, db: new Database(log.db.name) };
}

test('there is a dump of every schema version', () => {
  const today = new Database('any').verno;
  expect(dumps.map(({ version }) => version).toSorted()).toEqual(Array.from({ length: today }, (_, n) => n + 1));
});

test('a released schema is never changed: make a new version', () => {
  expect(v1).toEqual(dumps.find(({ version }) => version === 1)?.schema);
  expect({ ...v1, ...v2 }).toEqual(dumps.find(({ version }) => version === 2)?.schema);
  expect({ ...v1, ...v2, ...v3 }).toEqual(dumps.find(({ version }) => version === 3)?.schema);
});

describe.each(dumps)('version $version', (dump) => {
  test('has something in every store, and all of it is there', async () => {
    const log = await opened(dump);
    const now = await snapshotOf(log);
    for (const [store, rows] of Object.entries(dump.stores)) {
      expect(rows, store).not.toEqual([]);
      expect(now[store], store).toHaveLength(rows.length);
    }
  });

  test('every record is valid, and leaves as an export', async () => {
    const { chunks } = await exported(await opened(dump), 100);
    const people = dump.stores.contacts ?? [];
    expect(chunks.find(({ store }) => store === 'contacts')?.rows).toHaveLength(people.length - 1);
  });

  test('lists, finds and shows its contacts, without those of the import under way', async () => {
    const log = await opened(dump);
    const { contacts } = await listContacts(log, { search: '', limit: 10 });
    expect(contacts.map(({ name, companyName }) => [name, companyName])).toEqual([
      ['Kari Nilsen', 'Fjordhytter'],
      ['Päivi Mäkelä', ''],
    ]);
    const [kari] = (await listContacts(log, { search: 'fjord 912', limit: 10 })).contacts;
    const all = await getContact(log, { id: kari?.id ?? '' });
    expect(all).toMatchObject({ contact: { status: 'interested', horizon: 'B' }, followUps: [{ kind: 'reply' }] });
    const { activities } = await historyOf(log, { id: kari?.id ?? '', limit: 100 });
    const kinds = activities.map(({ kind }) => kind).toSorted();
    expect(kinds).toEqual(['captured', 'follow-up-set', 'horizon-changed', 'mail-received', 'note', 'status-changed']);
    expect(await readSettings(log.db)).toMatchObject({ language: 'nb', profile: { name: 'Ola Brekke' } });
  });

  test('what was done can be undone, a deletion too', async () => {
    const log = await opened(dump);
    log.pass(3_600_000);
    for (const { id, label } of (await log.db.undos.toArray()).toReversed()) {
      if (label === 'manual' || (await log.db.undos.get(id)) === undefined) continue;
      expect(await undo(log, id, true)).toMatchObject({ kind: 'undone' });
    }
    const { contacts } = await listContacts(log, { search: '', limit: 10 });
    expect(contacts.map(({ name, status, horizon }) => [name, status, horizon])).toEqual([
      ['Kari Nilsen', 'new', null],
      ['Päivi Mäkelä', 'new', null],
      ['Slettet Person', 'new', null],
    ]);
  });

  test('the import that was under way goes on', async () => {
    const log = await opened(dump);
    const pending = await log.db.meta.get('import');
    await importCommit(log, { importId: String(pending?.value) });
    const { contacts } = await listContacts(log, { search: '', limit: 10 });
    expect(contacts.map(({ name, title }) => [name, title])).toEqual([
      ['Kari Nilsen', ''],
      ['Not Yet Imported', ''],
      ['Päivi Mäkelä', 'CEO'],
    ]);
  });
});
