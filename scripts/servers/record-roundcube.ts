/**
 * Records pages of real Roundcube servers as fixtures for the DOM tests: what a content script finds after the page's own
 * scripts have run, without session tokens. Run it again after a new Roundcube version, and look at the diff.
 *   node scripts/servers/record-roundcube.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Frame, type Page } from 'playwright-core';
import { findChromium } from '../browsers/find-chromium.ts';
import { logIn, messageAddress, type Skin, skins, startRoundcube } from './roundcube.ts';

const target = join(import.meta.dirname, '../../tests/fixtures/pages/roundcube');
const recordedUids = [1, 5, 12, 16, 18, 19, 23];

/** Takes out what belongs to one session only, so that no token is committed and a new recording differs only where it must. */
const withoutSession = (html: string): string =>
  html
    .replace(/("request_token":")[^"]*/g, '$1')
    .replace(/(name="_token"[^>]*value=")[^"]*/g, '$1')
    .replace(/([?&;]_token=)[^&"'\\]*/g, '$1')
    .replace(/("user_id":")[^"]*/g, '$1') // drawn anew for each database
    .replace(/id="\d{13}-clone"/g, 'id="0-clone"') // elastic names its copied buttons by the clock
    .replace(/(\?s=)\d+/g, '$1') // the time of a skin file's packaging
    .replace(/[ \t]+$/gm, '')
    .concat('\n');

const save = async (skin: Skin, name: string, source: Page | Frame): Promise<void> => {
  await source.waitForLoadState('networkidle'); // the page asks for the number of unread mails after it is loaded
  mkdirSync(join(target, skin), { recursive: true });
  writeFileSync(join(target, skin, `${name}.html`), withoutSession(await source.content()));
};

/** Roundcube's own name for the row of a message: base64 of the uid, without padding. */
const rowOf = (uid: number): string => `#rcmrow${btoa(String(uid)).replace(/=+$/, '')}`;

/** Opens a message beside the list, as a click does, and gives the frame it is shown in once that is loaded. */
async function preview(page: Page, uid: number): Promise<Frame> {
  const isWanted = (frame: Frame): boolean =>
    frame.name() === 'messagecontframe' && new URLSearchParams(frame.url().split('?')[1]).get('_uid') === String(uid);
  const opened = page.waitForEvent('framenavigated', isWanted);
  await page.click(`${rowOf(uid)} .subject`);
  return await opened;
}

async function record(context: BrowserContext, skin: Skin, address: string): Promise<void> {
  const page = await context.newPage();
  await logIn(page, address);
  if (skin === 'elastic') await save(skin, 'list', page);
  for (const uid of recordedUids) await save(skin, `preview-${uid}`, await preview(page, uid));
  for (const uid of recordedUids) {
    await page.goto(messageAddress(address, uid));
    await save(skin, `show-${uid}`, page);
  }
  await page.close();
}

const servers = await startRoundcube();
const browser = await chromium.launch({ executablePath: findChromium() });
try {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Oslo',
  });
  for (const skin of skins) await record(context, skin, servers[skin]);
} finally {
  await browser.close();
  servers.stop();
}
console.log(`Recorded ${skins.length} skins into ${target}`);
