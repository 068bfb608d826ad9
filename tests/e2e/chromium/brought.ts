import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exported } from '../../support/extension.ts';
import { test } from '../../support/runner.ts';
import { until } from '../../support/until.ts';
import { inbox, only, openMail, withDaybook } from './bench.ts';

const mails = join(import.meta.dirname, '../../fixtures/mail');
const lead = join(mails, 'lead-en.eml');
const messageId = '<20261125071204.4F21@northwind-events.example>';

test('a mail file chosen in the workspace is logged once, and its source pasted again is the same mail', () =>
  withDaybook({}, async ({ open }) => {
    const workspace = await open('workspace.html#mail');
    await workspace.getByLabel('Mail file').setInputFiles(lead);
    await workspace.getByRole('textbox', { name: 'Name' }).waitFor();
    assert.equal(
      await workspace.getByRole('textbox', { name: 'E-mail' }).inputValue(),
      'emily.carter@northwind-events.example',
    );
    await workspace.getByRole('button', { name: 'Log contact' }).click();
    await workspace.getByRole('status').getByText('Logged').first().waitFor();
    const log = await exported(workspace);
    assert.equal(only(log.contacts).name, 'Emily Carter');
    assert.equal(only(log.messages).id, messageId);
    assert.equal(only(log.activities.filter(({ kind }) => kind === 'mail-received')).at, '2026-11-25T07:12:04.000Z');

    await workspace.getByRole('button', { name: 'Put away' }).click();
    await workspace.getByRole('button', { name: 'Paste source' }).click();
    await workspace.getByRole('textbox', { name: 'Source of the mail' }).fill(await readFile(lead, 'utf8'));
    await workspace.getByRole('button', { name: 'Read mail' }).click();
    await workspace.getByText('Logged by').or(workspace.getByText('Logged today')).first().waitFor();
    assert.equal(await workspace.getByRole('button', { name: 'Log mail' }).count(), 0);
  }));

test('a source pasted into the panel of an unreadable mail is proposed there, until another mail is opened', () =>
  withDaybook({}, async ({ context }) => {
    const page = await context.newPage();
    const panel = await openMail(page, 'Price list?');
    await page.evaluate(() => {
      const subject = document.querySelector('h2.hP');
      const twin = subject?.cloneNode(true);
      if (twin instanceof HTMLElement) subject?.after(twin);
    });
    await until('it says that it can’t read', async () => {
      await page.mouse.move(Math.random() * 300, 300);
      return panel.getByRole('heading', { name: "Daybook can't read this message" }).isVisible();
    });
    await panel.getByRole('button', { name: 'Paste source' }).click();
    const source = panel.getByRole('textbox', { name: 'Source of the mail' });
    await source.fill('This is no mail.');
    await panel.getByRole('button', { name: 'Read mail' }).click();
    await panel.getByText('This is no mail: it has no sender.').waitFor();
    assert.equal(await source.inputValue(), 'This is no mail.');
    await source.fill(await readFile(lead, 'utf8'));
    await panel.getByRole('button', { name: 'Read mail' }).click();
    await panel.getByText('From a pasted source or a file').waitFor();
    await panel.getByRole('button', { name: 'Log contact' }).click();
    await panel.getByRole('heading', { name: 'Emily Carter' }).waitFor();
    await openMail(page, 'Winter seminar 2027', inbox);
    await panel.getByText('From a pasted source or a file').waitFor({ state: 'hidden' });
  }));

test('Log from selection proposes whom the text names, beside the webmail and else in the workspace', () =>
  withDaybook({}, async ({ context, open }) => {
    const page = await context.newPage();
    const panel = await openMail(page, 'Price list?');
    const [worker] = context.serviceWorkers();
    const choose = (url: string, text: string): Promise<void> | undefined =>
      worker?.evaluate(
        async ([address, selectionText]) => {
          const [tab] = await chrome.tabs.query({ url: `${address}*` });
          const clicked = chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab: object): void };
          clicked.dispatch({ menuItemId: 'log-selection', frameId: 0, selectionText }, tab ?? {});
        },
        [url, text] as const,
      );
    await choose('https://mail.google.com/', 'Mvh\nOla Nordmann <ola@nordbygg.example>\n915 00 111');
    await panel.getByText('From selected text').waitFor();
    assert.equal(await panel.getByRole('textbox', { name: 'Name' }).inputValue(), 'Ola Nordmann');
    await panel.getByRole('button', { name: 'Put away' }).click();
    const address = panel.getByRole('textbox', { name: 'E-mail' });
    await until('the open mail again', async () => (await address.inputValue()) === 'john@brightwater.example');

    const other = await context.newPage();
    await other.goto('data:text/html,<p>Kari Berg kari.berg@skole.example</p>');
    const workspace = await open('workspace.html#contacts');
    await choose('data:', 'Kari Berg <kari.berg@skole.example>');
    await workspace.getByText('From selected text').waitFor();
    assert.equal(await workspace.getByRole('textbox', { name: 'E-mail' }).inputValue(), 'kari.berg@skole.example');
  }));
