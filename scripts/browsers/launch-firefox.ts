import { resolve } from 'node:path';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import type { DemoMailbox } from '../demo/mailbox/respond.ts';
import { findFirefox } from './find-firefox.ts';

const extension = resolve(import.meta.dirname, '../../.output/firefox-mv3');
const addOn = 'daybook@daybook.example';
/** Firefox gives an add-on a new origin in each profile; this one is known beforehand. */
const uuid = '6f0c3c52-6c39-4a57-9d0e-2f7d1a4b8c11';

export type FirefoxOptions = {
  /** A folder that keeps the browser's data; the same one again is a restart. */
  readonly profile: string;
  /** Answers every request to https://mail.google.com/. */
  readonly mailbox: DemoMailbox;
};

export type DaybookFirefox = {
  readonly browser: Browser;
  /** Puts the extension in, as a temporary add-on; again is a reload. */
  install(): Promise<void>;
  /** Opens a page of the extension. */
  open(path: string): Promise<Page>;
  /** A page in which the demo mailbox can be opened. */
  mailPage(): Promise<Page>;
};

/** Starts Firefox (WebDriver BiDi). The demo mailbox is served by interception: nothing leaves the machine. */
export async function launchFirefox({ profile, mailbox }: FirefoxOptions): Promise<DaybookFirefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: true,
    userDataDir: profile,
    defaultViewport: { width: 1440, height: 900 },
    args: ['--remote-allow-system-access'], // else a page of the extension can't be opened
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [addOn]: uuid }),
      'extensions.webextensions.keepStorageOnUninstall': true, // a temporary add-on is uninstalled at each end
      'extensions.webextensions.keepUuidOnUninstall': true,
      'extensions.background.idle.timeout': 1500, // ms; suspends the event page for real
      'extensions.webextOptionalPermissionPrompts': false,
      'alerts.useSystemBackend': false, // else notifications.getAll() is empty
      'intl.accept_languages': 'en-GB, en',
    },
  });
  return {
    browser,
    install: async () => {
      await browser.installExtension(extension);
    },
    open: (path) => openPage(browser, `moz-extension://${uuid}/${path}`),
    async mailPage() {
      const page = await browser.newPage();
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        const answer = mailbox.respond(request.url());
        const done = answer ? request.respond(answer) : request.continue();
        // Firefox asks for a picture of its own now and then, and takes no answer for it.
        done.catch(() => undefined);
      });
      return page;
    },
  };
}

/** Going to a page of an extension never settles in BiDi; that it is there is asked of the page. */
async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  page.goto(url).catch(() => undefined);
  for (let looks = 0; looks < 200; looks++) {
    const isThere = await page
      .evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url)
      .catch(() => false);
    if (isThere) return page;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} did not open`);
}

/** The panel's frame in a mail page, if it is there. What BiDi says of its address stays `about:blank`, so the frame is asked. */
export async function panelIn(page: Page): Promise<Frame | undefined> {
  for (const frame of page.frames().slice(1)) {
    const url = await frame.evaluate(() => location.href).catch(() => '');
    if (url.includes('/panel.html')) return frame;
  }
  return undefined;
}
