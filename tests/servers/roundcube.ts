import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { type DaybookChromium, launchChromium, panelOf } from '../../scripts/browsers/launch-chromium.ts';
import { logIn, messageAddress, type Skin, skins, startRoundcube } from '../../scripts/servers/roundcube.ts';
import { type Exported, exported } from '../support/extension.ts';
import { run, test } from '../support/runner.ts';
import { until } from '../support/until.ts';

const servers = await startRoundcube({ reseed: false });

/** What the page chrome://extensions has beyond an ordinary one. */
type DeveloperPages = { developerPrivate: { addHostPermission(id: string, host: string): Promise<void> } };

type Bench = {
  readonly daybook: DaybookChromium;
  readonly page: Page;
  readonly workspace: Page;
  readonly address: string;
};

/** A browser that is logged in as alice, with the address added through Settings. */
async function withRoundcube(skin: Skin, body: (bench: Bench) => Promise<void>): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'daybook-servers-'));
  const daybook = await launchChromium({ profile });
  try {
    const address = servers[skin];
    const workspace = await addAddress(daybook, address);
    const page = await daybook.context.newPage();
    await logIn(page, address);
    await body({ daybook, page, workspace, address });
  } finally {
    await daybook.context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Settings → Webmail → Add address. Nobody can answer the browser's question in a test, so the host is granted beforehand. */
async function addAddress({ context, extensionId, open }: DaybookChromium, address: string): Promise<Page> {
  const extensions = await context.newPage();
  await extensions.goto('chrome://extensions');
  await extensions.evaluate(
    ([id, host]) => (chrome as unknown as DeveloperPages).developerPrivate.addHostPermission(id, host),
    [extensionId, 'http://127.0.0.1/*'] as const,
  );
  await extensions.close();
  const workspace = await open('workspace.html#settings/webmail');
  await workspace.getByRole('textbox', { name: 'Address of your Roundcube' }).fill(`${address}/`);
  await workspace.getByRole('button', { name: 'Add address' }).click();
  await until('the address is stored', () =>
    workspace
      .getByRole('button', { name: /Remove/ })
      .first()
      .isVisible(),
  );
  return workspace;
}

async function openMail({ page, address }: Bench, uid: number): Promise<Frame> {
  await page.goto(messageAddress(address, uid));
  return panelOf(page);
}

async function logContact(panel: Frame): Promise<void> {
  await panel.getByRole('button', { name: 'Log contact' }).click();
  await panel.getByRole('button', { name: 'Undo' }).waitFor();
}

const addressesOf = (log: Exported): string[] =>
  log.contacts.flatMap(({ emails }) => (emails as { address: string }[]).map(({ address }) => address)).sort();

for (const skin of skins) {
  test(`${skin}: an ordinary and both hostile mails are logged under their true senders`, () =>
    withRoundcube(skin, async (bench) => {
      await logContact(await openMail(bench, 1));
      await logContact(await openMail(bench, 18));
      const panel = await openMail(bench, 19);
      await panel.getByRole('button', { name: /^Log (contact|mail)$/ }).click();
      await panel.getByRole('button', { name: 'Undo' }).waitFor();
      const log = await exported(bench.workspace);
      assert.deepEqual(addressesOf(log), ['kari.nordmann@fjordhytter.example', 'real-attacker@evil.example']);
      assert.doesNotMatch(JSON.stringify([log.contacts, log.companies]), /victim/);
      const ordinary = log.messages.find(({ from }) => from === 'kari.nordmann@fjordhytter.example');
      assert.equal(ordinary?.id, '<n01.a7f3@fjordhytter.example>');
      assert.equal(ordinary?.at, '2026-11-02T08:14:07.000Z');

      const again = await openMail(bench, 1);
      await again.getByRole('heading', { name: 'Kari Nordmann' }).waitFor();
      await again
        .getByText(/^Logged/)
        .first()
        .waitFor();
    }));

  test(`${skin}: keys typed while the panel has the focus do nothing to the mailbox`, () =>
    withRoundcube(skin, async (bench) => {
      const { page, address } = bench;
      const panel = await openMail(bench, 5);
      await panel.getByRole('button', { name: 'Log contact' }).focus();
      const before = page.url();
      for (const key of ['Delete', 'Backspace', 'r', 'j', 'ArrowDown']) await page.keyboard.press(key);
      await panel.getByRole('textbox', { name: 'Title' }).focus();
      for (const key of ['r', 'j', 'Backspace', 'Delete']) await page.keyboard.press(key);
      await until(
        'the keys arrived',
        async () => (await panel.getByRole('textbox', { name: 'Title' }).inputValue()) === 'r',
      );
      assert.equal(page.url(), before);
      await page.goto(messageAddress(address, 5));
      await page.locator('#messagebody, #messageframe').first().waitFor();
      const sender = page.locator('td.header.from a.rcmContactAddress').first();
      assert.equal(await sender.getAttribute('title'), 'paivi.hamalainen@saunat.example');
    }));
}

test('elastic: the preview pane is read, though the top address never changes', () =>
  withRoundcube('elastic', async ({ page, workspace }) => {
    const before = page.url();
    await page.locator('#messagelist tr.message', { hasText: 'selskapslokale' }).first().click();
    const panel = await panelOf(page);
    await logContact(panel);
    assert.equal(page.url(), before);
    assert.deepEqual(addressesOf(await exported(workspace)), ['kari.nordmann@fjordhytter.example']);
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
    await logContact(await panelOf(popup));
    assert.deepEqual(addressesOf(await exported(workspace)), ['kari.nordmann@fjordhytter.example']);
  }));

test('elastic: when the original can’t be had the panel asks for the arrival, and the mail goes by its hash', () =>
  withRoundcube('elastic', async (bench) => {
    await bench.daybook.context.route(/_action=viewsource/, (route) => route.abort());
    const panel = await openMail(bench, 1);
    await panel.getByRole('button', { name: 'Log contact' }).click();
    const arrival = panel.locator('input[type=datetime-local]');
    await arrival.fill('2026-11-02T09:14');
    await logContact(panel);
    const log = await exported(bench.workspace);
    assert.match(String(log.messages[0]?.id), /^roundcube:sha256-[0-9a-f]{64}$/);
    assert.equal(Date.parse(String(log.messages[0]?.at)), new Date('2026-11-02T09:14').getTime());
  }));

test('an address that was not added is not read, though its host is allowed', () =>
  withRoundcube('elastic', async ({ page, daybook }) => {
    const other = await daybook.context.newPage();
    await logIn(other, servers.larry);
    await other.goto(messageAddress(servers.larry, 1));
    await other.locator('#messagebody').waitFor();
    await page.goto(messageAddress(servers.elastic, 1));
    await panelOf(page);
    assert.equal(other.frames().filter((frame) => frame.url().includes('/panel.html')).length, 0);
  }));

test('an address that is removed is not read any more', () =>
  withRoundcube('elastic', async (bench) => {
    await openMail(bench, 1);
    await bench.workspace.bringToFront();
    await bench.workspace
      .getByRole('button', { name: /Remove/ })
      .first()
      .click();
    await until(
      'it is gone',
      async () => (await bench.workspace.getByRole('button', { name: /Remove/ }).count()) === 0,
    );
    await bench.page.goto(messageAddress(bench.address, 1));
    await bench.page.locator('#messagebody').waitFor();
    assert.equal(bench.page.frames().filter((frame) => frame.url().includes('/panel.html')).length, 0);
  }));

await run({ title: 'Roundcube 1.6, three skins' });
