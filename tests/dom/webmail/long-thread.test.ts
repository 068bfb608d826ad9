import { expect, test } from 'vitest';
import { readGmail } from '@/lib/webmail/gmail/read';
import { readProton } from '@/lib/webmail/proton/read';
import { openPage } from './frame';
import { gmailPage } from './gmail-pages';
import { openProton, protonPage } from './proton-pages';

/** A thread of many messages with bodies of some hundred elements, all expanded. */
async function longThread(length: number): Promise<Document> {
  const page = await openPage(gmailPage('expanded').html);
  const list = page.querySelector('[role=list]');
  const first = page.querySelector('.h7');
  if (!list || !first) throw new Error('No list');
  list.replaceChildren(
    ...Array.from({ length }, (_, index) => {
      const item = first.cloneNode(true) as Element;
      const id = (0x1a1a0e501083a5c1n + (BigInt(index) << 40n)).toString(16);
      item.querySelector('.adn')?.setAttribute('data-legacy-message-id', id);
      for (let line = 0; line < 300; line += 1) item.querySelector('.a3s')?.append(page.createElement('p'));
      return item;
    }),
  );
  return page;
}

test('a thread of 100 messages, oldest first, each with its own sender and time', async () => {
  const page = await longThread(100);
  const url = new URL(gmailPage('expanded').url);
  const reading = readGmail(page, url);
  if (reading?.kind !== 'thread') throw new Error('Not a thread');
  expect(new Set(reading.messages.map(({ id }) => id)).size).toBe(100);
  expect(reading.messages.every(({ from, to, at }) => from && to.length === 1 && at)).toBe(true);
  expect(reading.messages.map(({ at }) => at)).toEqual(reading.messages.map(({ at }) => at).toSorted());

  tell('Gmail', () => readGmail(page, url));
});

test('of Proton Mail too, a third of them expanded', async () => {
  const page = await openProton('conversation');
  const items = [...page.querySelectorAll('article')];
  const list = items[0]?.parentElement;
  list?.replaceChildren(
    ...Array.from({ length: 100 }, (_, index) => {
      const copy = items[index % 3]?.cloneNode(true) as Element;
      copy.setAttribute('data-message-id', `${String(index).padStart(86, 'x')}==`);
      return copy;
    }),
  );
  const url = new URL(protonPage('conversation').url);
  const reading = readProton(page, url);
  if (reading?.kind !== 'thread') throw new Error('Not a thread');
  expect(new Set(reading.messages.map(({ id }) => id)).size).toBe(100);
  expect(reading.messages.every(({ from, at }) => from && at)).toBe(true);
  tell('Proton Mail', () => readProton(page, url));
});

/** How long it takes; the bench judges, on a quiet machine. */
function tell(webmail: string, read: () => unknown): void {
  const times = Array.from({ length: 20 }, () => {
    const start = performance.now();
    read();
    return performance.now() - start;
  }).toSorted((a, b) => a - b);
  console.log(`${webmail}, 100 messages: ${times[10]?.toFixed(1)} ms p50, ${times[18]?.toFixed(1)} ms p95`);
}
