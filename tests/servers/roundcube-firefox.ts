import assert from 'node:assert/strict';
import type { Frame, Page } from 'puppeteer-core';
import { alice, messageAddress, startRoundcube } from '../../scripts/servers/roundcube.ts';
import { hasButton, panelOf, press, withFirefox } from '../e2e/firefox/bench.ts';
import { exported } from '../support/extension.ts';
import { run, test } from '../support/runner.ts';
import { until } from '../support/until.ts';
import { pairOf, pairsIn } from './support/every-mail.ts';
import { type ExpectedMail, expectedMails } from './support/expected-mails.ts';

const { elastic: address } = await startRoundcube({ reseed: false });

/** Settings → Webmail → *Add address*; this Firefox grants the host without asking. */
async function addAddress(workspace: Page): Promise<void> {
  const field = await until('the field', () => workspace.$('aria/Address of your Roundcube or SOGo'));
  await field.type(`${address}/`);
  const button = await until('the button', () => workspace.$('aria/Add address[role="button"]'));
  await button.click();
  await until('the address', () =>
    workspace.evaluate((added) => document.body.innerText.includes(`Added: ${added}/`), address),
  );
}

async function logIn(page: Page): Promise<void> {
  await page.goto(`${address}/`);
  await page.type('#rcmloginuser', alice.address);
  await page.type('#rcmloginpwd', alice.password);
  await page.click('#rcmloginsubmit');
  await page.waitForSelector('#messagelist tr.message');
}

/** What the panel says, with what stands in its fields. */
const textOf = (panel: Frame): Promise<string> =>
  panel.evaluate(() => {
    const values = [...document.querySelectorAll('input')].map(({ value }) => value);
    return [document.body.innerText, ...values].join('\n');
  });

async function logMail(page: Page, workspace: Page, mail: ExpectedMail): Promise<void> {
  const { uid, person } = mail;
  await page.goto(messageAddress(address, uid));
  const panel = await panelOf(page);
  if (person === null) {
    await until(`nobody proposed for ${uid}`, async () => {
      await page.mouse.move(200 + Math.random() * 100, 300);
      return hasButton(panel, 'Enter by hand');
    });
    return;
  }
  await until(`the panel to show ${person} for ${uid}`, async () => (await textOf(panel)).includes(person));
  await press(panel, (await hasButton(panel, 'Log contact')) ? 'Log contact' : 'Log mail');
  await until(`${uid} to be logged`, async () => pairsIn(await exported(workspace)).includes(pairOf(mail)));
}

test(
  'elastic in Firefox: every mail of the inbox is logged under its true sender',
  () =>
    withFirefox(async ({ browser, install, open }) => {
      await install();
      const workspace = await open('workspace.html#settings/webmail');
      await addAddress(workspace);
      const page = await browser.newPage();
      await logIn(page);
      for (const mail of expectedMails) await logMail(page, workspace, mail);
      const log = await exported(workspace);
      const wanted = expectedMails.filter(({ person }) => person !== null).map(pairOf);
      assert.deepEqual(pairsIn(log), wanted.sort());
      assert.doesNotMatch(JSON.stringify([log.contacts, log.companies]), /victim/);
    }),
  { limit: 180_000 },
);

await run({ title: 'Roundcube 1.6 in Firefox' });
