import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { ask, exported } from '../../support/extension.ts';
import { test } from '../../support/runner.ts';
import { until } from '../../support/until.ts';
import { logContact, only, openMail, openNext, withDaybook } from './bench.ts';

const lead = 'Conference for 80 people';
const spam = 'https://mail.google.com/mail/u/0/#spam';

for (const subject of ['4471', 'Parcel waiting', 'Payment details', 'favour']) {
  for (const sanitise of ['gmail', 'none'] as const) {
    test(`a hostile mail (“${subject}”, ${sanitise === 'none' ? 'its markup kept' : 'as Gmail shows it'}) doesn't change who is logged`, () =>
      withDaybook({ mail: sanitise === 'none' ? { sanitise } : {} }, async ({ context, open }) => {
        const page = await context.newPage();
        const panel = await openMail(page, subject, spam);
        await logContact(panel);
        const log = await exported(await open('workspace.html'));
        const { emails } = only(log.contacts) as { emails?: { address: string }[] };
        assert.match(only(emails ?? []).address, /evil\.example$/);
        assert.doesNotMatch(JSON.stringify(log.contacts), /victim\.example/);
      }));
  }
}

/** Runs code where the content script runs: in the isolated world of the mail page. */
async function asContentScript<T>(workspace: Page, message: unknown): Promise<T> {
  return workspace.evaluate(async (sent) => {
    const [tab] = await chrome.tabs.query({ url: 'https://mail.google.com/*' });
    const [result] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      func: (text: string) => chrome.runtime.sendMessage(JSON.parse(text)),
      args: [JSON.stringify(sent)],
    });
    return result?.result as never;
  }, message);
}

const wire = (type: string, data: unknown): object => ({ id: 1, type, data, timestamp: 1 });

test('messages of a content script that are malformed, not its own or too many are refused and counted', () =>
  withDaybook({}, async ({ context, open }) => {
    const page = await context.newPage();
    await openMail(page, lead);
    const workspace = await open('workspace.html');
    const code = async (type: string, data: unknown): Promise<string> => {
      const { res } = await asContentScript<{ res: { code: string } }>(workspace, wire(type, data));
      return res.code;
    };
    assert.equal(await code('context.report', { reading: { kind: 'thread', subject: 'x' } }), 'bad-input');
    for (const type of [
      'data.exportBegin',
      'contacts.list',
      'capture.view',
      'capture.log',
      'settings.get',
      'log.undo',
    ]) {
      assert.equal(await code(type, {}), 'refused', type);
    }
    let refused = 0;
    for (let sent = 0; sent < 70; sent++) {
      const { res } = await asContentScript<{ res: { ok: boolean } }>(
        workspace,
        wire('context.report', { reading: null }),
      );
      if (!res.ok) refused += 1;
    }
    assert.ok(refused > 0, 'a flood is held back');
    const counts = await until('the counts', () =>
      workspace.evaluate(async () => (await chrome.storage.session.get('refused')).refused as Record<string, number>),
    );
    assert.equal(counts['context.report shape'], 1);
    assert.equal(counts['data.exportBegin caller'], 1);
    assert.equal((await exported(workspace)).contacts.length, 0);
  }));

test('a command for a mail that is no longer open is refused', () =>
  withDaybook({}, async ({ context, open }) => {
    const page = await context.newPage();
    const panel = await openMail(page, lead);
    await panel.getByRole('button', { name: 'Log contact' }).waitFor();
    const view = await panel.evaluate(
      (message) => chrome.runtime.sendMessage(message) as Promise<{ res: { value: { contextId: string } } }>,
      wire('capture.view', {}),
    );
    const { contextId } = view.res.value;
    await openNext(page, 'Room for 12 on 4 December?');
    await panel.getByRole('textbox', { name: 'E-mail' }).waitFor();
    await until('the other mail is shown', async () =>
      /nora/.test(await panel.getByRole('textbox', { name: 'E-mail' }).inputValue()),
    );
    const late = await panel.evaluate(
      (message) => chrome.runtime.sendMessage(message) as Promise<{ res: { code: string } }>,
      wire('capture.log', { contextId, correspondent: 'emily.carter@northwind-events.example' }),
    );
    assert.equal(late.res.code, 'mail-has-changed');
    assert.deepEqual((await exported(await open('workspace.html'))).contacts, []);
  }));

