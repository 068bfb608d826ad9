import assert from 'node:assert/strict';
import { exported } from '../../support/extension.ts';
import { createProtonSite, origin, pathOf } from '../../support/proton-site.ts';
import { test } from '../../support/runner.ts';
import { logContact, panelOf, says, withFirefox } from './bench.ts';

test('Proton Mail: a contact with the fields out of the signature, which lies in a frame of its own', () =>
  withFirefox(async ({ browser, install, open }) => {
    await install();
    const workspace = await open('workspace.html#contacts');
    const site = await createProtonSite('conversation');
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const isSite = request.url().startsWith(`${origin}/`);
      const done = isSite ? request.respond(site.answer(request.url())) : request.continue();
      done.catch(() => undefined); // Firefox takes no answer for a picture of its own
    });
    await page.goto(origin + (await pathOf('conversation')));
    const panel = await panelOf(page);
    await says(panel, 'New contact');
    await logContact(panel, 'Ola Bygg');
    const { contacts, companies, messages } = await exported(workspace);
    assert.deepEqual(
      contacts.map(({ name, title, phones }) => ({ name, title, phones })),
      [{ name: 'Ola Bygg', title: 'Site manager', phones: contacts[0]?.phones }],
    );
    assert.match(JSON.stringify(contacts[0]?.phones), /\+4722123456/);
    assert.deepEqual(
      companies.map(({ name }) => name),
      ['Byggmester AS'],
    );
    assert.equal(messages.length, 3);
  }));
