import assert from 'node:assert/strict';
import type { BrowserContext, Page } from 'playwright-core';
import { panelOf } from '../../../scripts/browsers/launch-chromium.ts';
import { exported } from '../../support/extension.ts';
import { createProtonSite, origin, pathOf } from '../../support/proton-site.ts';
import { test } from '../../support/runner.ts';
import { logContact, only, withDaybook } from './bench.ts';

/** Serves Proton's fixtures by interception: nothing leaves the machine. Returns what was asked of it beside pages. */
async function serveProton(context: BrowserContext): Promise<readonly string[]> {
  const site = await createProtonSite('conversation', 'message', 'list', 'norwegian', 'french', 'hostile-header');
  await context.route(`${origin}/**`, (route) => route.fulfill(site.answer(route.request().url())));
  return site.asked;
}

/** Opens another mail, or the list, without loading the page again. */
async function show(page: Page, name: string): Promise<void> {
  const path = await pathOf(name);
  await page.evaluate((detail) => dispatchEvent(new CustomEvent('show', { detail })), path);
  await page.waitForURL(origin + path);
}

const decrypt = (page: Page) => page.evaluate(() => dispatchEvent(new Event('decrypt')));

test('Proton Mail: a contact with the fields out of the signature, which lies in a frame of its own', () =>
  withDaybook({}, async ({ context, open }) => {
    const asked = await serveProton(context);
    const page = await context.newPage();
    await page.goto(origin + (await pathOf('conversation')));
    const panel = await panelOf(page);
    const field = (name: string) => panel.getByRole('textbox', { name }).inputValue();
    await panel.getByRole('heading', { name: 'New contact' }).waitFor();
    assert.deepEqual(
      [await field('Name'), await field('E-mail'), await field('Title'), await field('Company'), await field('Phone')],
      ['Ola Bygg', 'ola@byggmester.example', 'Site manager', 'Byggmester AS', '+47 22 12 34 56'],
    );
    await logContact(panel);
    const log = await exported(await open('workspace.html#contacts'));
    assert.deepEqual(only(log.contacts).emails, [{ address: 'ola@byggmester.example', primary: true }]);
    assert.equal(log.messages.length, 3);
    assert.ok(log.messages.every(({ id }) => /^proton:[\w-]{86}==$/.test(String(id))));
    const thread = only(log.threads) as { account: string; providerThreadId: string; lastSeen: { url: string } };
    assert.equal(thread.account, 'kari@proton.me');
    assert.equal(thread.lastSeen.url, page.url());
    assert.ok(page.url().endsWith(thread.providerThreadId));
    assert.deepEqual(log.activities.map(({ kind }) => kind).sort(), [
      'captured',
      'follow-up-set',
      'mail-received',
      'mail-received',
      'mail-sent',
    ]);
    assert.deepEqual(asked, []);
  }));

test('Proton Mail: from the list to a mail and to the next one, each read once its text is there', () =>
  withDaybook({}, async ({ context }) => {
    await serveProton(context);
    const page = await context.newPage();
    await page.goto(origin + (await pathOf('list')));
    await show(page, 'norwegian');
    await decrypt(page);
    const panel = await panelOf(page);
    const name = panel.getByRole('textbox', { name: 'Name' });
    await name.waitFor();
    await show(page, 'message');
    await name.waitFor({ state: 'hidden' });
    await decrypt(page);
    await name.waitFor();
    assert.equal(await panel.getByRole('textbox', { name: 'Phone' }).inputValue(), '+47 22 12 34 56');
    await show(page, 'list');
    await name.waitFor({ state: 'hidden' });
  }));

test('Proton Mail: where the date can’t be read for certain the panel asks when the mail arrived', () =>
  withDaybook({}, async ({ context, open }) => {
    await serveProton(context);
    const page = await context.newPage();
    await page.goto(origin + (await pathOf('french')));
    const panel = await panelOf(page);
    await panel.getByRole('button', { name: 'Log contact' }).click();
    await panel.getByLabel('When did this mail arrive?').fill('2026-11-24T08:30');
    await logContact(panel);
    const log = await exported(await open('workspace.html#contacts'));
    const line = only(log.activities.filter(({ kind }) => kind === 'mail-received'));
    const local = await page.evaluate(() => new Date('2026-11-24T08:30').toISOString());
    assert.equal(line.at, local);
  }));

test('Proton Mail: a text that is a copy of the page, and names that look like markup, fool nobody', () =>
  withDaybook({}, async ({ context, open }) => {
    await serveProton(context);
    const page = await context.newPage();
    await page.goto(origin + (await pathOf('hostile-header')));
    const panel = await panelOf(page);
    await logContact(panel);
    const log = await exported(await open('workspace.html#contacts'));
    assert.deepEqual(only(log.contacts).emails, [{ address: 'real@evil.example', primary: true }]);
  }));
