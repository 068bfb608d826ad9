import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type DaybookChromium, launchChromium, panelOf } from '../../scripts/browsers/launch-chromium.ts';
import { logInToSogo, sogoMessageAddress, startSogo } from '../../scripts/servers/sogo.ts';
import { exported } from '../support/extension.ts';
import { run, test } from '../support/runner.ts';
import { until } from '../support/until.ts';
import { logEveryMail } from './support/every-mail.ts';
import { type ExpectedMail, expectedMails } from './support/expected-mails.ts';
import { addAddress, allowHost, logOpenMail } from './support/roundcube-bench.ts';

const { address, stop } = startSogo();
process.once('exit', stop);

type Bench = { readonly daybook: DaybookChromium; readonly page: Page; readonly workspace: Page };

async function withSogo(body: (bench: Bench) => Promise<void>): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'daybook-sogo-'));
  const daybook = await launchChromium({ profile });
  try {
    await allowHost(daybook);
    const workspace = await daybook.open('workspace.html#settings/webmail');
    await addAddress(workspace, address);
    const page = await daybook.context.newPage();
    await logInToSogo(page, address);
    await body({ daybook, page, workspace });
  } finally {
    await daybook.context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

const openMail = async (page: Page, uid: number) => {
  await page.goto(sogoMessageAddress(address, uid));
  await page.locator('#detailView md-card-content').first().waitFor();
  return panelOf(page);
};

// SOGo shows no Reply-To and no attached mail, and of recipients the address only where there is no name.
const otherwise: ReadonlyMap<number, string | null> = new Map([
  [7, null],
  [12, 'gjest9@gjester.example'],
  [14, null],
]);
const shownBySogo = expectedMails.map(
  (mail): ExpectedMail => ({
    ...mail,
    person: otherwise.has(mail.uid) ? (otherwise.get(mail.uid) ?? null) : mail.person,
  }),
);

test(
  'every mail of the inbox is logged under its true sender, hostile ones too',
  () => withSogo(({ page, workspace }) => logEveryMail({ workspace, open: (uid) => openMail(page, uid) }, shownBySogo)),
  { limit: 120_000 },
);

test('the original gives identity, time and all recipients; without it the panel asks when the mail arrived', () =>
  withSogo(async ({ daybook, page, workspace }) => {
    await logOpenMail(await openMail(page, 1));
    const [ordinary] = (await exported(workspace)).messages;
    assert.equal(ordinary?.at, '2026-11-02T08:14:07.000Z');
    await daybook.context.route(/viewsource/, (route) => route.abort());
    const panel = await openMail(page, 5);
    await until('the next mail', async () => (await panel.locator('main').innerText()).includes('hamalainen'));
    await panel.getByRole('button', { name: 'Log contact' }).click();
    await panel.locator('input[type=datetime-local]').fill('2026-11-05T07:55');
    await logOpenMail(panel);
    const ids = (await exported(workspace)).messages.map(({ id }) => String(id));
    assert.equal(ids.filter((id) => /^sogo:sha256-[0-9a-f]{64}$/.test(id)).length, 1);
  }));

test('nothing is asked of the server before the click that logs, and one thing on it', () =>
  withSogo(async ({ daybook, page }) => {
    const asked: string[] = [];
    daybook.context.on('request', (request) => {
      if (/viewsource/.test(request.url())) asked.push(request.url());
    });
    const panel = await openMail(page, 1);
    await panel.getByRole('button', { name: 'Log contact' }).waitFor();
    assert.deepEqual(asked, []);
    await logOpenMail(panel);
    assert.equal(asked.length, 1);
  }));

test('keys typed while the panel has the focus do nothing to the mailbox', () =>
  withSogo(async ({ page }) => {
    const panel = await openMail(page, 5);
    const title = panel.getByRole('textbox', { name: 'Title' });
    await title.fill('');
    const before = page.url();
    await title.focus();
    for (const key of ['r', 'j', 'Backspace', 'Delete', 'r']) await page.keyboard.press(key);
    await until(
      'the keys arrived',
      async () => (await title.inputValue()) === 'rr' || (await title.inputValue()) === 'r',
    );
    await panel.getByRole('button', { name: 'Log contact' }).focus();
    for (const key of ['Delete', 'Backspace', 'r', 'j']) await page.keyboard.press(key);
    assert.equal(page.url(), before);
    assert.equal(await page.locator('md-dialog').count(), 0);
    await page.reload();
    await page.getByText('paivi.hamalainen@saunat.example').first().waitFor();
  }));

await run({ title: 'SOGo 5.8' });
