import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { type DaybookFirefox, launchFirefox, panelIn } from '../../scripts/browsers/launch-firefox.ts';
import { createDemoMailbox } from '../../scripts/demo/mailbox/respond.ts';
import { exported, fileOf, fileWithDueTimes } from '../support/extension.ts';
import { run, test } from '../support/runner.ts';
import { until } from '../support/until.ts';

const lead = 'Conference for 80 people';
const inbox = 'https://mail.google.com/mail/u/0/#inbox';

const start = async (profile: string): Promise<DaybookFirefox> =>
  launchFirefox({ profile, mailbox: await createDemoMailbox({ lateIdsMs: 30 }) });

/** A browser of its own for one test; `body` installs the extension when it wants it. */
async function withFirefox(body: (daybook: DaybookFirefox, profile: string) => Promise<void>): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'daybook-firefox-'));
  const daybook = await start(profile);
  try {
    await body(daybook, profile);
  } finally {
    await daybook.browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Opens a mail of the demo from its list. */
async function openMail(page: Page, subject: string): Promise<void> {
  if (page.url().startsWith(inbox)) await page.evaluate(() => location.assign('#inbox'));
  else await page.goto(inbox);
  await until('the row', () =>
    page.evaluate((text) => {
      const rows = [...document.querySelectorAll<HTMLElement>('tr.zA')].filter((row) => row.offsetParent !== null);
      const row = rows.find(({ textContent }) => textContent?.includes(text));
      row?.click();
      return row !== undefined;
    }, subject),
  );
  await until('the mail', () =>
    page.evaluate(
      (text) =>
        [...document.querySelectorAll<HTMLElement>('h2.hP')].some(
          (subjectLine) => subjectLine.offsetParent !== null && subjectLine.textContent?.includes(text),
        ),
      subject,
    ),
  );
}

const panelOf = (page: Page): Promise<Frame> => until('the panel', () => panelIn(page));

/** Waits until the panel says this. */
const says = (panel: Frame, text: string): Promise<boolean> =>
  until(`the panel to say “${text}”`, () => panel.evaluate((words) => document.body.innerText.includes(words), text));

/** Presses a button by its words, as soon as it is there. */
const press = (view: Frame | Page, name: string): Promise<boolean> =>
  until(`the button “${name}”`, () =>
    view.evaluate((words) => {
      const buttons = [...document.querySelectorAll('button')];
      const button = buttons.find(({ textContent, disabled }) => textContent?.trim() === words && !disabled);
      button?.click();
      return button !== undefined;
    }, name),
  );

async function logContact(panel: Frame, name: string): Promise<void> {
  await press(panel, 'Log contact');
  await until('it is logged', () =>
    panel.evaluate((heading) => document.querySelector('h1')?.textContent?.includes(heading) ?? false, name),
  );
}

/** Through the real Import. */
async function importFile(workspace: Page, { buffer }: { buffer: Buffer }): Promise<void> {
  const file = join(mkdtempSync(join(tmpdir(), 'daybook-import-')), 'daybook-export.json');
  writeFileSync(file, buffer);
  const input = await until('the file input', () => workspace.$('input[type=file]'));
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
  await until('the import', () => workspace.evaluate(() => document.body.innerText.includes('Imported: ')));
}

type Standing = Record<string, { title: string; message: string }>;

const standing = (workspace: Page): Promise<Standing> =>
  workspace.evaluate(async () => {
    const all = Object.entries(await chrome.notifications.getAll()) as unknown as [
      string,
      { title: string; message: string },
    ][];
    return Object.fromEntries(all.map(([id, { title, message }]) => [id, { title, message }]));
  });

test('the main job, then undo', () =>
  withFirefox(async ({ install, mailPage, open }) => {
    await install();
    const page = await mailPage();
    await openMail(page, lead);
    const panel = await panelOf(page);
    await says(panel, 'New contact');
    await logContact(panel, 'Emily Carter');
    await press(panel, 'Next business day');
    await says(panel, 'Follow-up set');
    const workspace = await open('workspace.html#today');
    const log = await exported(workspace);
    assert.deepEqual(
      log.contacts.map(({ name, emails }) => ({ name, emails })),
      [{ name: 'Emily Carter', emails: [{ address: 'emily.carter@northwind-events.example', primary: true }] }],
    );
    assert.deepEqual(log.followUps.map(({ rule }) => rule).sort(), ['next-business-day', 'reply-24h']);
    await page.bringToFront();
    await press(panel, 'Undo');
    await until('the follow-up is undone', async () => (await exported(workspace)).followUps.length === 1);
  }));

test('a second visit knows the person', () =>
  withFirefox(async ({ install, mailPage }) => {
    await install();
    const page = await mailPage();
    await openMail(page, lead);
    const panel = await panelOf(page);
    await logContact(panel, 'Emily Carter');
    await openMail(page, 'Price list?');
    await says(panel, 'New contact');
    await openMail(page, lead);
    await says(panel, 'Logged today');
  }));

test('a mail that is open already gets one panel when the extension is installed, and one when it is installed again', () =>
  withFirefox(async ({ install, mailPage, open }) => {
    const page = await mailPage();
    await openMail(page, lead);
    const old: Frame[] = [];
    for (const time of ['first', 'second']) {
      await install();
      const panel = await until(`the panel of the ${time} installation`, async () => {
        const frame = await panelIn(page);
        const isNew = frame !== undefined && !old.includes(frame);
        return isNew && (await frame.evaluate(() => document.body.innerText.includes('Log contact')))
          ? frame
          : undefined;
      });
      old.push(panel);
      assert.equal(await page.evaluate(() => document.querySelectorAll('html > div[popover]').length), 1);
    }
    await logContact(await panelOf(page), 'Emily Carter');
    assert.equal((await exported(await open('workspace.html'))).contacts.length, 1);
  }));

test('a follow-up fires after the event page was suspended, with name and kind and no subject', () =>
  withFirefox(async ({ install, mailPage, open }) => {
    await install();
    const page = await mailPage();
    await openMail(page, lead);
    await logContact(await panelOf(page), 'Emily Carter');
    const workspace = await open('workspace.html#settings/data');
    // Longer than the idle time after which Firefox suspends the event page.
    await importFile(workspace, await fileWithDueTimes(workspace, new Date(Date.now() + 6000).toISOString()));
    const [notification] = await until('the reminder', async () => {
      const all = Object.values(await standing(workspace));
      return all.length > 0 ? all : undefined;
    });
    assert.deepEqual(notification, { title: 'Emily Carter', message: 'Due now: Reply' });
  }));

test('what became due while the browser was closed comes as one digest', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'daybook-firefox-'));
  const first = await start(profile);
  await first.install();
  const page = await first.mailPage();
  await openMail(page, lead);
  const panel = await panelOf(page);
  await logContact(panel, 'Emily Carter');
  await openMail(page, 'Price list?');
  await logContact(panel, 'Doe, John');
  const before = await first.open('workspace.html#settings/data');
  const dueAt = new Date(Date.now() + 1000).toISOString();
  await importFile(before, await fileWithDueTimes(before, dueAt));
  await first.browser.close();
  await until('the due time', () => Date.now() > Date.parse(dueAt));

  const second = await start(profile);
  try {
    await second.install();
    const workspace = await second.open('workspace.html#today');
    await until('the digest', async () => Object.keys(await standing(workspace)).join() === 'digest');
  } finally {
    await second.browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('export → delete everything → import gives the same database', () =>
  withFirefox(async ({ install, mailPage, open }) => {
    await install();
    const page = await mailPage();
    await openMail(page, 'Winter seminar 2027');
    await logContact(await panelOf(page), 'Thomas Berg');
    const workspace = await open('workspace.html#settings/data');
    const before = await exported(workspace);
    await workspace.evaluate(() =>
      chrome.runtime.sendMessage({ id: 1, type: 'data.deleteEverything', data: { typed: 'DELETE' }, timestamp: 1 }),
    );
    assert.equal((await exported(workspace)).contacts.length, 0);
    await importFile(workspace, fileOf(before));
    assert.deepEqual(await exported(workspace), before);
  }));

await run({ title: 'end to end in Firefox' });
