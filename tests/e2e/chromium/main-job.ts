import assert from 'node:assert/strict';
import { panelOf } from '../../../scripts/browsers/launch-chromium.ts';
import { exported } from '../../support/extension.ts';
import { test } from '../../support/runner.ts';
import { until } from '../../support/until.ts';
import { logContact, only, openMail, openNext, withDaybook } from './bench.ts';

const lead = 'Conference for 80 people';

test('the main job: log a lead, status, horizon, follow-up, note', () =>
  withDaybook({}, async ({ context, open }) => {
    const page = await context.newPage();
    const panel = await openMail(page, lead);
    await panel.getByRole('heading', { name: 'New contact' }).waitFor();
    await logContact(panel);
    await panel.getByRole('heading', { name: 'Emily Carter' }).waitFor();
    await panel.getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Hot' });
    await panel.getByRole('combobox', { name: 'Order horizon' }).selectOption({ label: 'A – within a month' });
    await panel.getByRole('button', { name: 'Next business day' }).click();
    await panel.getByRole('button', { name: 'Add note' }).click();
    await panel.getByRole('textbox', { name: 'Note' }).fill('Wants the library');
    await panel.getByRole('button', { name: 'Save' }).click();
    await panel.getByRole('list', { name: 'History' }).getByText('Wants the library').waitFor();

    await page.evaluate(() => {
      location.hash = '#inbox';
    });
    const row = page.locator('tr.zA', { hasText: lead });
    await row.locator('daybook-mark').waitFor();
    assert.equal(await page.locator('daybook-mark').count(), 1);

    const log = await exported(await open('workspace.html'));
    const contact = only(log.contacts);
    assert.deepEqual(
      {
        name: contact.name,
        emails: contact.emails,
        status: contact.status,
        horizon: contact.horizon,
        origin: contact.origin,
      },
      {
        name: 'Emily Carter',
        emails: [{ address: 'emily.carter@northwind-events.example', primary: true }],
        status: 'hot',
        horizon: 'A',
        origin: 'email',
      },
    );
    assert.equal(only(log.companies).name, 'Northwind Events Ltd');
    assert.deepEqual(log.followUps.map(({ rule, state }) => `${rule} ${state}`).sort(), [
      'next-business-day open',
      'reply-24h open',
    ]);
    const kinds = log.activities.map(({ kind }) => kind).sort();
    assert.deepEqual(kinds, [
      'captured',
      'follow-up-set',
      'follow-up-set',
      'horizon-changed',
      'mail-received',
      'note',
      'status-changed',
    ]);
    assert.equal(only(log.threads).provider, 'gmail');
    assert.equal(only(log.messages).id, '<20261125071204.4F21@northwind-events.example>');
  }));

test('the main job by keyboard alone, and no key reaches the mail page', () =>
  withDaybook({}, async ({ context, open }) => {
    const page = await context.newPage();
    const panel = await openMail(page, lead);
    const button = panel.getByRole('button', { name: 'Log contact' });
    await button.waitFor();
    const before = await page.evaluate(() => document.body.dataset.demoActions ?? '');
    const workspace = await open('workspace.html');
    await page.bringToFront();
    // The command itself can't be pressed by a test; what it sends to the page can.
    await workspace.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ url: 'https://mail.google.com/*' });
      if (tab?.id) await chrome.tabs.sendMessage(tab.id, { to: 'content', kind: 'focus-panel' });
    });
    const press = async (key: string, isThere: () => Promise<boolean>): Promise<void> => {
      for (let presses = 0; presses < 40 && !(await isThere()); presses++) await page.keyboard.press(key);
      assert.ok(await isThere(), `${key} never got there`);
    };
    const hasFocus = (role: string, name: string) => (): Promise<boolean> =>
      panel.evaluate(
        ([tag, text]) => {
          const { activeElement } = document;
          const label = activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
          const labels =
            activeElement instanceof HTMLSelectElement ? (activeElement.labels?.[0]?.textContent ?? '') : label;
          return activeElement?.localName === tag && labels.includes(text ?? '');
        },
        [role, name],
      );
    await press('Tab', hasFocus('button', 'Log contact'));
    await page.keyboard.press('Enter');
    await panel.getByRole('heading', { name: 'Emily Carter' }).waitFor();
    await press('Tab', hasFocus('select', 'Status'));
    await page.keyboard.type('Hot');
    await press('Tab', hasFocus('button', 'In a week'));
    await page.keyboard.press('Space');
    await panel.getByRole('status').getByText('Follow-up set').waitFor();
    await press('Tab', hasFocus('button', 'Add note'));
    await page.keyboard.press('Enter');
    await panel.getByRole('textbox', { name: 'Note' }).waitFor();
    await page.keyboard.type('jker#');
    await page.keyboard.press('Backspace');
    await press('Tab', hasFocus('button', 'Save'));
    await page.keyboard.press('Enter');
    await panel.getByRole('list', { name: 'History' }).getByText('jker', { exact: true }).waitFor();
    assert.equal(await page.evaluate(() => document.body.dataset.demoActions ?? ''), before);
    const log = await exported(workspace);
    assert.equal(only(log.contacts).status, 'hot');
    await page.keyboard.press('Escape');
    await until('the page has the keyboard again', () => page.evaluate(() => document.activeElement === document.body));
  }));

