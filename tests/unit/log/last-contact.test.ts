import { beforeEach, expect, test } from 'vitest';
import { instant } from '@/lib/base/clock';
import { createContact } from '@/lib/log/create-contact';
import { importBegin, importCancel, importCommit } from '@/lib/log/import';
import { importChunk } from '@/lib/log/import-chunk';
import { mergeContacts } from '@/lib/log/merge-contacts';
import { undo } from '@/lib/log/undo';
import { write } from '@/lib/log/write';
import { openLog, type TestLog } from './open-log';

const day = 86_400_000;
let log: TestLog;
let kari: string;
let begun: number;

beforeEach(async () => {
  log = openLog();
  begun = log.clock.now();
  kari = (await createContact(log, { name: 'Kari', emails: ['kari@x.example'] })).id;
});

const lastContactOf = async (id: string): Promise<string | undefined> => (await log.db.contacts.get(id))?.lastContactAt;

const record = (kind: 'call' | 'note', contactId = kari) =>
  write(log, { label: 'note', contactId }, (change) => change.record({ contactId, kind, summary: '' }));

test('at first it is when they came into the log; a note changes nothing, a call does', async () => {
  expect(await lastContactOf(kari)).toBe(instant(begun));
  log.pass(day);
  await record('note');
  expect(await lastContactOf(kari)).toBe(instant(begun));
  await record('call');
  expect(await lastContactOf(kari)).toBe(instant(begun + day));
});

test('a line that is taken away was no contact', async () => {
  log.pass(day);
  const { value: line } = await record('call');
  await write(log, undefined, (change) => change.remove('activities', line));
  expect(await lastContactOf(kari)).toBe(instant(begun));
});

test('who stays after a merge was in touch when either was; undone, each again as before', async () => {
  const { id: other } = await createContact(log, { name: 'Kari N' });
  log.pass(day);
  await record('call', other);
  const { undoId = '' } = await mergeContacts(log, { keptId: kari, goneId: other, choices: {} });
  expect(await lastContactOf(kari)).toBe(instant(begun + day));
  await undo(log, undoId, true);
  expect(await lastContactOf(kari)).toBe(instant(begun));
  expect(await lastContactOf(other)).toBe(instant(begun + day));
});

test('an import brings its own, and one that is cancelled leaves nothing', async () => {
  const line = {
    id: 'a1',
    contactId: kari,
    kind: 'meeting',
    at: instant(begun + 3 * day),
    recordedAt: instant(begun),
    recordedBy: { name: '', department: '' },
    summary: '',
    detail: {},
  };
  const bring = async () => {
    const { importId } = await importBegin(log);
    await importChunk(log, { importId, store: 'activities', rows: [line] });
    return importId;
  };
  await importCancel(log, { importId: await bring() });
  expect(await lastContactOf(kari)).toBe(instant(begun));
  await importCommit(log, { importId: await bring() });
  expect(await lastContactOf(kari)).toBe(instant(begun + 3 * day));
});
