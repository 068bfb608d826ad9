import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { panelOf } from '../../scripts/browsers/launch-chromium.ts';
import { logIn, messageAddress, skins } from '../../scripts/servers/roundcube.ts';
import { exported } from '../support/extension.ts';
import { run, test } from '../support/runner.ts';
import { until } from '../support/until.ts';
import { logEveryMail } from './support/every-mail.ts';
import {
  addAddress,
  addressesOf,
  logOpenMail,
  openMail,
  panelsIn,
  removeAddress,
  servers,
  withRoundcube,
} from './support/roundcube-bench.ts';

/** The sender of uid 1, an ordinary mail, and what its original says of it. */
const kari = 'kari.nordmann@fjordhytter.example';
const ordinaryId = '<n01.a7f3@fjordhytter.example>';

const keyOf = (address: string, uid: number): string =>
  `roundcube:${address.replace('http://', '')}/|alice@example.test|INBOX|${uid}`;

for (const skin of skins) {
  test(`${skin}: an ordinary and both hostile mails are logged under their true senders`, () =>
    withRoundcube(skin, async (bench) => {
      await logOpenMail(await openMail(bench, 1));
      await logOpenMail(await openMail(bench, 18));
      await logOpenMail(await openMail(bench, 19), 'Log mail');
      const log = await exported(bench.workspace);
      assert.deepEqual(addressesOf(log), [kari, 'real-attacker@evil.example']);
      assert.doesNotMatch(JSON.stringify([log.contacts, log.companies]), /victim/);
      assert.equal(log.messages.length, 3);
      const ordinary = log.messages.find(({ from }) => from === kari);
      assert.equal(ordinary?.id, ordinaryId);
      assert.deepEqual(new Set(ordinary?.aliases as string[]), new Set([ordinaryId, keyOf(bench.address, 1)]));
      assert.equal(ordinary?.at, '2026-11-02T08:14:07.000Z');

      const again = await openMail(bench, 1);
      await again.getByRole('heading', { name: 'Kari Nordmann' }).waitFor();
      await again
        .getByText(/^Logged/)
        .first()
        .waitFor();
      assert.equal(await again.getByRole('button', { name: /^Log (contact|mail)$/ }).count(), 0);
    }));

  test(
    `${skin}: every mail of the inbox is logged under its true sender`,
    () => withRoundcube(skin, (bench) => logEveryMail({ ...bench, open: (uid) => openMail(bench, uid) })),
    { limit: 120_000 },
  );

  test(`${skin}: keys typed while the panel has the focus do nothing to the mailbox`, () =>
    withRoundcube(skin, async (bench) => {
      const { page, address } = bench;
      const panel = await openMail(bench, 5);
      const keysSeen = await countKeys(page);
      const title = panel.getByRole('textbox', { name: 'Title' });
      const before = page.url();
      await panel.getByRole('button', { name: 'Log contact' }).focus();
      for (const key of ['Delete', 'Backspace', 'r', 'j', 'ArrowDown']) await page.keyboard.press(key);
      // The signature may have given one.
      await title.fill('');
      for (const key of ['r', 'j', 'Backspace', 'Delete']) await page.keyboard.press(key);
      await until('the keys arrived', async () => (await title.inputValue()) === 'r');
      assert.equal(page.url(), before);
      assert.equal(await keysSeen(), 0);
      await page.locator('body').click({ position: { x: 2, y: 2 } });
      await page.keyboard.press('Shift');
      assert.equal(await keysSeen(), 1, 'the page counts its own keys');

      await page.goto(messageAddress(address, 5));
      await page.locator('#messagebody').waitFor();
      const sender = page.locator('td.header.from a.rcmContactAddress').first();
      assert.equal(await sender.getAttribute('title'), 'paivi.hamalainen@saunat.example');
    }));
}

/** Counts the keys a page gets to see from now on, before any code of its own. */
async function countKeys(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const { dataset } = document.documentElement;
    dataset.keys = '0';
    window.addEventListener('keydown', () => (dataset.keys = String(Number(dataset.keys) + 1)), { capture: true });
  });
  return () => page.evaluate(() => Number(document.documentElement.dataset.keys));
}

test('elastic: the preview pane is read, hostile mail too, though the top address never changes', () =>
  withRoundcube('elastic', async ({ page, workspace }) => {
    const before = page.url();
    const open = (subject: string) => page.locator('#messagelist tr.message', { hasText: subject }).first().click();
    await open('selskapslokale');
    const panel = await panelOf(page);
    await logOpenMail(panel);
    await open('Fiendtlig HTML');
    await logOpenMail(panel);
    await open('Breakout true subject');
    await logOpenMail(panel, 'Log mail');
    await until('all three are logged', async () => (await exported(workspace)).messages.length === 3);
    // Whom the log knows by now has a mark in the list, and the rows stand where they stood.
    await page
      .locator('#messagelist tr.message', { hasText: 'selskapslokale' })
      .locator('daybook-mark')
      .first()
      .waitFor();
    assert.equal(
      await page
        .locator('#messagelist tr.message', { hasText: 'No From true subject' })
        .locator('daybook-mark')
        .count(),
      0,
    );
    const log = await exported(workspace);
    assert.equal(page.url(), before);
    assert.deepEqual(addressesOf(log), [kari, 'real-attacker@evil.example']);
  }));