test('log and undo leave nothing behind', () =>
  withDaybook({}, async ({ context, open }) => {
    const page = await context.newPage();
    const panel = await openMail(page, lead);
    await logContact(panel);
    await panel.getByRole('button', { name: 'Undo' }).click();
    await panel.getByRole('button', { name: 'Log contact' }).waitFor();
    const log = await exported(await open('workspace.html'));
    for (const [store, rows] of Object.entries(log)) assert.deepEqual(rows, [], store);
  }));

test('undo lists what was added since, and asks', () =>
  withDaybook({}, async ({ context, open }) => {
    const page = await context.newPage();
    const panel = await openMail(page, lead);
    await logContact(panel);
    const workspace = await open('workspace.html#contacts');
    await workspace.getByText('Emily Carter').first().click();
    await workspace.getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Interested' });
    await workspace.getByRole('button', { name: 'Undo' }).waitFor();
    await page.bringToFront();
    await panel.getByRole('button', { name: 'Undo' }).first().click();
    await panel.getByText('New → Interested').first().waitFor();
    assert.equal((await exported(workspace)).contacts.length, 1);
  }));

test('a second visit knows the person, a later mail of theirs is Log mail', () =>
  withDaybook({}, async ({ context, open }) => {
    const page = await context.newPage();
    const panel = await openMail(page, 'Room for 12 on 4 December?');
    await logContact(panel);
    await openNext(page, lead);
    await panel.getByRole('heading', { name: 'New contact' }).waitFor();
    await openNext(page, 'Room for 12 on 4 December?');
    await panel.getByRole('heading', { name: 'Nora Hansen' }).waitFor();
    await panel.getByText('Logged today').waitFor();
    assert.equal(await panel.getByRole('button', { name: /^Log (contact|mail)$/ }).count(), 0);

    const { messages } = await exported(await open('workspace.html'));
    await page.bringToFront();
    await openNext(page, lead);
    await logContact(panel);
    await page.goto('https://mail.google.com/mail/u/1/#inbox');
    await page.locator('tr.zA', { hasText: 'Emily Carter' }).first().click();
    await page.locator('h2.hP:visible').waitFor();
    const second = await panelOf(page);
    await second.getByRole('heading', { name: 'Emily Carter' }).waitFor();
    await second.getByRole('button', { name: 'Log mail' }).click();
    await second.getByText('Logged today').waitFor();
    const log = await exported(await open('workspace.html'));
    assert.equal(log.contacts.length, 2);
    assert.ok(log.messages.length > messages.length + 1);
    assert.deepEqual(
      new Set(log.threads.map(({ account }) => account)),
      new Set(['kari@fjordheim.example', 'post@fjordheim.example']),
    );
  }));

test('what was half typed comes back with its mail', () =>
  withDaybook({}, async ({ context }) => {
    const page = await context.newPage();
    const panel = await openMail(page, lead);
    await panel.getByRole('textbox', { name: 'Title' }).fill('Events Manager');
    await openNext(page, 'Room for 12 on 4 December?');
    await panel.getByRole('textbox', { name: 'Name' }).and(panel.locator('input')).waitFor();
    await until(
      'the other mail has its own form',
      async () => (await panel.getByRole('textbox', { name: 'Title' }).inputValue()) === '',
    );
    await openNext(page, lead);
    await until(
      'the title is back',
      async () => (await panel.getByRole('textbox', { name: 'Title' }).inputValue()) === 'Events Manager',
    );
  }));

test('an enquiry of the own web form is of the person in it, and stands on top of Today', () =>
  withDaybook({}, async ({ context, open }) => {
    const page = await context.newPage();
    const panel = await openMail(page, 'kontaktskjema');
    await logContact(panel);
    await panel.getByRole('heading', { name: 'Marte Solheim' }).waitFor();
    await panel.getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Hot' });
    await panel.getByRole('status').getByText('Hot').first().waitFor();
    const workspace = await open('workspace.html#today');
    await workspace.getByRole('heading', { name: 'Web enquiries' }).waitFor();
    await workspace.getByText('Marte Solheim').waitFor();
    const log = await exported(workspace);
    const { emails, origin } = only(log.contacts);
    assert.deepEqual([emails, origin], [[{ address: 'marte@lillebyen-teater.example', primary: true }], 'web-form']);
    assert.deepEqual(log.activities.filter(({ kind }) => kind === 'mail-received').length, 1);
  }));

test('a mail that a colleague forwarded is of who wrote it, and asks', () =>
  withDaybook({}, async ({ context, open }) => {
    const page = await context.newPage();
    const panel = await openMail(page, 'Summer party for 150');
    await panel.getByText('This mail was forwarded').waitFor();
    assert.equal(await panel.getByRole('textbox', { name: 'Phone' }).inputValue(), '+47 93 80 02 64');
    await logContact(panel);
    const log = await exported(await open('workspace.html#today'));
    assert.deepEqual(only(log.contacts).name, 'Henrik Falk');
    const kinds = log.activities.map(({ kind }) => kind).sort();
    assert.deepEqual(kinds, ['captured', 'follow-up-set', 'mail-received']);
  }));

test('a mail of a system proposes nobody, says why, and is entered by hand', () =>
  withDaybook({}, async ({ context }) => {
    const page = await context.newPage();
    const panel = await openMail(page, 'Ordrebekreftelse');
    await panel.getByText('A system sent this mail; nobody reads answers there.').waitFor();
    await panel.getByRole('button', { name: 'Enter by hand' }).click();
    await panel.getByRole('textbox', { name: 'Name' }).fill('Linservice');
    await panel.getByRole('button', { name: 'Save' }).click();
    await panel.getByRole('heading', { name: 'Linservice' }).waitFor();
  }));
