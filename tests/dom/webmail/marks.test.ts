import { expect, onTestFinished, test, vi } from 'vitest';
import type { ListMark } from '@/lib/capture/model';
import { gmail } from '@/lib/webmail/gmail';
import { showMarks } from '@/lib/webmail/marks';
import type { WebmailProvider } from '@/lib/webmail/provider';
import { roundcube } from '@/lib/webmail/roundcube';
import { openPage } from './frame';
import { gmailPage } from './gmail-pages';
import { recorded } from './roundcube-pages';

const hot = (address: string): ListMark => ({ address, status: 'hot', isDue: true, label: 'Daybook, Hot, overdue' });
const marksIn = (page: Document) => [...page.querySelectorAll('daybook-mark')];
const boxesOf = (page: Document) =>
  [...page.querySelectorAll('tr, td, td *:not(daybook-mark)')].map((it) => JSON.stringify(it.getBoundingClientRect()));

/** A list with marks; `known` is whom the log knows, `asked` every question. */
async function marked(provider: WebmailProvider, html: string, known: Set<string>) {
  const page = await openPage(html);
  const window = page.defaultView;
  if (!window) throw new Error('No window');
  const before = boxesOf(page);
  const asked: string[][] = [];
  const ending = new AbortController();
  onTestFinished(() => ending.abort());
  let changed = (): void => undefined;
  const frames = vi.spyOn(window, 'requestAnimationFrame');
  showMarks(
    provider,
    {
      marks: async (addresses) => {
        asked.push([...addresses]);
        return addresses.filter((address) => known.has(address)).map(hot);
      },
      onMarksChanged: (handler) => {
        changed = handler;
      },
    },
    ending.signal,
    page,
  );
  const settled = async () => {
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  };
  await settled();
  return { page, before, asked, ending, frames, settled, changed: () => changed() };
}

const gmailList = () => gmailPage('list').html;

test('known people have a mark, nobody else; one question for the whole list', async () => {
  const { page, asked } = await marked(gmail, gmailList(), new Set(['list1@victim.example']));
  expect(asked).toEqual([['list0@victim.example', 'list1@victim.example', 'list2@victim.example']]);
  expect(marksIn(page).map((mark) => mark.closest('tr')?.textContent)).toEqual([expect.stringContaining('List 1')]);
});

test('nothing moves, nothing takes a click, and the page can not read what a mark says', async () => {
  const { page, before } = await marked(gmail, gmailList(), new Set(['list1@victim.example']));
  expect(boxesOf(page)).toEqual(before);
  const [mark] = marksIn(page);
  const { right, top, height } = mark?.getBoundingClientRect() ?? new DOMRect();
  expect(page.elementFromPoint(right - 5, top + height / 2)?.closest('daybook-mark')).toBeNull();
  expect(mark?.shadowRoot).toBeNull();
  expect(mark?.outerHTML).not.toMatch(/hot|overdue|Daybook,/i);
});

test('nothing runs while nothing changes; a new row is asked for alone, and marks of a row that is written anew come back', async () => {
  const { page, asked, frames, settled } = await marked(gmail, gmailList(), new Set(['new@x.example']));
  frames.mockClear();
  await settled();
  expect(frames).not.toHaveBeenCalled();
  const row = page.querySelector('tr.zA');
  const added = row?.cloneNode(true) as HTMLElement;
  added.querySelector('span[email]')?.setAttribute('email', 'new@x.example');
  row?.after(added);
  await settled();
  expect(asked.slice(1)).toEqual([['new@x.example']]);
  expect(marksIn(page)).toHaveLength(1);
  const cell = added.querySelector('td.yX');
  if (cell) cell.innerHTML = cell.innerHTML.replace(/<daybook-mark.*<\/daybook-mark>/, '');
  await settled();
  expect(marksIn(page)).toHaveLength(1);
  expect(asked).toHaveLength(2);
});

test('a change of the log is asked about, and what is no longer so goes', async () => {
  const known = new Set(['list1@victim.example']);
  const { page, changed, settled, ending } = await marked(gmail, gmailList(), known);
  known.clear();
  known.add('list2@victim.example');
  changed();
  await settled();
  expect(marksIn(page).map((mark) => mark.closest('tr')?.textContent)).toEqual([expect.stringContaining('List 2')]);
  ending.abort();
  expect(marksIn(page)).toEqual([]);
});

test('rows in a mail’s body are none', async () => {
  const row = '<table><tr class="zA"><td class="yX"><span email="ceo@victim.example">CEO</span></td></tr></table>';
  const html = gmailPage('expanded').html.replace(/(<div class="a3s[^>]*>)/, `$1${row}`);
  expect(html).toContain('ceo@victim.example');
  const { page, asked } = await marked(gmail, html, new Set(['ceo@victim.example']));
  expect([asked.flat(), marksIn(page)]).toEqual([[], []]);
});

test('roundcube', async () => {
  const html = recorded('elastic', 'list');
  const addresses = [
    ...new Set(
      [...html.matchAll(/rcmContactAddress"[^>]*title="([^"]+)"|title="([^"]+)"[^>]*rcmContactAddress/g)].map(
        (it) => it[1] ?? it[2] ?? '',
      ),
    ),
  ];
  const [first = ''] = addresses;
  expect(first).toContain('@');
  const { page, before, asked } = await marked(roundcube, html, new Set([first]));
  expect(asked).toHaveLength(1);
  expect(marksIn(page).length).toBeGreaterThan(0);
  expect(boxesOf(page)).toEqual(before);
});
