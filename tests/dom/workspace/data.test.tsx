import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { DaybookError } from '@/lib/base/errors';
import { exportStores } from '@/lib/log/export-file';
import { defaultSettings } from '@/lib/settings/model';
import type { Answers } from '../panel/fake-backend';
import { contact } from './people';
import { renderWorkspace } from './render-workspace';

const { change: _, ...record } = contact();
const status = () => page.getByRole('status');
const alert = () => page.getByRole('alert');

const file = (content: object | string, name = 'daybook-export.json') =>
  new File([typeof content === 'string' ? content : JSON.stringify(content)], name, { type: 'application/json' });
const exported = (change: object = {}) => ({
  format: 'daybook-export',
  version: 1,
  exportedAt: '2026-11-25T10:00:00.000Z',
  ...Object.fromEntries(exportStores.map((store) => [store, []])),
  contacts: [record],
  settings: defaultSettings,
  ...change,
});
const choose = async (chosen: File) => page.getByLabelText('Daybook export (JSON)').upload(chosen);

const importing: Answers = {
  'data.importBegin': () => ({ importId: 'import-1' }),
  'data.importChunk': ({ rows }) => ({ added: rows.length, changed: 0 }),
  'data.importCommit': () => ({ undoId: 'undo-1' }),
  'data.importCancel': () => null,
};

describe('Import', () => {
  test('brings a file in, says how much, and can be undone', async () => {
    const fake = await renderWorkspace('#settings/data', {
      answers: { ...importing, 'log.undo': () => ({ kind: 'undone', label: 'import' }) },
    });
    await choose(file(exported()));
    await expect.element(status()).toHaveTextContent('Imported: 1 added, 0 changed');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(status()).toHaveTextContent('Undone');
    expect(fake.of('data.importChunk').map(({ store }) => store)).toEqual(['contacts']);
    expect(fake.of('data.importCancel')).toEqual([]);
  });

  test.each([
    ['not JSON', 'hello', /not a Daybook export/],
    ['of another program', { contacts: [] }, /another program/],
    ['of a newer version', exported({ version: 7 }), /newer Daybook \(format 7\)/],
    [
      'with a broken record',
      exported({ contacts: [record, { ...record, status: 'enthusiastic' }] }),
      /record 2 of “contacts” has no valid “status”/,
    ],
    ['with broken settings', exported({ settings: { language: 'xx' } }), /record 1 of “settings”/],
    ['with a store that is no list', exported({ activities: {} }), /of “activities”/],
  ])('a file %s is refused in a sentence, and the log is not touched', async (_what, content, sentence) => {
    const fake = await renderWorkspace('#settings/data', { answers: importing });
    await choose(file(content));
    await expect.element(alert()).toMatchTextContent(sentence);
    expect(fake.calls.filter(({ name }) => name.startsWith('data.'))).toEqual([]);
  });

  test('Cancel ends it with the log as before, also when nothing is sent any more', async () => {
    const chunk = Promise.withResolvers<{ added: number; changed: number }>();
    const fake = await renderWorkspace('#settings/data', {
      answers: { ...importing, 'data.importChunk': () => chunk.promise },
    });
    await choose(file(exported()));
    await expect.element(page.getByRole('progressbar', { name: 'Importing: 0 of 1 records' })).toBeVisible();
    await page.getByRole('button', { name: 'Cancel import' }).click();
    chunk.resolve({ added: 1, changed: 0 });
    await expect.element(alert()).toMatchTextContent(/The import was cancelled\. Nothing was changed\./);
    expect(fake.of('data.importCancel')).toEqual([{ importId: 'import-1' }]);
    expect(fake.of('data.importCommit')).toEqual([]);
  });

  test('a failure half way is told, and what came in is taken away', async () => {
    const fake = await renderWorkspace('#settings/data', {
      answers: {
        ...importing,
        'data.importChunk': () => {
          throw new DaybookError('storage-full');
        },
      },
    });
    await choose(file(exported()));
    await expect.element(alert()).toMatchTextContent(/The disk is full/);
    expect(fake.of('data.importCancel')).toEqual([{ importId: 'import-1' }]);
    await choose(file('hello'));
    await expect.element(alert()).toMatchTextContent(/not a Daybook export/);
  });
});