test('elastic: a mail in a window of its own is read', () =>
  withRoundcube('elastic', async ({ page, workspace, address }) => {
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      page.evaluate(
        (url) => {
          window.open(url, 'mail', 'width=1100,height=800');
        },
        `${messageAddress(address, 1)}&_extwin=1`,
      ),
    ]);
    await logOpenMail(await panelOf(popup));
    assert.deepEqual(addressesOf(await exported(workspace)), [kari]);
  }));

test('elastic: a copy in another folder is the same mail', () =>
  withRoundcube('elastic', async (bench) => {
    const { page, workspace, address } = bench;
    await logOpenMail(await openMail(bench, 1));
    await Promise.all([
      page.waitForResponse((response) => /_action=copy/.test(response.url()) && response.ok()),
      page.evaluate(() => (window as unknown as Roundcube).rcmail.copy_messages('Sent')),
    ]);
    await page.goto(`${address}/?_task=mail&_mbox=Sent`);
    await page.locator('#messagelist tr.message', { hasText: 'selskapslokale' }).first().click();
    const panel = await panelOf(page);
    await panel.getByRole('button', { name: 'Log mail' }).click();
    await panel.getByRole('status').filter({ hasText: 'This mail was already logged.' }).waitFor();
    const log = await exported(workspace);
    assert.equal(log.messages.length, 1);
    assert.equal(log.activities.filter(({ kind }) => kind === 'mail-received').length, 1);
    assert.deepEqual(addressesOf(log), [kari]);
    // It is known there from now on, also on another visit.
    await page.reload();
    await page.locator('#messagelist tr.message', { hasText: 'selskapslokale' }).first().click();
    const again = await panelOf(page);
    await again
      .getByText(/^Logged/)
      .first()
      .waitFor();
    assert.equal(await again.getByRole('button', { name: 'Log mail' }).count(), 0);
  }));

/** What the page of Roundcube has for its own script (1.6). */
type Roundcube = { rcmail: { copy_messages(mailbox: string): void } };

test('elastic: when the original can’t be had the panel asks for the arrival, and the mail goes by its hash', () =>
  withRoundcube('elastic', async (bench) => {
    await bench.daybook.context.route(/_action=viewsource/, (route) => route.abort());
    const panel = await openMail(bench, 1);
    await panel.getByRole('button', { name: 'Log contact' }).click();
    const arrival = panel.locator('input[type=datetime-local]');
    await arrival.fill('2026-11-02T09:14');
    await logOpenMail(panel);
    const log = await exported(bench.workspace);
    assert.match(String(log.messages[0]?.id), /^roundcube:sha256-[0-9a-f]{64}$/);
    assert.equal(Date.parse(String(log.messages[0]?.at)), new Date('2026-11-02T09:14').getTime());
  }));

test('an address that was not added gets no panel and tells nothing of its mail, though its host is allowed', () =>
  withRoundcube('elastic', async ({ page, daybook, workspace }) => {
    const heard = await listen(workspace);
    const other = await daybook.context.newPage();
    await logIn(other, servers.larry);
    await other.goto(messageAddress(servers.larry, 1));
    await other.locator('#messagebody').waitFor();
    await page.goto(messageAddress(servers.elastic, 1));
    await panelOf(page);
    const readings = async (origin: string) =>
      (await heard()).filter((message) => message.origin === origin).map(({ reading }) => reading);
    await until('the added address tells its mail', async () =>
      (await readings(servers.elastic)).some((reading) => reading?.includes('selskapslokale')),
    );
    assert.equal(panelsIn(other), 0);
    // The script asks whether it may read here, and gets no for an answer.
    assert.deepEqual([...new Set(await readings(servers.larry))], ['null']);
  }));

type Heard = { readonly origin: string; readonly reading: string | undefined };

/** What the scripts in webmail pages tell from now on; every page of the extension can hear it. */
async function listen(workspace: Page): Promise<() => Promise<Heard[]>> {
  await workspace.evaluate(() => {
    const heard: Heard[] = [];
    Object.assign(window, { heard });
    chrome.runtime.onMessage.addListener((message: { data?: { reading?: unknown } }, { url }) => {
      if (url) heard.push({ origin: new URL(url).origin, reading: JSON.stringify(message.data?.reading) });
    });
  });
  return () => workspace.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
}

test('an address that is removed is not read any more, another one on that host still is', () =>
  withRoundcube('elastic', async (bench) => {
    const { page, workspace, daybook } = bench;
    await addAddress(workspace, servers.larry);
    await openMail(bench, 1);
    await removeAddress(workspace, servers.elastic);
    await page.goto(messageAddress(servers.elastic, 1));
    await page.locator('#messagebody').waitFor();
    const other = await daybook.context.newPage();
    await logIn(other, servers.larry);
    await other.goto(messageAddress(servers.larry, 1));
    await panelOf(other);
    assert.equal(panelsIn(page), 0);

    await removeAddress(workspace, servers.larry);
    await until('the host is given back', () =>
      workspace.evaluate(async () => !(await chrome.permissions.contains({ origins: ['http://127.0.0.1/*'] }))),
    );
  }));

await run({ title: 'Roundcube 1.6, three skins' });
