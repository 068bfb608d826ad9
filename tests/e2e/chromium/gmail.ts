import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { panelOf } from '../../../scripts/browsers/launch-chromium.ts';
import { delegatedBase } from '../../../scripts/demo/mailbox/respond.ts';
import { ask, exported } from '../../support/extension.ts';
import { test } from '../../support/runner.ts';
import { until } from '../../support/until.ts';
import { inbox, logContact, now, only, openMail, openNext, withDaybook } from './bench.ts';

const lead = 'Conference for 80 people';
const second = 'https://mail.google.com/mail/u/1/#inbox';

/** What the extension asks of Gmail: `view` of each request, the page itself left out. */
function requestsOf(page: Page): string[] {
  const views: string[] = [];
  page.on('request', (request) => {
    const view = new URL(request.url()).searchParams.get('view');
    if (view) views.push(view);
  });
  return views;
}

test('a click that logs asks Gmail once, for the original, and nothing is asked before', () =>
  withDaybook({}, async ({ context, open }) => {
    const page = await context.newPage();
    const asked = requestsOf(page);
    const panel = await openMail(page, lead);
    await panel.getByRole('button', { name: 'Log contact' }).waitFor();
    assert.deepEqual(asked, []);
    await logContact(panel);
    assert.deepEqual(asked, ['om']);
    const log = await exported(await open('workspace.html#contacts'));
    const message = only(log.messages);
    assert.equal(message.id, '<20261125071204.4F21@northwind-events.example>');
    assert.match(String(message.aliases), /gmail:[0-9a-f]{16}$/);
  }));

test('without originals the print view completes what the page cuts short, and a click works without both', () =>
  withDaybook({ mail: { originals: false } }, async ({ context, open }) => {
    const page = await context.newPage();
    const asked = requestsOf(page);
    const panel = await openMail(page, 'Board meeting 9 February');
    await logContact(panel);
    assert.deepEqual(asked, ['om', 'pt']);
    const workspace = await open('workspace.html#contacts');
    const line = only((await exported(workspace)).activities.filter(({ kind }) => kind === 'mail-received'));
    const { to } = line.detail as { to: string[] };
    assert.equal(to.length, 7);

    await page.route(/view=(?:om|pt)/, (route) => route.abort());
    // Nobody clicks in a tab that lies behind another; there, a click was seen to do nothing.
    await page.bringToFront();
    await openNext(page, lead);
    await logContact(panel);
    assert.equal((await exported(workspace)).contacts.length, 2);
  }));

test('a webmail that doesn’t answer holds a click up for three seconds at most', () =>
  withDaybook({}, async ({ context }) => {
    const page = await context.newPage();
    const panel = await openMail(page, lead);
    await panel.getByRole('button', { name: 'Log contact' }).waitFor();
    await page.route(/view=(?:om|pt)/, () => undefined);
    const start = performance.now();
    await logContact(panel);
    assert.ok(performance.now() - start < 5000);
  }));

test('conversation view off: each mail of a thread is logged by itself, under one thread', async () => {
  await withDaybook({ mail: { conversations: false } }, async ({ context, open }) => {
    const page = await context.newPage();
    await page.goto(inbox);
    const rows = page.locator('tr.zA', { hasText: 'Winter seminar' });
    await rows.first().click();
    const panel = await panelOf(page);
    await panel.getByText('1 message will be logged.').waitFor();
    await logContact(panel);
    await page.evaluate(() => location.assign('#inbox'));
    await rows.nth(2).click();
    await panel.getByRole('button', { name: 'Log mail' }).click();
    await panel.getByText('Logged by').or(panel.getByText('Logged today')).first().waitFor();
    const log = await exported(await open('workspace.html#contacts'));
    assert.equal(log.messages.length, 2);
    const thread = only(log.threads);
    assert.equal((thread.messageIds as string[]).length, 2);
  });
});

test('conversation view off: a command for one mail of a thread is not taken for another', () =>
  withDaybook({ mail: { conversations: false } }, async ({ context }) => {
    const page = await context.newPage();
    await page.goto(inbox);
    const rows = page.locator('tr.zA', { hasText: 'Winter seminar' });
    await rows.first().click();
    const panel = await panelOf(page);
    await panel.getByRole('button', { name: 'Log contact' }).waitFor();
    const contextId = async () => (await ask<{ contextId?: string }>(panel, 'capture.view', {})).contextId;
    const first = await contextId();
    await page.evaluate(() => location.assign('#inbox'));
    await rows.nth(2).click();
    await until('another context', async () => {
      const next = await contextId();
      return next !== undefined && next !== first;
    });
  }));

