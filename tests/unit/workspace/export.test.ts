import { describe, expect, test } from 'vitest';
import { exportCsv } from '@/components/workspace/data/contacts-csv';
import { exportJson } from '@/components/workspace/data/export-json';
import { readExportFile } from '@/components/workspace/data/read-export-file';
import type { Ask } from '@/components/workspace/data/snapshot';
import { codeOf, DaybookError } from '@/lib/base/errors';
import { exportStores } from '@/lib/log/export-file';
import { defaultSettings } from '@/lib/settings/model';
import { company, contact, fakeAsk } from './records';

const now = Date.UTC(2026, 10, 25, 12);

/** A log of `count` contacts, read in pages; it changes under the reader's hands `changes` times. */
function log(count: number, changes = 0): { ask: Ask; begins: () => number } {
  let [begins, left] = [0, changes];
  const rows = { contacts: Array.from({ length: count }, (_, index) => contact(index)), companies: [company] };
  const ask = fakeAsk({
    'data.exportBegin': () => {
      begins += 1;
      return { snapshot: begins, settings: defaultSettings };
    },
    'data.exportPage': ({ store, after, limit, snapshot }) => {
      const all = store === 'contacts' || store === 'companies' ? rows[store] : [];
      const from = Number(after ?? 0);
      if (from > 0 && left > 0) {
        left -= 1;
        throw new DaybookError('export-changed');
      }
      expect(snapshot).toBe(begins);
      const next = from + limit;
      return { rows: all.slice(from, next), ...(next < all.length ? { next: String(next) } : {}) };
    },
  });
  return { ask, begins: () => begins };
}

describe('Export all', () => {
  test('holds every store, and Import reads it back as it was', async () => {
    const { file, name, rows } = await exportJson(log(1234).ask, now);
    expect(name).toMatch(/^daybook-export-2026-11-25\.json$/);
    expect(rows).toBe(1235);
    const text = await file.text();
    const content = JSON.parse(text);
    expect(Object.keys(content).toSorted()).toEqual(
      ['exportedAt', 'format', 'opportunities', 'settings', 'templates', 'version', ...exportStores].toSorted(),
    );
    const read = await readExportFile(text);
    expect(read.rows).toBe(1235);
    expect(read.stores.contacts).toEqual(Array.from({ length: 1234 }, (_, index) => contact(index)));
    expect(read.settings).toEqual(defaultSettings);
  });

  test('an empty log is a file that can be read', async () => {
    const { file } = await exportJson(log(0).ask, now);
    expect((await readExportFile(await file.text())).rows).toBe(1);
  });

  test('starts over when the log changes, with no row twice; the third time it gives up', async () => {
    const twice = log(600, 2);
    const { file } = await exportJson(twice.ask, now);
    expect(JSON.parse(await file.text()).contacts).toHaveLength(600);
    expect(twice.begins()).toBe(3);
    const always = log(600, 3);
    await expect(exportJson(always.ask, now)).rejects.toMatchObject({ code: 'export-changed' });
    expect(always.begins()).toBe(3);
  });

  test('can be stopped', async () => {
    const stop = new AbortController();
    const running = exportJson(log(5000).ask, now, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(running).rejects.toThrow();
  });

  test('anything else that goes wrong is thrown at once', async () => {
    const ask = fakeAsk({
      'data.exportBegin': () => {
        throw new DaybookError('storage-failed');
      },
    });
    expect(codeOf(await exportJson(ask, now).catch((error: unknown) => error))).toBe('storage-failed');
  });
});

describe('Export contacts', () => {
  test('is UTF-8 with its mark, one line a contact, the company by name, the primary address first', async () => {
    const { file, name } = await exportCsv(log(2).ask);
    expect(name).toBe('contacts.csv');
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [header, first, second, end] = (await file.text()).replace('\ufeff', '').split('\r\n');
    expect(header).toBe(
      'name,emails,phones,title,company,origin,status,horizon,owner,tags,note,createdAt,updatedAt,id',
    );
    expect(first).toContain('"main0@x.example; other0@x.example"');
    expect(first).toContain(',Nordlys Hotell,');
    expect(second).toContain('Person 1');
    expect(end).toBe('');
  });
});
