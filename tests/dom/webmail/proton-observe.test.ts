import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Reading } from '@/lib/capture/model';
import { proton } from '@/lib/webmail/proton';
import { openProton, protonPage } from './proton-pages';

let now = 0; // milliseconds
beforeEach(() => {
  now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});

/** A page being observed: what was reported, and how often the page was looked at (once a scheduled frame). */
async function observed(name: string) {
  const page = await openProton(name);
  const window = page.defaultView;
  if (!window) throw new Error('No window');
  const looks = { count: 0 };
  const paint = window.requestAnimationFrame.bind(window);
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((look) => {
    looks.count += 1;
    return paint(look);
  });
  const readings: Reading[] = [];
  const ending = new AbortController();
  onTestFinished(() => ending.abort());
  proton.observe(page, ending.signal, (reading) => readings.push(reading));
  /** Ends when every change made so far has been dealt with: two frames later. */
  const settled = async () => {
    await new Promise((resolve) => paint(resolve));
    await new Promise((resolve) => paint(resolve));
  };
  const find = (selector: string): HTMLElement => {
    const found = page.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`No ${selector}`);
    return found;
  };
  const go = (path: string) => window.history.pushState(null, '', path);
  return { page, readings, ending, looks, settled, find, go };
}

/** A part of another page. */
function partOf(name: string, selector: string): Element {
  const found = new DOMParser().parseFromString(protonPage(name).html, 'text/html').querySelector(selector);
  if (!found) throw new Error(`No ${selector} in ${name}`);
  return found;
}

const gist = (readings: readonly Reading[]) =>
  readings.map((reading) =>
    reading?.kind === 'thread' ? `${reading.subject}: ${reading.messages.length}` : (reading?.reason ?? null),
  );

test('reports at once, and nothing more while nothing changes', async () => {
  const { readings, looks, settled } = await observed('conversation');
  expect(gist(readings)).toEqual(['Quote for the roof: 3']);
  expect(looks.count).toBe(0);
  await settled();
  expect(readings).toHaveLength(1);
  expect(looks.count).toBe(0);
});

test('does not look for our panel, texts, rows of the list, menus, or while something is written', async () => {
  const { page, looks, settled, find } = await observed('draft');
  page.body.append(page.createElement('div'));
  page.documentElement.append(page.createElement('div'));
  find('.composer input').setAttribute('class', 'written');
  find('.composer').append(page.createElement('span'));
  find('[contenteditable]').append(page.createElement('p'));
  const text = find('iframe[data-testid="content-iframe"]') as HTMLIFrameElement;
  text.contentDocument?.body.append('x');
  text.style.height = '400px';
  await settled();
  expect(looks.count).toBe(0);
  const list = await observed('conversation');
  list.find('[data-element-id]').classList.add('item-is-selected');
  await list.settled();
  expect(list.looks.count).toBe(0);
});

test('the next conversation: none while the address is new and the page is not', async () => {
  const { page, readings, settled, find, go } = await observed('conversation');
  go(new URL(protonPage('norwegian').url).pathname);
  find('.view-column-detail').classList.add('changing');
  await settled();
  find('.view-column-detail').replaceWith(page.importNode(partOf('norwegian', '.view-column-detail'), true));
  await settled();
  expect(gist(readings)).toEqual(['Quote for the roof: 3', null, 'Tilbud på taket: 1']);
});

test('back to the list and forward again, and a mail in place of the list', async () => {
  const { page, readings, settled, find, go } = await observed('list');
  go(new URL(protonPage('message').url).pathname);
  find('main').replaceChildren(page.importNode(partOf('message', '.view-column-detail'), true));
  await settled();
  go('/u/0/inbox');
  find('main').replaceChildren();
  await settled();
  expect(gist(readings)).toEqual([null, 'Quote for the roof: 1', null]);
});

test('a text being decrypted: none until it is there, and no flash of unreadable', async () => {
  const { page, readings, settled, find } = await observed('decrypting');
  now = 5000;
  find('.message-header-expanded').classList.add('painted');
  await settled();
  find('.message-content').replaceChildren(
    page.importNode(partOf('conversation', '.message-iframe'), true),
    page.importNode(partOf('decrypting', '.message-content-loading-placeholder'), true),
  );
  await settled();
  find('.message-content-loading-placeholder').remove();
  await settled();
  expect(gist(readings)).toEqual([null, 'Quote for the roof: 2']);
});

test('a message expanded beside one that can be read: its recipients come with its text', async () => {
  const { readings, settled, find } = await observed('decrypting-second');
  const [, ...rest] = find('.message-content-loading-placeholder').parentElement?.children ?? [];
  for (const placeholder of rest) placeholder.remove();
  await settled();
  expect(readings).toHaveLength(1);
  find('.message-content-loading-placeholder').remove();
  await settled();
  expect(readings.map((it) => (it?.kind === 'thread' ? it.messages.map(({ to }) => to.length) : it))).toEqual([
    [1, 0],
    [1, 1],
  ]);
});

test('rows that are ticked hide the mail, and give it back', async () => {
  const { readings, settled, find } = await observed('conversation');
  const parts = [find('.view-column-detail > header'), find('.scroll-outer')];
  for (const part of parts) part.classList.add('hidden');
  await settled();
  for (const part of parts) part.classList.remove('hidden');
  await settled();
  expect(gist(readings)).toEqual(['Quote for the roof: 3', null, 'Quote for the roof: 3']);
});

test('a draft that is sent becomes a mail', async () => {
  const { readings, settled, find } = await observed('draft');
  find('.badge-label-primary').remove();
  await settled();
  expect(gist(readings)).toEqual(['Quote for the roof: 1', 'Quote for the roof: 2']);
});

test('an account that comes late', async () => {
  const { page, readings, settled } = await observed('no-account');
  page.title = 'Inbox | kari@proton.me | Proton Mail';
  await settled();
  expect(gist(readings)).toEqual([null, 'Quote for the roof: 1']);
});

test('nothing after the end', async () => {
  const { readings, ending, looks, settled, find } = await observed('conversation');
  ending.abort();
  find('article').remove();
  await settled();
  expect(readings).toHaveLength(1);
  expect(looks.count).toBe(0);
});
