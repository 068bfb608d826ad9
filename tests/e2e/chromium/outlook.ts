import assert from 'node:assert/strict';
import type { BrowserContext, Page } from 'playwright-core';
import { panelOf } from '../../../scripts/browsers/launch-chromium.ts';
import { exported } from '../../support/extension.ts';
import { createOutlookSite, origin, pathOf } from '../../support/outlook-site.ts';
import { test } from '../../support/runner.ts';
import { logContact, only, withDaybook } from './bench.ts';

const hosts = ['outlook.live.com', 'outlook.office.com', 'outlook.office365.com', 'outlook.cloud.microsoft'];

/** Serves fixtures at Outlook's hosts by interception: nothing leaves the machine. Returns what was asked of them beside pages. */
async function serveOutlook(context: BrowserContext): Promise<readonly string[]> {
  const site = await createOutlookSite('signature', 'colleague', 'conversation', 'list', 'calendar', 'hostile');
  for (const host of hosts)
    await context.route(`https://${host}/**`, (route) => route.fulfill(site.answer(route.request().url())));
  return site.asked;
}

/** Opens another mail, or the list, without loading the page again; its pane is painted with `paint`. */
async function show(page: Page, name: string): Promise<void> {
  await page.evaluate((detail) => dispatchEvent(new CustomEvent('show', { detail })), pathOf(name));
  await page.waitForURL(origin + pathOf(name));
}

const paint = (page: Page) => page.evaluate(() => dispatchEvent(new Event('paint')));

/** The instant of a wall clock in the browser's zone. */
const instantIn = (page: Page, local: string) => page.evaluate((it) => new Date(it).toISOString(), local);

test('Outlook: a contact with the fields out of the signature; the time is asked for, and offered as shown', () =>
  withDaybook({}, async ({ context, open }) => {
    const asked = await serveOutlook(context);
    const page = await context.newPage();
    await page.goto(origin + pathOf('signature'));
    const panel = await panelOf(page);
    const field = (name: string) => panel.getByRole('textbox', { name }).inputValue();
    await panel.getByRole('heading', { name: 'New contact' }).waitFor();
    assert.deepEqual(
      [await field('Name'), await field('E-mail'), await field('Title'), await field('Company'), await field('Phone')],
      ['Ola Bygg', 'ola@byggmester.example', 'Site manager', 'Byggmester AS', '+47 22 12 34 56'],
    );
    assert.equal(await panel.getByLabel('When did this mail arrive?').inputValue(), '');
    await panel.getByRole('button', { name: 'Use this time' }).click();
    await logContact(panel);
    const log = await exported(await open('workspace.html#contacts'));
    assert.deepEqual(only(log.contacts).emails, [{ address: 'ola@byggmester.example', primary: true }]);
    const message = only(log.messages);
    assert.equal(message.at, await instantIn(page, '2026-11-03T11:12'));
    assert.match(String(message.aliases), /^outlook:sha256-[0-9a-f]{64},outlook:/);
    const thread = only(log.threads) as { account: string; providerThreadId: string; lastSeen: { url: string } };
    assert.equal(thread.account, 'kari@nordlys.example');
    assert.equal(thread.providerThreadId, 'AAQksignature');
    assert.equal(thread.lastSeen.url, page.url());
    assert.deepEqual(asked, []);
  }));

