import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Reading } from '@/lib/capture/model';
import { gmail } from '@/lib/webmail/gmail';
import { openPage } from './frame';
import { gmailPage } from './gmail-pages';

let now = 0; // milliseconds
beforeEach(() => {
  now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});

/** A page being observed: what was reported, and how often the page was looked at (once a scheduled frame). */
async function observed(name: string) {
  const page = await openPage(gmailPage(name).html);
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
  gmail.observe(page, ending.signal, (reading) => readings.push(reading));
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

/** A part of another page. */
function fragmentOf(name: string, selector: string): Element {
  const found = new DOMParser().parseFromString(gmailPage(name).html, 'text/html').querySelector(selector);
  if (!found) throw new Error(`No ${selector} in ${name}`);
  return found;
}

const gist = (readings: readonly Reading[]) =>
  readings.map((reading) =>
    reading?.kind === 'thread' ? `${reading.subject}: ${reading.messages.length}` : (reading?.reason ?? null),
  );

test('reports at once, and nothing more while nothing changes', async () => {
  const { readings, looks, settled } = await observed('expanded');
  expect(gist(readings)).toEqual(['Quote for the roof: 2']);
  await settled();
  expect(readings).toHaveLength(1);
  expect(looks.count).toBe(0);
});

test('looks once a frame, however much changes, and reports only what differs', async () => {
  const { page, readings, looks, settled, find } = await observed('expanded');
  for (let round = 0; round < 50; round += 1) {
    find('.hx').append(page.createElement('span'));
    await Promise.resolve();
  }
  await settled();
  expect(looks.count).toBe(1);
  expect(readings).toHaveLength(1);
});

test('does not look for our panel, inside bodies, for rows of the list, or while something is written', async () => {
  const { page, looks, settled, find } = await observed('split-pane');
  const host = page.createElement('div');
  page.body.append(host);
  page.documentElement.append(page.createElement('div'));
  host.setAttribute('style', 'width: 360px');
  find('.a3s').append(page.createElement('p'));
  find('.a3s p, .a3s div').setAttribute('class', 'h7');
  find('tr.zA').classList.add('aqw');
  find('header form').append(page.createElement('span'));
  await settled();
  expect(looks.count).toBe(0);
});

test('a thread opened, the next one, and back to the list', async () => {
  const { readings, settled, find, page } = await observed('list');
  const hidden = find('.nH.g.id');
  hidden.style.display = '';
  await settled();
  const next = page.createElement('div');
  next.append(page.importNode(fragmentOf('expanded', '.nH.g.id'), true));
  hidden.style.display = 'none';
  find('[role=main]').append(next);
  await settled();
  next.style.display = 'none';
  await settled();
  expect(gist(readings)).toEqual([null, 'An earlier thread: 1', 'Quote for the roof: 2', null]);
});

test('two threads swapped in one go are never two', async () => {
  const { readings, settled, page } = await observed('earlier-thread');
  const [first, second] = page.querySelectorAll<HTMLElement>('.nH.g.id');
  if (!first || !second) throw new Error('Not two threads');
  second.style.display = 'none';
  first.style.display = '';
  await settled();
  expect(gist(readings)).toEqual(['Quote for the roof: 1', 'An earlier thread: 1']);
});

test('the whole column replaced, hidden, and its parent replaced', async () => {
  const { page, readings, settled, find } = await observed('expanded');
  const copy = find('.nH.bkK').cloneNode(true) as HTMLElement;
  find('.nH.bkK').replaceWith(copy);
  copy.querySelector('.adn')?.remove();
  await settled();
  find('.adn').remove(); // the observer has moved to the new column
  await settled();
  find('.nH.bkL').style.display = 'none';
  await settled();
  find('body > .nH').replaceWith(page.importNode(fragmentOf('folded', 'body > .nH'), true));
  await settled();
  expect(gist(readings)).toEqual(['Quote for the roof: 2', 'Quote for the roof: 1', null, 'Quote for the roof: 2']);
});

test('a page that is still loading', async () => {
  const { page, readings, settled, find } = await observed('expanded');
  const column = find('body > .nH');
  column.remove();
  await settled();
  page.body.append(column);
  await settled();
  expect(gist(readings)).toEqual(['Quote for the roof: 2', null, 'Quote for the roof: 2']);
});

test('ids painted late: none is open until then, and no flash of unreadable', async () => {
  const { readings, settled, find } = await observed('late-ids');
  find('.hx').classList.add('painted');
  await settled();
  now = 300;
  find('h2.hP').setAttribute('data-legacy-thread-id', '1a1a0e501083a5c1');
  await settled();
  find('.adn').setAttribute('data-legacy-message-id', '1a1a0e501083a5c1');
  await settled();
  expect(gist(readings)).toEqual([null, 'Quote for the roof: 1']);
});

test.each(['a change', 'a movement', 'a key'])('ids that never come: unreadable at %s a second later', async (sign) => {
  const { page, readings, settled, find } = await observed('late-ids');
  const give = () => {
    if (sign === 'a change') find('.hx').append('x');
    if (sign === 'a movement') find('.hx').dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
    if (sign === 'a key') page.dispatchEvent(new KeyboardEvent('keydown'));
  };
  now = 999;
  give();
  await settled();
  expect(gist(readings)).toEqual([null]);
  now = 1000;
  give();
  await settled();
  expect(gist(readings)).toEqual([null, 'no-thread-id']);
});

test('movements are not listened to while a mail can be read', async () => {
  const { page, looks, settled } = await observed('expanded');
  page.dispatchEvent(new PointerEvent('pointermove'));
  await settled();
  expect(looks.count).toBe(0);
});

test('the account from a title that is set late', async () => {
  const { page, readings, settled } = await observed('one-account-source');
  page.title = 'Re - boss@victim.example - kari@nordlys.example - Gmail';
  await settled();
  expect(gist(readings)).toEqual([null, 'Re - boss@victim.example - Gmail: 1']);
});

test('a message expanded, and one that gets its id', async () => {
  const { readings, settled, find } = await observed('just-sent');
  find('.adn:not([data-legacy-message-id])').setAttribute('data-legacy-message-id', '1a1a5e575e81f00d');
  await settled();
  expect(readings.map((it) => (it?.kind === 'thread' ? [it.messages.length, it.unreadable] : it))).toEqual([
    [1, 1],
    [2, 0],
  ]);
});

test.each(['while a look is under way', 'while nothing happens'])('nothing after the end: %s', async (when) => {
  const { page, readings, ending, looks, settled, find } = await observed('late-ids');
  if (when === 'while a look is under way') find('.hx').append('x');
  await Promise.resolve();
  ending.abort();
  const before = looks.count;
  find('h2.hP').setAttribute('data-legacy-thread-id', '1a1a0e501083a5c1');
  find('.adn').setAttribute('data-legacy-message-id', '1a1a0e501083a5c1');
  await settled();
  page.dispatchEvent(new KeyboardEvent('keydown'));
  await settled();
  expect(gist(readings)).toEqual([null]);
  expect(looks.count).toBe(before);
});

test('a movement and a key at once are one look', async () => {
  const { page, looks, settled } = await observed('late-ids');
  page.dispatchEvent(new PointerEvent('pointermove'));
  page.dispatchEvent(new KeyboardEvent('keydown'));
  await settled();
  expect(looks.count).toBe(1);
});

test('never begun when it has ended before', async () => {
  const page = await openPage(gmailPage('expanded').html);
  const report = vi.fn();
  gmail.observe(page, AbortSignal.abort(), report);
  expect(report).not.toHaveBeenCalled();
});
