import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { exported, fileWithDueTimes } from '../../support/extension.ts';
import { test } from '../../support/runner.ts';
import { until } from '../../support/until.ts';
import { logContact, only, openMail, openNext, start, withDaybook } from './bench.ts';

const lead = 'Conference for 80 people';
const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();

const standing = (page: Page): Promise<string[]> =>
  page.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
const badge = (page: Page): Promise<string> => page.evaluate(() => chrome.action.getBadgeText({}));

/** Through the real Import, which says when it is done. */
async function importFile(workspace: Page, file: Awaited<ReturnType<typeof fileWithDueTimes>>): Promise<void> {
  await workspace.goto(`${workspace.url().split('#')[0]}#settings/data`);
  await workspace.locator('input[type=file]').setInputFiles(file);
  await workspace.getByRole('button', { name: 'Undo' }).waitFor();
}

async function killWorker(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

test('a follow-up fires after the worker was stopped: notification, badge, ledger, Today', () =>
  withDaybook({}, async ({ context, open }) => {
    const page = await context.newPage();
    await logContact(await openMail(page, lead));
    const workspace = await open('workspace.html#settings/data');
    await importFile(workspace, await fileWithDueTimes(workspace, inSeconds(4)));
    assert.deepEqual(await standing(workspace), []);
    await killWorker(workspace);
    const id = await until('the reminder', async () => (await standing(workspace))[0]);
    const followUp = only((await exported(workspace)).followUps);
    assert.equal(id, `follow-up:${followUp.id}:${Date.parse(String(followUp.dueAt))}`);
    await until('the badge', async () => (await badge(workspace)) === '1');
    await until('the ledger', async () => {
      const reminders = only((await exported(workspace)).followUps).reminders as {
        how: string;
        state: string;
        at: string;
      }[];
      return reminders.length === 1 && reminders[0]?.how === 'notification' && reminders[0].state === 'shown';
    });
    await workspace.goto(`${workspace.url().split('#')[0]}#today`);
    await workspace.getByRole('heading', { name: 'Overdue' }).waitFor();
    await workspace.getByRole('button', { name: 'Done' }).click();
    await until('the notification goes with it', async () => (await standing(workspace)).length === 0);
    await until('the badge goes with it', async () => (await badge(workspace)) === '');
  }));

test('what became due while the browser was closed comes once, together, after its start', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'daybook-e2e-'));
  const first = await start(profile);
  const page = await first.context.newPage();
  const panel = await openMail(page, lead);
  await logContact(panel);
  await openNext(page, 'Room for 12 on 4 December?');
  await logContact(panel);
  const workspace = await first.open('workspace.html#settings/data');
  const dueAt = inSeconds(1);
  await importFile(workspace, await fileWithDueTimes(workspace, dueAt));
  await first.context.close();
  await until('the due time', () => Date.now() > Date.parse(dueAt));

  const second = await start(profile);
  try {
    const again = await second.open('workspace.html#today');
    await until('the digest', async () => (await standing(again)).join() === 'digest');
    await until('the badge', async () => (await badge(again)) === '2');
    const ways = (await exported(again)).followUps.map(({ reminders }) => (reminders as { how: string }[]).at(-1)?.how);
    assert.deepEqual(ways, ['digest', 'digest']);
  } finally {
    await second.context.close();
    rmSync(profile, { recursive: true, force: true });
  }
});

test('a follow-up that is born overdue is red in panel and Today, without a notification', () =>
  withDaybook({}, async ({ context, open }) => {
    const page = await context.newPage();
    const panel = await openMail(page, 'Price list?');
    await logContact(panel);
    await panel.getByRole('list', { name: 'Open follow-ups' }).getByText('overdue').waitFor();
    const workspace = await open('workspace.html#today');
    await workspace.getByRole('heading', { name: 'Overdue' }).waitFor();
    assert.deepEqual(await standing(workspace), []);
    assert.equal(await badge(workspace), '1');
  }));

test('Send me a test reminder shows one, and says so', () =>
  withDaybook({}, async ({ open }) => {
    const workspace = await open('workspace.html#settings/reminders');
    await workspace.getByRole('button', { name: 'Send me a test reminder' }).click();
    await until('the test reminder', async () => (await standing(workspace)).includes('test-reminder'));
  }));

test('a reminder opens its mail, in the tab of that mailbox', () =>
  withDaybook({}, async ({ context, open }) => {
    const page = await context.newPage();
    const panel = await openMail(page, lead);
    await logContact(panel);
    await openNext(page, 'Room for 12 on 4 December?');
    await panel.getByRole('heading', { name: 'New contact' }).waitFor();
    const workspace = await open('workspace.html#today');
    await workspace.getByRole('button', { name: 'Open mail' }).click();
    await page.locator('h2.hP:visible', { hasText: lead }).waitFor();
    await panel.getByRole('heading', { name: 'Emily Carter' }).waitFor();
    assert.equal(context.pages().filter((tab) => tab.url().startsWith('https://mail.google.com/')).length, 1);
  }));
