import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { ask } from '../../support/extension.ts';
import { test } from '../../support/runner.ts';
import { until } from '../../support/until.ts';
import { inbox, logContact, openMail, openNext, withDaybook } from './bench.ts';

const lead = 'Conference for 80 people';

/** What the page chrome://extensions has beyond an ordinary one. */
type DeveloperPages = {
  developerPrivate: {
    reload(id: string): Promise<void>;
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  };
  management: { setEnabled(id: string, enabled: boolean): Promise<void> };
};

/** Without developer mode Chromium switches an unpacked extension off when it is reloaded. */
async function extensionsPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(() =>
    (chrome as unknown as DeveloperPages).developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
  );
  return page;
}

const panels = (page: Page): Frame[] => page.frames().filter((frame) => frame.url().includes('/panel.html'));

/** A panel that is not one of the `old`, once it can log. */
const freshPanel = (page: Page, old: readonly Frame[] = []): Promise<Frame> =>
  until('the new panel', async () => {
    const frame = panels(page).find((candidate) => !old.includes(candidate));
    return (await frame?.getByRole('button', { name: 'Log contact' }).isVisible()) ? frame : undefined;
  });

test('reloading the extension with a mail open gives exactly one working panel', () =>
  withDaybook({}, async ({ context, extensionId }) => {
    const page = await context.newPage();
    const panel = await openMail(page, lead);
    await panel.getByRole('button', { name: 'Log contact' }).waitFor();
    const extensions = await extensionsPage(context);
    await extensions.evaluate((id) => (chrome as unknown as DeveloperPages).developerPrivate.reload(id), extensionId);
    await page.bringToFront();
    await logContact(await freshPanel(page, [panel]));
    assert.equal(panels(page).length, 1);
    assert.equal(await page.locator('html > div[popover]').count(), 1);
  }));

test('an extension that comes to a mail already open shows its panel there, once', () =>
  withDaybook({}, async ({ context, extensionId }) => {
    const extensions = await extensionsPage(context);
    const enable = (enabled: boolean): Promise<void> =>
      extensions.evaluate(([id, on]) => (chrome as unknown as DeveloperPages).management.setEnabled(id, on), [
        extensionId,
        enabled,
      ] as const);
    await enable(false);
    const page = await context.newPage();
    await page.goto(inbox);
    await page.locator('tr.zA', { hasText: lead }).first().click();
    await page.locator('h2.hP:visible').waitFor();
    assert.deepEqual(panels(page), []);
    await enable(true);
    await page.bringToFront();
    await logContact(await freshPanel(page));
    assert.equal(panels(page).length, 1);
  }));

test('the page goes on without the panel when it is collapsed, and remembers that', () =>
  withDaybook({}, async ({ context }) => {
    const page = await context.newPage();
    const panel = await openMail(page, lead);
    await panel.getByRole('button', { name: 'Collapse' }).click();
    const tab = panel.getByRole('button', { name: 'Open Daybook' });
    await tab.waitFor();
    await page.reload();
    await page.locator('h2.hP:visible').waitFor();
    const again = await until('the collapsed panel', () =>
      page.frames().find((frame) => frame.url().includes('/panel.html')),
    );
    await again.getByRole('button', { name: 'Open Daybook' }).click();
    await again.getByRole('button', { name: 'Log contact' }).waitFor();
  }));

test('the toolbar button opens and collapses the panel, also where a narrow window has collapsed it', () =>
  withDaybook({ viewport: { width: 800, height: 800 } }, async ({ context }) => {
    const page = await context.newPage();
    const panel = await openMail(page, lead);
    await panel.getByRole('button', { name: 'Open Daybook' }).waitFor();
    const worker = context.serviceWorkers()[0];
    // A test can't press a button of the browser; the event is the same.
    const pressButton = (): Promise<void> | undefined =>
      worker?.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ url: 'https://mail.google.com/*' });
        (chrome.action.onClicked as unknown as { dispatch(tab: unknown): void }).dispatch(tab);
      });
    await pressButton();
    await panel.getByRole('button', { name: 'Log contact' }).waitFor();
    await pressButton();
    await panel.getByRole('button', { name: 'Open Daybook' }).waitFor();
  }));

test('nothing of ours is in the page while no mail is open, and the panel goes with the mail', () =>
  withDaybook({}, async ({ context }) => {
    const page = await context.newPage();
    await page.goto('https://mail.google.com/mail/u/0/#inbox');
    await page.locator('tr.zA').first().waitFor();
    assert.deepEqual(panels(page), []);
    const panel = await openMail(page, lead);
    await panel.getByRole('button', { name: 'Log contact' }).waitFor();
    await page.evaluate(() => {
      location.hash = '#inbox';
    });
    await until('the panel is hidden', async () => (await page.locator('html > div[popover]').isVisible()) === false);
    await openNext(page, lead);
    await until('the panel is back', () => page.locator('html > div[popover]').isVisible());
  }));

test('the side panel asks for the active tab of its window', () =>
  withDaybook({}, async ({ context, open }) => {
    const page = await context.newPage();
    await openMail(page, lead);
    // A test can't open the browser's side panel; a page without a mail of its own can ask what it asks.
    const side = await open('panel.html');
    const view = (windowId: number | undefined) =>
      ask<{ kind: string }>(side, 'capture.view', windowId === undefined ? {} : { windowId });
    const windowId = await side.evaluate(async () => (await chrome.windows.getCurrent()).id ?? -1);
    assert.equal((await view(windowId)).kind, 'nothing');
    assert.equal((await view(undefined)).kind, 'nothing');
  }));

for (const [locale, language] of [
  ['nb-NO', 'nb'],
  ['da-DK', 'da'],
  ['fi-FI', 'fi'],
  ['sv-SE', 'sv'],
  ['de-DE', 'de'],
] as const) {
  test(`panel and webmail in the browser's language: ${locale}`, () =>
    withDaybook({ locale, mail: { language } }, async ({ context }) => {
      const page = await context.newPage();
      const panel = await openMail(page, lead);
      await panel.getByRole('button', { name: await wordOf(language, 'panel_log_contact') }).waitFor();
      assert.equal(await panel.evaluate(() => document.documentElement.lang), language);
    }));
}

/** A text as the language has it. */
async function wordOf(language: string, key: string): Promise<string> {
  const file = new URL(`../../../public/_locales/${language}/messages.json`, import.meta.url);
  const messages = JSON.parse(await readFile(file, 'utf8')) as Record<string, { message: string }>;
  return messages[key]?.message ?? key;
}
