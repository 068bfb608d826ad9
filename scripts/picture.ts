/** `npm run picture`: makes the README's picture, docs/daybook.png, from the demo mailbox. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launchChromium } from './browsers/launch-chromium.ts';
import { buildFor } from './build.ts';
import { createDemoMailbox } from './demo/mailbox/respond.ts';
import { introduce, logLead, openLead } from './demo/steps.ts';

buildFor('chrome');
const docs = resolve(import.meta.dirname, '../docs');
mkdirSync(docs, { recursive: true });
const profile = mkdtempSync(join(tmpdir(), 'daybook-picture-'));
const daybook = await launchChromium({
  profile,
  mailbox: await createDemoMailbox({ fresh: true }),
  viewport: { width: 1280, height: 800 },
});
try {
  await introduce(daybook, 'Kari Nilsen', 'Sales');
  const page = await daybook.context.newPage();
  await logLead(await openLead(page));
  await page.screenshot({ path: join(docs, 'daybook.png') });
} finally {
  await daybook.context.close();
  rmSync(profile, { recursive: true, force: true });
}
