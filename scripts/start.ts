/**
 * `npm start`: builds the extension and opens it beside a demo mailbox in a real Chromium. Without a display it plays the
 * main job through, prints what it captured and leaves screenshots and the export in `.output/demo`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from './browsers/launch-chromium.ts';
import { buildFor } from './build.ts';
import { describe } from './demo/describe.ts';
import { createDemoMailbox } from './demo/mailbox/respond.ts';
import { demoFolder, demoInbox, introduce, playMainJob } from './demo/steps.ts';

const { env, platform } = process;
const headless = env.HEADLESS === '1' || (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY);

buildFor('chrome');
const profile = mkdtempSync(join(tmpdir(), 'daybook-demo-'));
const mailbox = await createDemoMailbox({ fresh: true });
const daybook = await launchChromium({
  profile,
  mailbox,
  headless,
  viewport: headless ? { width: 1280, height: 800 } : null,
});

if (headless) {
  let step = 'start';
  try {
    await introduce(daybook, 'Kari Nilsen', 'Sales');
    const file = await playMainJob(daybook, (next) => {
      step = next;
      console.log(`• ${next}`);
    });
    console.log(['', 'Captured:', ...describe(file), '', `Screenshots and export.json: ${demoFolder}`].join('\n'));
  } catch (error) {
    console.error(`The demo stopped at “${step}”:`, error);
    process.exitCode = 1;
  } finally {
    await daybook.context.close();
    rmSync(profile, { recursive: true, force: true });
  }
} else {
  const page = daybook.context.pages()[0] ?? (await daybook.context.newPage());
  await page.goto(demoInbox);
  console.log('The demo mailbox is open. Open a mail and press “Log contact” in the panel on the right.');
  console.log(
    'Alt+Shift+K puts the keyboard into Daybook, Escape gives it back. “Open workspace” shows Today and Contacts.',
  );
  console.log('Close the browser to end the demo; everything it stored goes with it.');
  daybook.context.on('close', () => rmSync(profile, { recursive: true, force: true }));
}
