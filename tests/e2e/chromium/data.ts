import assert from 'node:assert/strict';
import { ask, exported, fileOf } from '../../support/extension.ts';
import { test } from '../../support/runner.ts';
import { logContact, openMail, openNext, withDaybook } from './bench.ts';

const lead = 'Conference for 80 people';

test('export → delete everything → import gives the same database', () =>
  withDaybook({}, async ({ context, open }) => {
    const page = await context.newPage();
    const panel = await openMail(page, lead);
    await logContact(panel);
    await panel.getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Hot' });
    await panel.getByRole('status').getByText('Hot').first().waitFor();
    await openNext(page, 'Winter seminar 2027');
    await logContact(panel);

    const workspace = await open('workspace.html#settings/data');
    const before = await exported(workspace);
    const [download] = await Promise.all([
      workspace.waitForEvent('download'),
      workspace.getByRole('button', { name: 'Export all (JSON)' }).click(),
    ]);
    const file = await download.path();

    await workspace.getByRole('button', { name: 'Delete everything' }).click();
    const dialog = workspace.getByRole('dialog');
    await dialog.getByRole('textbox').fill('DELETE');
    await dialog.getByRole('button', { name: 'Delete everything' }).click();
    await dialog.waitFor({ state: 'hidden' });
    for (const [store, rows] of Object.entries(await exported(workspace))) assert.deepEqual(rows, [], store);
    assert.deepEqual(await workspace.evaluate(() => chrome.storage.local.get(null)), {});
    assert.equal(await workspace.evaluate(() => localStorage.length), 0);

    await workspace.locator('input[type=file]').setInputFiles(file);
    await workspace.getByRole('status').getByText('Imported: ').waitFor();
    assert.deepEqual(await exported(workspace), before);
    await workspace.locator('input[type=file]').setInputFiles(file);
    await workspace.getByRole('status').getByText('everything in the file was here already').waitFor();
    assert.deepEqual(await exported(workspace), before);
  }));

for (const [what, buffer] of [
  ['no JSON', Buffer.from('not json')],
  ['a foreign file', Buffer.from('{"hello": 1}')],
  ['a newer version', Buffer.from('{"format":"daybook-export","version":99}')],
  [
    'a broken record',
    fileOf({ contacts: [{ id: 'x' }], companies: [], activities: [], threads: [], messages: [], followUps: [] }).buffer,
  ],
] as const) {
  test(`import of ${what} says so and leaves the log as it was`, () =>
    withDaybook({}, async ({ context, open }) => {
      const page = await context.newPage();
      await logContact(await openMail(page, lead));
      const workspace = await open('workspace.html#settings/data');
      const before = await exported(workspace);
      await workspace
        .locator('input[type=file]')
        .setInputFiles({ name: 'file.json', mimeType: 'application/json', buffer });
      await workspace.getByRole('alert').waitFor();
      assert.deepEqual(await exported(workspace), before);
    }));
}

test('contacts are found by any word, address, company or phone digits, and a deletion can be undone', () =>
  withDaybook({}, async ({ context, open }) => {
    const page = await context.newPage();
    await logContact(await openMail(page, lead));
    const workspace = await open('workspace.html#contacts');
    const search = workspace.getByRole('searchbox');
    for (const words of ['cart', 'EMILY', 'northwind ev', 'emily.carter@north']) {
      await search.fill(words);
      await workspace.getByRole('link', { name: 'Emily Carter' }).first().waitFor();
    }
    await search.fill('nobody');
    await workspace.getByRole('link', { name: 'Emily Carter' }).waitFor({ state: 'detached' });
    await search.fill('');
    await workspace.getByRole('link', { name: 'Emily Carter' }).first().click();
    const before = await exported(workspace);
    await workspace.getByRole('button', { name: 'Delete' }).click();
    await workspace.getByRole('button', { name: 'Undo' }).waitFor();
    assert.deepEqual((await exported(workspace)).contacts, []);
    await workspace.getByRole('button', { name: 'Undo' }).click();
    await workspace.getByRole('link', { name: 'Emily Carter' }).first().waitFor();
    const after = await exported(workspace);
    assert.deepEqual(after.contacts, before.contacts);
    assert.deepEqual(after.followUps, before.followUps);
    assert.equal(
      (await ask<{ contacts: unknown[] }>(workspace, 'contacts.list', { search: 'carter', limit: 10 })).contacts.length,
      1,
    );
  }));