for (const layout of ['split-right', 'split-below'] as const)
  test(`${layout}: the pane’s mail is read, and none while nothing is selected`, () =>
    withDaybook({ mail: { layout } }, async ({ context, open }) => {
      const page = await context.newPage();
      await page.goto(inbox);
      await page.locator('tr.zA, tr.apw', { hasText: lead }).first().click();
      const panel = await panelOf(page);
      await panel.getByRole('textbox', { name: 'Name' }).waitFor();
      assert.equal(await panel.getByRole('textbox', { name: 'Name' }).inputValue(), 'Emily Carter');
      assert.equal(await page.locator('tr.zA.aps').count(), 1);
      await page.locator('tr.zA, tr.apw', { hasText: 'Price list?' }).first().click();
      const address = panel.getByRole('textbox', { name: 'E-mail' });
      await until('the next mail', async () => (await address.inputValue()) === 'john@brightwater.example');
      await logContact(panel);
      await page.evaluate(() => location.assign('#inbox'));
      await page.getByText('Nothing to see here').waitFor();
      await panel.getByRole('button', { name: 'Undo' }).waitFor({ state: 'hidden' });
      assert.equal((await exported(await open('workspace.html#contacts'))).contacts.length, 1);
    }));

test('a thread in a window of its own: the window that opened it names the account; alone it can’t be told', () =>
  withDaybook({}, async ({ context, open }) => {
    const page = await context.newPage();
    await openMail(page, lead);
    const [popup] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('button', { name: 'In new window' }).click(),
    ]);
    const panel = await panelOf(popup);
    // It is narrow, so the panel stands folded.
    await popup.setViewportSize({ width: 1440, height: 900 });
    await popup.evaluate(() => document.title);
    await logContact(panel);
    const { threads } = await exported(await open('workspace.html#contacts'));
    const { account, lastSeen } = only(threads) as { account: string; lastSeen: { url: string } };
    assert.equal(account, 'kari@fjordheim.example');
    assert.match(lastSeen.url, /^https:\/\/mail\.google\.com\/mail\/u\/0\/#all\/[0-9a-f]{16}$/);

    const alone = await context.newPage();
    await alone.goto(popup.url());
    await alone.locator('h2.hP:visible').waitFor();
    await until('it says that it can’t read', async () => {
      await alone.mouse.move(Math.random() * 300, 300);
      const frame = alone.frames().find((it) => it.url().includes('/panel.html'));
      return frame?.getByRole('heading', { name: "Daybook can't read this message" }).isVisible();
    });
  }));

test('a delegated mailbox is read under its own address, and Open mail leads back into it', () =>
  withDaybook({}, async ({ context, open }) => {
    const page = await context.newPage();
    const panel = await openMail(page, 'Gruppenreise', `https://mail.google.com${delegatedBase}#inbox`);
    await logContact(panel);
    const log = await exported(await open('workspace.html#contacts'));
    const { account, lastSeen } = only(log.threads) as { account: string; lastSeen: { url: string } };
    assert.equal(account, 'post@fjordheim.example');
    assert.ok(lastSeen.url.startsWith(`https://mail.google.com${delegatedBase}#all/`), lastSeen.url);
    const line = only(log.activities.filter(({ kind }) => kind === 'mail-received'));
    assert.deepEqual((line.detail as { attachments: string[] }).attachments, ['Programm Juni 2027.pdf']);
    await panel.getByText('Programm Juni 2027.pdf (2 kB)').waitFor();
  }));

for (const originals of [true, false])
  test(`mail through a group: one click finds who wrote it, ${originals ? 'by the original' : 'by the print view'}`, () =>
    withDaybook({ mail: { originals } }, async ({ context, open }) => {
      const page = await context.newPage();
      const panel = await openMail(page, 'Weekend for a choir', second);
      await panel.getByText('This came through a mailing list or a group address.').waitFor();
      await panel.getByRole('button', { name: 'Find out who wrote it' }).click();
      const address = panel.getByRole('textbox', { name: 'E-mail' });
      await address.waitFor();
      assert.equal(await address.inputValue(), 'mette.holm@domkoret.example');
      await logContact(panel);
      const log = await exported(await open('workspace.html#contacts'));
      assert.equal(only(log.contacts).name, 'Mette Holm');
      assert.equal(only(log.messages).from, 'booking@fjordheim.example');
    }));

test('mail just sent is not yet readable, and is once it has its id', () =>
  withDaybook({ mail: { lateIdsMs: 150, now } }, async ({ context, open }) => {
    const page = await context.newPage();
    const panel = await openMail(page, lead);
    await logContact(panel);
    await page.locator('.ams.bkH:visible').click();
    await page.locator('[g_editable]').fill('Thank you, we have room.');
    await page.getByRole('button', { name: 'Send' }).click();
    const log = panel.getByRole('button', { name: 'Log mail' });
    await log.waitFor();
    const id = await page.locator('div.adn').last().getAttribute('data-legacy-message-id');
    assert.match(id ?? '', /^[0-9a-f]{16}$/);
    await log.click();
    await panel.getByText('Logged by').or(panel.getByText('Logged today')).first().waitFor();
    const { messages } = await exported(await open('workspace.html#contacts'));
    assert.deepEqual(
      messages.map(({ aliases }) => (aliases as string[]).at(-1)).filter((alias) => alias === `gmail:${id}`).length,
      1,
    );
    assert.equal(messages.length, 2);
  }));
