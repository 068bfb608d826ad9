import { describe, expect, test } from 'vitest';
import { maxRows, type ReadFile, readExportFile } from '@/components/workspace/data/read-export-file';
import { chunksOf, runImport } from '@/components/workspace/data/run-import';
import { DaybookError } from '@/lib/base/errors';
import { exportStores } from '@/lib/log/export-file';
import { company, contact, fakeAsk } from './records';

const head = { format: 'daybook-export', version: 1, exportedAt: '2026-11-25T10:00:00.000Z' };
const text = (change: object) => JSON.stringify({ ...head, ...change });

describe('reading a file', () => {
  test.each([
    ['', 'import-not-json', {}],
    ['{', 'import-not-json', {}],
    ['[]', 'import-foreign', {}],
    ['null', 'import-foreign', {}],
    [JSON.stringify({ ...head, format: 'other' }), 'import-foreign', {}],
    [text({ version: 2 }), 'import-newer', { version: '2' }],
    [text({ version: '1' }), 'import-broken', { field: 'version' }],
    [text({ contacts: {} }), 'import-broken', { store: 'contacts' }],
    [text({ contacts: [contact(0), null] }), 'import-broken', { store: 'contacts', row: '2' }],
    [
      text({ contacts: [contact(0), { ...contact(1), emails: [{ address: 7, primary: true }] }] }),
      'import-broken',
      { store: 'contacts', row: '2', field: 'emails.0.address' },
    ],
    [text({ followUps: [{ id: 'f' }] }), 'import-broken', { store: 'followUps', row: '1' }],
    [text({ settings: { language: 'xx' } }), 'import-broken', { store: 'settings' }],
  ])('%.60s is refused as %s', async (content, code, params) => {
    await expect(readExportFile(content)).rejects.toMatchObject({ code, params: expect.objectContaining(params) });
  });

  test('a store the file does not have is empty; a byte order mark is no matter', async () => {
    const read = await readExportFile(`\ufeff${text({ companies: [company] })}`);
    expect(read.rows).toBe(1);
    expect(read.stores.contacts).toEqual([]);
    expect(read.settings).toBeUndefined();
  });

  test('more than a million rows are too many, before any is looked at', async () => {
    const many = `${JSON.stringify(head).slice(0, -1)},"messages":[${'{},'.repeat(maxRows)}{}]}`;
    await expect(readExportFile(many)).rejects.toMatchObject({ code: 'import-too-big' });
  });

  test('lets the page draw between stretches, and stops when told', async () => {
    const stop = new AbortController();
    let pauses = 0;
    const pause = async () => {
      pauses += 1;
      if (pauses === 2) stop.abort();
    };
    const content = text({ contacts: Array.from({ length: 10_000 }, (_, index) => contact(index)) });
    await expect(readExportFile(content, { pause, signal: stop.signal })).rejects.toMatchObject({
      code: 'import-cancelled',
    });
    expect(pauses).toBe(2);
  });
});

describe('chunks', () => {
  test('hold at most 500 rows, and no more text than fits in a message; nothing is lost', () => {
    const small = Array.from({ length: 1201 }, (_, index) => ({ index }));
    expect([...chunksOf(small)].map((chunk) => chunk.length)).toEqual([500, 500, 201]);
    const big = Array.from({ length: 10 }, (_, index) => ({ index, body: 'x'.repeat(1_500_000) }));
    const chunks = [...chunksOf(big)];
    expect(chunks.map((chunk) => chunk.length)).toEqual([2, 2, 2, 2, 2]);
    expect(chunks.flat()).toEqual(big);
    expect([...chunksOf([])]).toEqual([]);
  });
});

const file = (count: number): ReadFile => ({
  stores: {
    ...(Object.fromEntries(exportStores.map((store) => [store, []])) as unknown as ReadFile['stores']),
    companies: [company],
    contacts: Array.from({ length: count }, (_, index) => contact(index)),
  },
  rows: count + 1,
});
const options = (signal = new AbortController().signal) => ({ signal, onProgress: () => undefined });

describe('bringing it in', () => {
  test('what is referred to comes first, everything once, then the commit', async () => {
    const calls: string[] = [];
    const progress: number[] = [];
    const ask = fakeAsk({
      'data.importBegin': () => ({ importId: 'i' }),
      'data.importChunk': ({ store, rows }) => {
        calls.push(`${store} ${rows.length}`);
        return { added: rows.length - 1, changed: 1 };
      },
      'data.importCommit': () => {
        calls.push('commit');
        return { undoId: 'u' };
      },
    });
    const result = await runImport(ask, file(700), {
      ...options(),
      onProgress: (rows) => progress.push(rows),
    });
    expect(calls).toEqual(['companies 1', 'contacts 500', 'contacts 200', 'commit']);
    expect(result).toEqual({ added: 698, changed: 3, undoId: 'u' });
    expect(progress).toEqual([1, 501, 701]);
  });

  test('a chunk nobody answered is sent again; after four times the import ends and is cancelled', async () => {
    let [silent, sent, cancelled] = [2, 0, 0];
    const ask = fakeAsk({
      'data.importBegin': () => ({ importId: 'i' }),
      'data.importChunk': ({ rows }) => {
        sent += 1;
        silent -= 1;
        if (silent >= 0) throw new DaybookError('no-answer');
        return { added: rows.length, changed: 0 };
      },
      'data.importCommit': () => ({}),
      'data.importCancel': () => {
        cancelled += 1;
        return null;
      },
    });
    expect(await runImport(ask, file(1), options())).toEqual({ added: 2, changed: 0 });
    expect([sent, cancelled]).toEqual([4, 0]);
    [silent, sent] = [99, 0];
    await expect(runImport(ask, file(1), options())).rejects.toMatchObject({ code: 'no-answer' });
    expect([sent, cancelled]).toEqual([4, 1]);
  });

  test('the first error is told even when cancelling fails too', async () => {
    const ask = fakeAsk({
      'data.importBegin': () => ({ importId: 'i' }),
      'data.importChunk': () => {
        throw new DaybookError('import-lost');
      },
      'data.importCancel': () => {
        throw new DaybookError('no-answer');
      },
    });
    await expect(runImport(ask, file(1), options())).rejects.toMatchObject({ code: 'import-lost' });
  });

  test('cancelled after the last chunk, nothing is committed', async () => {
    const stop = new AbortController();
    let committed = false;
    const ask = fakeAsk({
      'data.importBegin': () => ({ importId: 'i' }),
      'data.importChunk': ({ rows }) => ({ added: rows.length, changed: 0 }),
      'data.importCommit': () => {
        committed = true;
        return {};
      },
      'data.importCancel': () => null,
    });
    const running = runImport(ask, file(1), {
      signal: stop.signal,
      onProgress: (rows) => rows === 2 && stop.abort(),
    });
    await expect(running).rejects.toMatchObject({ code: 'import-cancelled' });
    expect(committed).toBe(false);
  });
});
