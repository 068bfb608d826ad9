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
import { playMainJob } from './demo/main-job.ts';
import { showNorwegian } from './demo/norwegian.ts';
import { demoFolder, emptyDemoFolder } from './demo/shoot.ts';
import { demoInbox } from './demo/steps.ts';

const { env, platform } = process;
const headless = env.HEADLESS === '1' || (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY);

/** A new profile, which goes with this process. */
function freshProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'daybook-demo-'));
  process.on('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
  return profile;
}

async function play(): Promise<void> {
  let step = 'Start the browser';
  const say = (next: string): void => {
    step = next;
    console.log(`• ${next}`);
  };
  const browser = {
    headless,
    mailbox: await createDemoMailbox({ fresh: true }),
    viewport: { width: 1280, height: 800 },
  };
  try {
    emptyDemoFolder();
    await using daybook = closing(await launchChromium({ ...browser, profile: freshProfile() }));
    const file = await playMainJob(daybook, say);
    say('The same log in Norwegian');
    await using norwegian = closing(await launchChromium({ ...browser, profile: freshProfile(), locale: 'nb-NO' }));
    await showNorwegian(norwegian);
    console.log(['', 'Captured:', ...describe(file), '', `Screenshots and export.json: ${demoFolder}`].join('\n'));
  } catch (error) {
    console.error(`The demo stopped at “${step}”:`, error);
    process.exitCode = 1;
  }
}

/** The browser closes where the block that holds it ends. */
const closing = <T extends { readonly context: { close(): Promise<void> } }>(browser: T): T & AsyncDisposable => ({
  ...browser,
  [Symbol.asyncDispose]: () => browser.context.close(),
});

async function openForTrying(): Promise<void> {
  const { context } = await launchChromium({
    profile: freshProfile(),
    mailbox: await createDemoMailbox({ fresh: true }),
    headless,
    viewport: null,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(demoInbox);
  console.log('The demo mailbox is open. Open a mail and press “Log contact” in the panel on the right.');
  console.log(
    'Alt+Shift+K puts the keyboard into Daybook, Escape gives it back. “Open workspace” shows Today and Contacts.',
  );
  console.log('Close the browser to end the demo; everything it stored goes with it.');
}

buildFor('chrome');
await (headless ? play() : openForTrying());