describe('Export', () => {
  const exporting: Answers = {
    'data.exportBegin': () => ({ snapshot: 1, settings: defaultSettings }),
    'data.exportPage': ({ store }) => ({ rows: store === 'contacts' ? [record] : [] }),
  };

  test('all: a file that Import reads, and a backup that is noted', async () => {
    const noted: string[] = [];
    const { saved } = await renderWorkspace('#settings/data', {
      answers: exporting,
      host: { noteBackup: (at) => noted.push(at) },
    });
    await page.getByRole('button', { name: 'Export all (JSON)' }).click();
    await expect.element(status()).toMatchTextContent(/^Saved as daybook-export-2026-11-25\.json/);
    const content = JSON.parse((await saved[0]?.file.text()) ?? '');
    expect(content).toMatchObject({ format: 'daybook-export', version: 1, contacts: [record], templates: [] });
    expect(noted).toEqual(['2026-11-25T10:00:00.000Z']);
  });

  test('contacts: a CSV, which is no backup', async () => {
    const noted: string[] = [];
    const { saved } = await renderWorkspace('#settings/data', {
      answers: exporting,
      host: { noteBackup: (at) => noted.push(at) },
    });
    await page.getByRole('button', { name: 'Export contacts (CSV)' }).click();
    await expect.element(status()).toMatchTextContent(/^Saved as contacts\.csv/);
    expect(await saved[0]?.file.text()).toMatch(/Ingrid Solberg/);
    expect(noted).toEqual([]);
  });

  test('a log that keeps changing is said, and saves nothing', async () => {
    const { saved } = await renderWorkspace('#settings/data', {
      answers: {
        ...exporting,
        'data.exportPage': () => {
          throw new DaybookError('export-changed');
        },
      },
    });
    await page.getByRole('button', { name: 'Export all (JSON)' }).click();
    await expect.element(status()).toMatchTextContent(/changed while it was being exported/);
    expect(saved).toEqual([]);
  });
});

describe('Delete everything', () => {
  test('needs the word, in the language that is spoken', async () => {
    let backupForgotten = false;
    const fake = await renderWorkspace('#settings/data', {
      language: 'nb',
      answers: { 'data.deleteEverything': () => null },
      host: {
        forgetBackup: () => {
          backupForgotten = true;
        },
      },
    });
    await page.getByRole('button', { name: 'Slett alt' }).click();
    const dialog = page.getByRole('dialog', { name: 'Slette alt?' });
    const confirm = dialog.getByRole('button', { name: 'Slett alt' });
    await expect.element(confirm).toBeDisabled();
    await dialog.getByRole('textbox').fill('DELETE');
    await expect.element(confirm).toBeDisabled();
    await dialog.getByRole('textbox').fill('SLETT');
    await confirm.click();
    await expect.element(status()).toHaveTextContent('Alt er slettet');
    expect(fake.of('data.deleteEverything')).toEqual([{ typed: 'SLETT' }]);
    expect(backupForgotten).toBe(true);
    expect(dialog.query()).toBeNull();
  });

  test('a refusal is told in the dialog, which stays', async () => {
    await renderWorkspace('#settings/data', {
      answers: {
        'data.deleteEverything': () => {
          throw new DaybookError('confirmation-wrong');
        },
      },
    });
    await page.getByRole('button', { name: 'Delete everything' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Type DELETE to confirm' }).fill('DELETE');
    await dialog.getByRole('button', { name: 'Delete everything' }).click();
    await expect
      .element(dialog.getByRole('textbox', { name: 'Type DELETE to confirm' }))
      .toHaveAccessibleDescription(/nothing was deleted/);
  });
});
