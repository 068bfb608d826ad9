import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Reading } from '@/lib/capture/model';
import { outlook } from '@/lib/webmail/outlook';
import { openPage } from './frame';
import { outlookPage } from './outlook-pages';

let now = 0; // milliseconds
beforeEach(() => {
  now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});

/** A page being observed: what was reported, and how often the page was looked at (once a scheduled frame). */
async function observed(name: string, change = (html: string) => html) {
  const { html, url } = outlookPage(name);
  const page = await openPage(change(html), new URL(url).pathname);
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
  outlook.observe(page, ending.signal, (reading) => readings.push(reading));
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
  return { page, readings, ending, looks, settled, find };
}

/** The messages of another page. */
const cardsOf = (name: string): string => {
  const found = new DOMParser().parseFromString(outlookPage(name).html, 'text/html').querySelector('.scroller');
  if (!found) throw new Error(`No messages in ${name}`);
  return found.innerHTML;
};

const gist = (readings: readonly Reading[]) =>
  readings.map((reading) =>
    reading?.kind === 'thread' ? `${reading.subject}: ${reading.messages.length}` : (reading?.reason ?? null),
  );

test('reports at once, and nothing more while nothing changes', async () => {
  const { readings, looks, settled } = await observed('conversation');
  expect(gist(readings)).toEqual(['Quote for the roof: 2']);
  await settled();
  expect(readings).toHaveLength(1);
  expect(looks.count).toBe(0);
});

test('looks once a frame, however much changes, and reports only what differs', async () => {
  const { page, readings, looks, settled, find } = await observed('conversation');
  for (let round = 0; round < 50; round += 1) {
    find('.scroller').append(page.createElement('span'));
    await Promise.resolve();
  }
  await settled();
  expect(looks.count).toBe(1);
  expect(readings).toHaveLength(1);
});

test('does not look for our panel, inside bodies, inside rows of the list, or while something is written', async () => {
  const { page, looks, settled, find } = await observed('compose-inline');
  page.body.append(page.createElement('div'));
  page.documentElement.append(page.createElement('div'));
  find('#UniqueMessageBody_1').append(page.createElement('p'));
  find('#UniqueMessageBody_1 p').setAttribute('class', 'x');
  find('[data-convid] .ESO13').append(page.createElement('button'));
  find('[role=toolbar]').append(page.createElement('button'));
  find('[contenteditable]').append(page.createElement('p'));
  find('[role=search]').append(page.createElement('span'));
  await settled();
  expect(looks.count).toBe(0);
});

test('another conversation: none is open while the list is ahead of the pane', async () => {
  const { readings, settled, find, page } = await observed('conversation');
  const [first, second] = page.querySelectorAll('[data-convid]');
  first?.setAttribute('aria-selected', 'false');
  second?.setAttribute('aria-selected', 'true');
  await settled();
  find('.scroller').innerHTML = cardsOf('colleague').replaceAll('MSG_', 'MSG_other');
  find('[role=heading] span').textContent = 'Call the customer';
  find('[role=heading] span').title = 'Call the customer';
  await settled();
  expect(gist(readings)).toEqual(['Quote for the roof: 2', null, 'Call the customer: 1']);
  expect(readings.at(-1)).toMatchObject({ threadId: second?.getAttribute('data-convid') });
});

test('back to the list, and a mail opened from it', async () => {
  const { readings, settled, find } = await observed('one-message');
  const heading = find('[role=heading]');
  const { innerHTML } = find('.scroller');
  heading.hidden = true;
  find('.scroller').innerHTML = '';
  await settled();
  heading.hidden = false;
  find('.scroller').innerHTML = innerHTML;
  await settled();
  expect(gist(readings)).toEqual(['Quote for the roof: 1', null, 'Quote for the roof: 1']);
});

test('a message unfolded', async () => {
  const { readings, settled, find } = await observed('conversation-norwegian');
  const folded = find('[aria-expanded="false"]');
  folded.querySelector('.o4zjZ')?.setAttribute('id', 'MSG_third_FROM');
  folded.setAttribute('aria-expanded', 'true');
  await settled();
  expect(readings.map((it) => (it?.kind === 'thread' ? [it.messages.length, it.unreadable] : it))).toEqual([
    [2, 1],
    [3, 0],
  ]);
});

test('a page that is still loading, whose pane comes first and whose mailbox comes last', async () => {
  const { page, readings, settled, find } = await observed('one-message', (html) =>
    html.replace('role="main"', 'role="main" hidden'),
  );
  const navigation = find('[data-app-section="NavigationPane"]');
  navigation.remove();
  find('[role="main"]').hidden = false;
  await settled();
  page.body.append(navigation);
  await settled();
  expect(gist(readings)).toEqual([null, 'Quote for the roof: 1']);
});

test('the pane replaced by another one', async () => {
  const { readings, settled, find } = await observed('conversation');
  const pane = find('[role="main"]');
  const copy = pane.cloneNode(true) as HTMLElement;
  pane.replaceWith(copy);
  copy.querySelector('[aria-expanded="true"]')?.remove();
  await settled();
  copy.querySelector('[aria-expanded="true"]')?.remove(); // the observer has moved to the new one
  await settled();
  expect(gist(readings)).toEqual(['Quote for the roof: 2', 'Quote for the roof: 1', null]);
});

test('another mailbox', async () => {
  const { readings, settled, find } = await observed('one-message');
  const root = find('[id^="primaryMailboxRoot_"]');
  root.title = 'post@nordlys.example';
  root.dataset.folderName = 'post@nordlys.example';
  find('.scroller').append('x');
  await settled();
  expect(readings.map((it) => (it?.kind === 'thread' ? it.account : it))).toEqual([
    'kari@nordlys.example',
    'post@nordlys.example',
  ]);
});

test.each(['a change', 'a movement'])('an order that stays unknown is said at %s a second later', async (sign) => {
  const { readings, settled, find } = await observed('order-unknown');
  now = 1000;
  if (sign === 'a change') find('.scroller').append('x');
  else find('.scroller').dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
  await settled();
  expect(gist(readings)).toEqual([null, 'no-messages']);
});

test('nothing after the end', async () => {
  const { readings, ending, looks, settled, find } = await observed('conversation');
  ending.abort();
  find('.scroller').innerHTML = '';
  await settled();
  expect(readings).toHaveLength(1);
  expect(looks.count).toBe(0);
});
