import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { ask, exported } from '../../support/extension.ts';
import { test } from '../../support/runner.ts';
import { logContact, only, openMail, openNext, withDaybook } from './bench.ts';

const lead = 'Conference for 80 people';
const make = (page: Page, contact: Record<string, unknown>): Promise<{ id: string }> =>
  ask(page, 'contacts.create', contact);

test('another address of a known person is suggested with its reason, and logged for them when that is right', () =>
  withDaybook({}, async ({ context, open }) => {
    const workspace = await open('workspace.html#contacts');
    const { id } = await make(workspace, {
      name: 'Emily Carter',
      emails: ['emily.carter+events@northwind-events.example'],
    });
    await make(workspace, { name: 'Namesake', emails: ['john+other@brightwater.example'] });
    const page = await context.newPage();
    const panel = await openMail(page, lead);
    await panel.getByText('The same address but for what follows the plus sign:').waitFor();
    await panel.getByRole('button', { name: 'Same person', exact: true }).click();
    await panel.getByRole('heading', { name: 'Emily Carter' }).waitFor();
    const { contacts } = await exported(workspace);
    assert.deepEqual(contacts.find((it) => it.id === id)?.emails, [
      { address: 'emily.carter+events@northwind-events.example', primary: true },
      { address: 'emily.carter@northwind-events.example', primary: false },
    ]);
    await panel.getByRole('button', { name: 'Undo' }).click();
    await panel.getByRole('button', { name: 'Same person', exact: true }).waitFor();

    await openNext(page, 'Price list?');
    await panel.getByRole('button', { name: 'Not the same person' }).click();
    await panel.getByText('Perhaps the same').waitFor({ state: 'hidden' });
    await openNext(page, lead);
    await panel.getByText('Perhaps the same').waitFor();
    await openNext(page, 'Price list?');
    await panel.getByRole('heading', { name: 'New contact' }).waitFor();
    await panel.getByText('john@brightwater.example').first().waitFor();
    assert.equal(await panel.getByText('Perhaps the same').count(), 0);
  }));

test('two contacts are merged after a preview, and split again later', () =>
  withDaybook({}, async ({ context, open }) => {
    const page = await context.newPage();
    await logContact(await openMail(page, lead));
    const workspace = await open('workspace.html#contacts');
    await make(workspace, {
      name: 'E. Carter',
      emails: ['emily@home.example'],
      title: 'Director',
      companyName: 'Home Ltd',
    });
    const before = await exported(workspace);
    await workspace.getByRole('link', { name: 'Emily Carter' }).click();
    await workspace.getByRole('button', { name: 'Merge with…' }).click();
    await workspace.getByRole('searchbox', { name: 'Find the other contact' }).fill('home');
    await workspace.getByRole('button', { name: /E\. Carter/ }).click();
    const dialog = workspace.getByRole('dialog');
    await dialog.getByRole('group', { name: 'Company' }).getByRole('radio', { name: 'Home Ltd' }).click();
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
    await workspace.getByRole('status').getByText('E. Carter merged into Emily Carter.').waitFor();
    const { contacts } = await exported(workspace);
    assert.equal((only(contacts).emails as unknown[]).length, 2);

    await workspace.goto(workspace.url().replace(/#.*/, '#settings/data'));
    await workspace.getByRole('button', { name: 'Undo: E. Carter' }).click();
    await workspace.getByRole('status').getByText('Undone').waitFor();
    assert.deepEqual((await exported(workspace)).contacts, before.contacts);
  }));
