import { resolve } from 'node:path';
import { type BrowserContext, chromium, type Frame, type Page, type Worker } from 'playwright-core';
import type { DemoMailbox } from '../demo/mailbox/respond.ts';
import { findChromium } from './find-chromium.ts';

const extension = resolve(import.meta.dirname, '../../.output/chrome-mv3');

export type ChromiumOptions = {
  /** A folder that keeps the browser's data; the same one again is a restart. */
  readonly profile: string;
  /** Answers every request to https://mail.google.com/. */
  readonly mailbox?: DemoMailbox | undefined;
  readonly headless?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number } | null;
  /** The browser's language, such as `nb-NO`. */
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** False starts without the extension, to see what an open tab gets when it is installed. */
  readonly withExtension?: boolean;
};

export type DaybookChromium = {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** Opens a page of the extension. */
  open(path: string): Promise<Page>;
};

/** Starts Chromium with the built extension. The demo mailbox is served by interception: nothing leaves the machine. */
export async function launchChromium(options: ChromiumOptions): Promise<DaybookChromium> {
  const {
    profile,
    mailbox,
    headless = true,
    viewport = { width: 1440, height: 900 },
    locale = 'en-GB',
    colorScheme = 'light',
  } = options;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless,
    viewport,
    locale,
    colorScheme,
    args: [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`, `--lang=${locale}`],
    env: { ...process.env, LANGUAGE: locale.replace('-', '_') },
  });
  if (mailbox) {
    await context.route('https://mail.google.com/**', (route) => {
      const answer = mailbox.respond(route.request().url());
      return answer ? route.fulfill(answer) : route.abort();
    });
  }
  const worker = await workerOf(context);
  const extensionId = new URL(worker.url()).host;
  return {
    context,
    extensionId,
    async open(path) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/${path}`);
      return page;
    },
  };
}

const workerOf = async (context: BrowserContext): Promise<Worker> =>
  context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));

/** The panel's frame in a webmail page, once it is there. */
export async function panelOf(page: Page): Promise<Frame> {
  const isPanel = (frame: Frame): boolean => /^chrome-extension:\/\/[^/]+\/panel\.html/.test(frame.url());
  const there = page.frames().find(isPanel);
  return there ?? (await page.waitForEvent('framenavigated', { predicate: isPanel }));
}
