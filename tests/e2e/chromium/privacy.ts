import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { ask, exported } from '../../support/extension.ts';
import { test } from '../../support/runner.ts';
import { logContact, only, openMail, openNext, withDaybook } from './bench.ts';

const lead = 'Conference for 80 people';

test('a thread with somebody on the never-log list shows nothing but that, also one that is open', () =>
  withDaybook({}, async ({ context, open }) => {
    const page = await context.newPage();
    const panel = await openMail(page, lead);
    await panel.getByRole('button', { name: 'Log contact' }).waitFor();
    const settings = await open('workspace.html#settings/capture');
    const list = settings.getByRole('textbox', { name: 'Never log' });
    const save = settings.getByRole('region', { name: 'Capture' }).getByRole('button', { name: 'Save' });
    await list.fill('no entry');
    await save.click();
    await settings.getByRole('status').getByText('neither an address nor a domain').waitFor();
    assert.equal(await list.inputValue(), 'no entry');
    await list.fill('northwind-events.example');
    await save.click();
    await settings.getByRole('status').getByText('Capture settings saved.').waitFor();

    await panel.getByRole('heading', { name: 'Never logged' }).waitFor();
    const text = await panel.locator('body').innerText();
    assert.doesNotMatch(text, /emily|carter|northwind|conference/i);
    const session = await settings.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null)));
    assert.doesNotMatch(session, /emily|northwind/i);

    await openNext(page, 'Price list?');
    await panel.getByRole('button', { name: 'Log contact' }).waitFor();
    await openNext(page, lead);
    await panel.getByRole('heading', { name: 'Never logged' }).waitFor();
    await list.fill('');
    await save.click();
    await panel.getByRole('button', { name: 'Log contact' }).waitFor();
  }));

test('what is kept of a mail is what the click says', () =>
  withDaybook({}, async ({ context, open }) => {
    const page = await context.newPage();
    const panel = await openMail(page, lead);
    await panel.getByRole('combobox', { name: 'What is kept' }).selectOption({ label: 'Also the first lines' });
    await logContact(panel);
    await openNext(page, 'Price list?');
    await logContact(panel);
    const log = await exported(await open('workspace.html#contacts'));
    const texts = log.activities.flatMap(({ kind, detail }) =>
      kind === 'mail-received' ? [String((detail as { text?: string }).text ?? '')] : [],
    );
    assert.equal(texts.filter((text) => text.startsWith('Hello,\nWe are looking for a venue')).length, 1);
    assert.equal(texts.filter((text) => text === '').length, 1);
  }));

test('one click saves everything about a person; erasing leaves nothing, keeps them out, and can be undone', () =>
  withDaybook({}, async ({ context, open }) => {
    const page = await context.newPage();
    const panel = await openMail(page, lead);
    await logContact(panel);
    const workspace = await open('workspace.html#contacts');
    const file = await exported(workspace);
    await workspace.getByRole('link', { name: 'Emily Carter' }).click();
    const downloads = [
      workspace.waitForEvent('download'),
      workspace.waitForEvent('download', (it) => it.suggestedFilename().endsWith('.html')),
    ];
    await workspace.getByRole('button', { name: "Export this person's data" }).click();
    const [json, html] = await Promise.all(downloads);
    assert.equal(json?.suggestedFilename(), 'daybook-Emily-Carter.json');
    const about = JSON.parse(await readFile((await json?.path()) ?? '', 'utf8')) as Record<string, unknown>;
    assert.equal(about.format, 'daybook-person');
    assert.deepEqual(about.messages, file.messages);
    assert.match(await readFile((await html?.path()) ?? '', 'utf8'), /<h1>Emily Carter<\/h1>/);

    await workspace.getByRole('button', { name: 'Erase this person…' }).click();
    const dialog = workspace.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: 'Never log these addresses again' }).click();
    await dialog.getByRole('button', { name: 'Erase' }).click();
    await workspace.getByRole('status').getByText('Emily Carter erased.').waitFor();
    await panel.getByRole('heading', { name: 'Never logged' }).waitFor();
    for (const [store, rows] of Object.entries(await exported(workspace))) assert.deepEqual(rows, [], store);

    await workspace.goto(workspace.url().replace(/#.*/, '#settings/data'));
    await workspace.getByRole('button', { name: 'Undo: Emily Carter' }).click();
    await workspace.getByRole('status').getByText('Undone').waitFor();
    const back = await exported(workspace);
    assert.equal(only(back.contacts).id, only(file.contacts).id);
    assert.deepEqual(back.messages, file.messages);
    assert.deepEqual(await ask(workspace, 'contacts.erased', {}), []);
  }));

test('Settings say how reading fares, and the page outline holds nothing of the mail', () =>
  withDaybook({}, async ({ context, open }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    await openMail(page, lead);
    const settings = await open('workspace.html#settings/webmail');
    await settings.getByText('mail.google.com').nth(1).waitFor();
    await settings.getByText(/\d+ of \d+ in order/).waitFor();
    await settings.getByRole('button', { name: 'Copy page outline' }).click();
    await settings.getByRole('status').getByText('Page outline copied.').waitFor();
    const outline = await settings.evaluate(() => navigator.clipboard.readText());
    assert.match(outline, /^# Daybook page outline 1\n# provider: gmail\n/);
    assert.match(outline, /<h2 class="hP"/);
    assert.doesNotMatch(outline, /emily|carter|northwind|conference|kari/i);
  }));