test('the panel in a page of another site, or in a frame of the mail page, shows and does nothing', () =>
  withDaybook({}, async ({ context, extensionId, open }) => {
    const page = await context.newPage();
    await openMail(page, lead);
    const workspace = await open('workspace.html');
    const url = await workspace.evaluate(() => chrome.runtime.getURL('panel.html'));
    await context.route('https://foreign.example/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<h1>foreign</h1><iframe src="${url}"></iframe>` }),
    );
    const foreign = await context.newPage();
    await foreign.goto('https://foreign.example/');
    await foreign.getByRole('heading', { name: 'foreign' }).waitFor();
    for (const frame of foreign.frames().filter((candidate) => candidate.url().includes(extensionId))) {
      assert.equal((await frame.locator('body').innerText()).trim(), '');
    }
    await assert.rejects(ask(foreign, 'capture.view', {}));
  }));

test('a panel that the page covers, even with glass, does nothing until it is fully visible again', () =>
  withDaybook({}, async ({ context, open }) => {
    const page = await context.newPage();
    const panel = await openMail(page, lead);
    const button = panel.getByRole('button', { name: 'Log contact' });
    await button.waitFor();
    await page.evaluate(() => {
      const glass = document.createElement('div');
      glass.id = 'glass';
      // Above the panel there is only what comes into the top layer after it. Hardly to be seen, and clicks go through.
      glass.popover = 'manual';
      glass.style.cssText = 'position: fixed; inset: 0; width: auto; height: auto; opacity: 0.05; pointer-events: none';
      document.documentElement.append(glass);
      glass.showPopover();
    });
    const warning = panel.getByText('Something on the page covers Daybook.');
    await warning.waitFor();
    await button.click();
    await button.press('Enter');
    const workspace = await open('workspace.html');
    assert.equal((await exported(workspace)).contacts.length, 0);
    await page.bringToFront();
    await page.evaluate(() => document.getElementById('glass')?.remove());
    await warning.waitFor({ state: 'hidden' });
    await logContact(panel);
    assert.equal((await exported(workspace)).contacts.length, 1);
  }));

test('a frame in a mail’s body that has the webmail’s own address is not read as the page', () =>
  withDaybook({}, async ({ context, extensionId, open }) => {
    const page = await context.newPage();
    const panel = await openMail(page, lead);
    await panel.getByRole('button', { name: 'Log contact' }).waitFor();
    // Horde shows each mail in such a frame. Here it is a whole mailbox, with another mail open in it.
    await page.evaluate(
      (address) => {
        const frame = document.createElement('iframe');
        frame.src = address;
        frame.style.cssText = 'width: 1200px; height: 600px';
        document.querySelector('div.a3s')?.append(frame);
      },
      `${location(page)}#spam`,
    );
    const inner = await until('the frame', async () =>
      page.frames().find((frame) => frame !== page.mainFrame() && frame.url().startsWith(location(page))),
    );
    await inner.locator('tr.zA', { hasText: '4471' }).click();
    await inner.locator('h2.hP').filter({ visible: true }).waitFor();
    const panels = page.frames().filter((frame) => frame.url().includes(extensionId));
    assert.equal(panels.length, 1);
    await logContact(panel);
    const { name } = only((await exported(await open('workspace.html'))).contacts);
    assert.equal(name, 'Emily Carter');
  }));

const location = (page: Page): string => page.url().replace(/#.*$/, '');

test('a mail page with several visible subjects is not guessed at', () =>
  withDaybook({}, async ({ context }) => {
    const page = await context.newPage();
    const panel = await openMail(page, lead);
    await panel.getByRole('button', { name: 'Log contact' }).waitFor();
    await page.evaluate(() => {
      const subject = document.querySelector('h2.hP');
      const twin = subject?.cloneNode(true);
      if (twin instanceof HTMLElement) subject?.after(twin);
    });
    await until('it says that it can’t read', async () => {
      await page.mouse.move(Math.random() * 300, 300);
      return panel.getByRole('heading', { name: "Daybook can't read this message" }).isVisible();
    });
    await panel.getByRole('button', { name: 'Enter by hand' }).waitFor();
  }));
