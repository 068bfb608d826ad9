import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import {
  type ChromiumOptions,
  type DaybookChromium,
  launchChromium,
  panelOf,
} from '../../../scripts/browsers/launch-chromium.ts';
import { createDemoMailbox, type DemoOptions } from '../../../scripts/demo/mailbox/respond.ts';

/** A Wednesday; the demo's newest mails came the day before and that morning. */
export const now = Date.parse('2026-11-25T09:00:00Z');

type Setup = Partial<ChromiumOptions> & { readonly mail?: DemoOptions };

/** A browser with the extension and the demo mailbox, in a profile of its own, for one test. */
export async function withDaybook(
  setup: Setup,
  body: (daybook: DaybookChromium, profile: string) => Promise<void>,
): Promise<void> {
  const profile = setup.profile ?? mkdtempSync(join(tmpdir(), 'daybook-e2e-'));
  const daybook = await start(profile, setup);
  try {
    await body(daybook, profile);
  } finally {
    await daybook.context.close();
    if (setup.profile === undefined) rmSync(profile, { recursive: true, force: true });
  }
}

/** The same without closing; the test does. */
export async function start(profile: string, { mail, ...setup }: Setup = {}): Promise<DaybookChromium> {
  const mailbox = await createDemoMailbox({ lateIdsMs: 30, ...mail });
  return launchChromium({ ...setup, profile, mailbox });
}

export const inbox = 'https://mail.google.com/mail/u/0/#inbox';

/** Opens a mail of the demo by its subject and waits for the panel to show it. */
export async function openMail(page: Page, subject: string, list = inbox): Promise<Frame> {
  await page.goto(list);
  await page.locator('tr.zA', { hasText: subject }).first().click();
  await page.locator('h2.hP:visible', { hasText: subject }).waitFor();
  return panelOf(page);
}

/** Opens a mail from the list that is open, without loading the page again. */
export async function openNext(page: Page, subject: string): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#inbox';
  });
  await page.locator('tr.zA:visible', { hasText: subject }).first().click();
  await page.locator('h2.hP:visible', { hasText: subject }).waitFor();
}

/** Logs the person of the open mail and waits until it is said. */
export async function logContact(panel: Frame): Promise<void> {
  await panel.getByRole('button', { name: 'Log contact' }).click();
  await panel.getByRole('button', { name: 'Undo' }).waitFor();
}

/** The one record of a list, or a failure that says how many there were. */
export function only<T>(list: readonly T[]): T {
  assert.equal(list.length, 1, `expected one record, found ${list.length}`);
  return list[0] as T;
}
