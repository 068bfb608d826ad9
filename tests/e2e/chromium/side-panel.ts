import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { test } from '../../support/runner.ts';
import { until } from '../../support/until.ts';
import { openMail, withDaybook } from './bench.ts';

/** Opens the browser's own side panel, which only a real click may; settles when it stands open. */
async function openSidePanel(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { id } = await chrome.windows.getCurrent();
    const open = () => chrome.sidePanel.open({ windowId: id ?? -1 }).then(() => (document.body.dataset.opened = 'yes'));
    document.addEventListener('click', () => void open(), { once: true });
  });
  await page.bringToFront();
  await page.mouse.click(600, 600);
  await page.locator('body[data-opened]').waitFor();
}

/** The text of the side panel. It is no page that Playwright knows, so the browser is asked for it. */
async function textOf(session: CDPSession): Promise<string> {
  const { targetInfos } = await session.send('Target.getTargets');
  const side = targetInfos.find(({ type, url }) => type === 'page' && url.includes('/panel.html'));
  if (!side) return '';
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: side.targetId, flatten: false });
  const { promise, resolve } = Promise.withResolvers<string>();
  session.once('Target.receivedMessageFromTarget', ({ message }) => resolve(message));
  const expression = 'document.body.innerText';
  const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression } });
  await session.send('Target.sendMessageToTarget', { sessionId, message });
  const answer = JSON.parse(await promise) as { result?: { result?: { value?: string } } };
  await session.send('Target.detachFromTarget', { sessionId });
  return answer.result?.result?.value ?? '';
}

const browserSession = async (context: BrowserContext): Promise<CDPSession> => {
  const browser = context.browser();
  if (!browser) throw new Error('this Chromium has no browser session');
  return browser.newBrowserCDPSession();
};

test('the browser’s side panel follows the active tab of its window', () =>
  withDaybook({}, async ({ context, open }) => {
    const [first, second] = [await context.newPage(), await context.newPage()];
    await openMail(first, 'Conference for 80 people');
    await openMail(second, 'Price list?');
    const workspace = await open('workspace.html');
    await openSidePanel(workspace);
    const session = await browserSession(context);
    const shows = (page: Page, text: string): Promise<boolean> =>
      until(`the side panel to show ${text}`, async () => {
        await page.bringToFront();
        return (await textOf(session)).includes(text);
      });
    await shows(first, 'emily.carter@northwind-events.example');
    await shows(second, 'john@brightwater.example');
    await shows(first, 'emily.carter@northwind-events.example');
  }));
