/**
 * Records pages of a real SOGo server as fixtures for the DOM tests: what a content script finds after the page's own scripts
 * have run. Run it again after a new version of SOGo, and look at the diff.
 *   node scripts/servers/record-sogo.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../browsers/find-chromium.ts';
import { alice, startRoundcube } from './roundcube.ts';
import { logInToSogo, sogoMessageAddress, startSogo } from './sogo.ts';

const target = join(import.meta.dirname, '../../tests/fixtures/pages/sogo');
const uids = [1, 12, 13, 18, 19, 23];

/** Without what differs from run to run, and without pictures drawn in the page. */
const lasting = (html: string): string =>
  html
    .replace(/\?lm=\d+/g, '')
    .replace(/<svg[\s\S]*?<\/svg>/g, '<svg></svg>')
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<script(?![^>]*>[^<]*var UserEmail)[\s\S]*?<\/script>/g, '')
    .replace(/<!---->/g, '')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .concat('\n');

async function save(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  writeFileSync(join(target, `${name}.html`), lasting(await page.content()));
}

const servers = await startRoundcube();
const sogo = startSogo();
const browser = await chromium.launch({ executablePath: findChromium() });
try {
  mkdirSync(target, { recursive: true });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, timezoneId: 'Europe/Oslo' });
  const page = await context.newPage();
  await logInToSogo(page, sogo.address);
  await save(page, 'list');
  for (const uid of uids) {
    const mail = await context.newPage();
    await mail.goto(sogoMessageAddress(sogo.address, uid));
    await mail.locator('#detailView .msg-body').first().waitFor();
    await save(mail, `mail-${uid}`);
    await mail.close();
  }
  await page.goto(`${sogo.address}/so/${alice.address}/Mail//UIxMailPopupView#!/Mail/0/INBOX/5`);
  await page.locator('.msg-body').first().waitFor();
  await save(page, 'popup-5');
} finally {
  await browser.close();
  sogo.stop();
  servers.stop();
}
console.log(`Recorded ${uids.length + 2} pages into ${target}`);
