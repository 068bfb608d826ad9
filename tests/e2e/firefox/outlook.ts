import assert from 'node:assert/strict';
import { exported } from '../../support/extension.ts';
import { createOutlookSite, origin, pathOf } from '../../support/outlook-site.ts';
import { test } from '../../support/runner.ts';
import { logContact, panelOf, press, says, withFirefox } from './bench.ts';

test('Outlook: from the calendar to a mail without a page load; a contact with the fields out of the signature', () =>
  withFirefox(async ({ browser, install, open }) => {
    await install();
    const workspace = await open('workspace.html#contacts');
    const site = await createOutlookSite('signature', 'calendar');
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const isSite = request.url().startsWith(`${origin}/`);
      const done = isSite ? request.respond(site.answer(request.url())) : request.continue();
      done.catch(() => undefined); // Firefox takes no answer for a picture of its own
    });
    await page.goto(origin + pathOf('calendar'));
    await page.evaluate((detail) => dispatchEvent(new CustomEvent('show', { detail })), pathOf('signature'));
    await page.waitForFunction((path) => location.pathname === path, {}, pathOf('signature'));
    await page.evaluate(() => dispatchEvent(new Event('paint')));
    const panel = await panelOf(page);
    await says(panel, 'New contact');
    await press(panel, 'Use this time');
    await logContact(panel, 'Ola Bygg');
    const { contacts, messages, threads } = await exported(workspace);
    assert.deepEqual(
      contacts.map(({ name, title }) => [name, title]),
      [['Ola Bygg', 'Site manager']],
    );
    assert.equal(messages.length, 1);
    assert.deepEqual(
      threads.map(({ account }) => account),
      ['kari@nordlys.example'],
    );
  }));