test('Outlook: a colleague whose address is not shown is asked for, logged with the mail, and known again', () =>
  withDaybook({}, async ({ context, open }) => {
    await serveOutlook(context);
    const page = await context.newPage();
    await page.goto(origin + pathOf('colleague'));
    const panel = await panelOf(page);
    await panel.getByText('which address belongs to Per Hansen').waitFor();
    assert.equal(await panel.getByRole('button', { name: 'Log contact' }).count(), 0);
    const address = panel.getByRole('textbox', { name: 'E-mail of Per Hansen' });
    await address.fill('per');
    await panel.getByRole('button', { name: 'Use this address' }).click();
    await panel.getByText('This is not an e-mail address.').waitFor();
    await address.fill('per.hansen@konsernet.example');
    await panel.getByRole('button', { name: 'Use this address' }).click();
    await panel.getByRole('heading', { name: 'New contact' }).waitFor();
    await panel.getByText('1 message will be logged.').waitFor();
    await panel.getByLabel('When did this mail arrive?').fill('2026-11-03T11:12');
    await logContact(panel);
    const log = await exported(await open('workspace.html#contacts'));
    const contact = only(log.contacts) as { name: string; sources: { emails: { kind: string } } };
    assert.deepEqual([contact.name, contact.sources.emails.kind], ['Per Hansen', 'hand']);
    assert.equal(only(log.messages).from, 'per.hansen@konsernet.example');

    const again = await context.newPage();
    await again.goto(origin + pathOf('colleague'));
    const next = await panelOf(again);
    await next.getByRole('heading', { name: 'Per Hansen' }).waitFor();
    assert.equal(await next.getByRole('button', { name: 'Log mail' }).count(), 0);
    assert.equal(await next.getByText('which address belongs to').count(), 0);
  }));

test('Outlook: an address that is given for somebody on the never-log list ends it there', () =>
  withDaybook({}, async ({ context, open }) => {
    await serveOutlook(context);
    const settings = await open('workspace.html#settings/capture');
    await settings.getByRole('textbox', { name: 'Never log' }).fill('konsernet.example');
    await settings.getByRole('region', { name: 'Capture' }).getByRole('button', { name: 'Save' }).click();
    await settings.getByRole('status').getByText('Capture settings saved.').waitFor();
    const page = await context.newPage();
    await page.goto(origin + pathOf('colleague'));
    const panel = await panelOf(page);
    await panel.getByRole('textbox', { name: 'E-mail of Per Hansen' }).fill('per.hansen@konsernet.example');
    await panel.getByRole('button', { name: 'Use this address' }).click();
    await panel.getByRole('heading', { name: 'Never logged' }).waitFor();
    assert.equal(await panel.getByText('Per Hansen').count(), 0);
  }));

test('Outlook: from the calendar to a mail and to the next one; none while the list is ahead of the pane', () =>
  withDaybook({}, async ({ context }) => {
    await serveOutlook(context);
    const page = await context.newPage();
    await page.goto(origin + pathOf('calendar'));
    assert.equal(page.frames().length, 1);
    await show(page, 'list');
    await paint(page);
    await show(page, 'signature');
    await paint(page);
    const panel = await panelOf(page);
    const name = panel.getByRole('textbox', { name: 'Name' });
    await name.waitFor();
    await show(page, 'hostile');
    await name.waitFor({ state: 'hidden' });
    await paint(page);
    await name.waitFor();
    assert.equal(await panel.getByRole('textbox', { name: 'E-mail' }).inputValue(), 'ola@byggmester.example');
    await show(page, 'list');
    await paint(page);
    await name.waitFor({ state: 'hidden' });
  }));

test('Outlook: a conversation is logged with the times it shows, once the user takes them for this computer’s', () =>
  withDaybook({}, async ({ context, open }) => {
    await serveOutlook(context);
    const page = await context.newPage();
    await page.goto(origin + pathOf('conversation'));
    const panel = await panelOf(page);
    await panel.getByText("1 message will be logged. 2 earlier messages can't be read.").waitFor();
    await panel.getByRole('button', { name: 'Use the times shown' }).click();
    await panel.getByText("2 messages will be logged. 1 earlier message can't be read.").waitFor();
    await logContact(panel);
    const log = await exported(await open('workspace.html#contacts'));
    const times = [await instantIn(page, '2026-11-03T11:12'), await instantIn(page, '2026-11-05T14:52')];
    assert.deepEqual(log.messages.map(({ at }) => at).sort(), times);
  }));

test('Outlook: at each of its four hosts', () =>
  withDaybook({}, async ({ context }) => {
    await serveOutlook(context);
    const page = await context.newPage();
    for (const host of hosts) {
      await page.goto(`https://${host}${pathOf('signature')}`);
      const panel = await panelOf(page);
      await panel.getByRole('textbox', { name: 'Name' }).waitFor();
    }
  }));
