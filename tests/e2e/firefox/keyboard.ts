import assert from 'node:assert/strict';
import type { Frame, Page } from 'puppeteer-core';
import { exported } from '../../support/extension.ts';
import { test } from '../../support/runner.ts';
import { until } from '../../support/until.ts';
import { lead, openMail, panelOf, says, withFirefox } from './bench.ts';

/** What has the focus in the panel: its element, and the words it goes by. */
const focused = (panel: Frame): Promise<string> =>
  panel.evaluate(() => {
    const { activeElement } = document;
    const labelled = activeElement instanceof HTMLSelectElement || activeElement instanceof HTMLTextAreaElement;
    const words = labelled ? activeElement.labels?.[0]?.textContent : activeElement?.textContent;
    return `${activeElement?.localName} ${words?.trim()}`;
  });

/** Presses Tab until that has the focus. */
async function tabTo(page: Page, panel: Frame, wanted: string): Promise<void> {
  for (let presses = 0; presses < 40 && (await focused(panel)) !== wanted; presses++) await page.keyboard.press('Tab');
  assert.equal(await focused(panel), wanted);
}

test('the main job by keyboard alone, and no key reaches the mail page', () =>
  withFirefox(async ({ install, mailPage, open }) => {
    await install();
    const workspace = await open('workspace.html');
    const page = await mailPage();
    await openMail(page, lead);
    const panel = await panelOf(page);
    await says(panel, 'New contact');
    const actions = (): Promise<string> => page.evaluate(() => document.body.dataset.demoActions ?? '');
    const before = await actions();
    // The driver can't press the browser's shortcut. A click on the heading, which does nothing, stands for it.
    await page.bringToFront();
    await page.mouse.click(1150, 160);
    await tabTo(page, panel, 'button Log contact');
    await page.keyboard.press('Enter');
    await until('it is logged', async () => (await exported(workspace)).contacts.length === 1);
    await says(panel, 'History');
    await tabTo(page, panel, 'select Status');
    for (const key of ['H', 'o', 't'] as const) await page.keyboard.press(key);
    await tabTo(page, panel, 'button In a week');
    await page.keyboard.press('Enter');
    await says(panel, 'Follow-up set');
    await tabTo(page, panel, 'button Add note');
    await page.keyboard.press('Enter');
    await until('the note field', async () => (await focused(panel)).startsWith('textarea'));
    await page.keyboard.type('jker#');
    await page.keyboard.press('Backspace');
    await tabTo(page, panel, 'button Save');
    await page.keyboard.press('Enter');
    await says(panel, 'Note added');
    const log = await exported(workspace);
    assert.equal(log.contacts[0]?.status, 'hot');
    assert.deepEqual(log.followUps.map(({ rule }) => rule).sort(), ['in-a-week', 'reply-24h']);
    assert.ok(log.activities.some(({ kind, summary }) => kind === 'note' && summary === 'jker'));
    assert.equal(await actions(), before);
  }));
