import { expect, onTestFinished, test } from 'vitest';
import type { Reading } from '@/lib/capture/model';
import { roundcube } from '@/lib/webmail/roundcube';
import { readOriginal } from '@/lib/webmail/roundcube/original';
import { leave, openPage, painted, write } from './frame';
import { addressOf, onlyMessage, recorded } from './roundcube-pages';

/** The list with its empty preview, being observed. */
async function openList() {
  const page = await openPage(recorded('elastic', 'list'), '/rc/?_task=mail&_mbox=INBOX');
  const preview = page.querySelector<HTMLIFrameElement>('iframe#messagecontframe');
  if (!preview) throw new Error('The list has no preview');
  const readings: Reading[] = [];
  const ending = new AbortController();
  onTestFinished(() => ending.abort());
  roundcube.observe(page, ending.signal, (reading) => readings.push(reading));
  const show = (uid: number) => write(preview, recorded('elastic', `preview-${uid}`), addressOf('preview', uid));
  return { page, preview, readings, ending, show };
}

const senders = (readings: readonly Reading[]) =>
  readings.map((reading) => (reading?.kind === 'thread' ? onlyMessage(reading).from?.address : reading));

test('each preview is reported once it is loaded, and that none is open in between', async () => {
  const { preview, readings, show } = await openList();
  expect(readings).toEqual([null]);
  await show(5);
  await leave(preview);
  await show(12);
  expect(senders(readings)).toEqual([null, 'paivi.hamalainen@saunat.example', null, 'bob@example.test']);
});

test('a preview is closed as soon as its page is left, not only when the next one is loaded', async () => {
  const { preview, readings, show } = await openList();
  await show(5);
  const whenLeft: Reading[] = [];
  preview.contentWindow?.addEventListener('pagehide', () => whenLeft.push(...readings.slice(-1)));
  await leave(preview);
  expect(whenLeft).toEqual([null]);
});

test('a preview that is still loading is not read', async () => {
  const { page, preview } = await openList();
  preview.contentDocument?.open();
  preview.contentWindow?.history.replaceState(null, '', addressOf('preview', 5));
  preview.contentDocument?.write(
    recorded('elastic', 'preview-5')
      .replace(/<\/body>[\s\S]*/, '')
      .replace(/<(?:link|img)[^>]*>/g, ''),
  );
  const ending = new AbortController();
  const readings: Reading[] = [];
  roundcube.observe(page, ending.signal, (reading) => readings.push(reading));
  ending.abort();
  expect(readings).toEqual([null]);
  preview.contentDocument?.close();
});

test('a preview that was open before is reported at once', async () => {
  const { page, show } = await openList();
  await show(5);
  const readings: Reading[] = [];
  const ending = new AbortController();
  roundcube.observe(page, ending.signal, (reading) => readings.push(reading));
  ending.abort();
  expect(senders(readings)).toEqual(['paivi.hamalainen@saunat.example']);
});

test('the same preview loaded again, and any change within it, is no news', async () => {
  const { page, preview, readings, show } = await openList();
  await show(5);
  const known = readings.length;
  preview.dispatchEvent(new Event('load'));
  preview.contentDocument?.body.append('more');
  page.body.append('more');
  await painted(page);
  expect(readings).toHaveLength(known);
});

test('a frame in a message of that name is not the preview', async () => {
  const { page, readings } = await openList();
  const frame = page.createElement('iframe');
  frame.name = 'messagecontframe';
  page.body.prepend(frame);
  await write(frame, recorded('elastic', 'preview-5'), addressOf('preview', 5));
  expect(readings).toEqual([null]);
});

test('a page in the preview that is no preview is not read', async () => {
  const { preview, readings } = await openList();
  await write(preview, recorded('elastic', 'preview-5'), '/rc/?_task=mail&_action=compose&_uid=5&_mbox=INBOX');
  expect(readings).toEqual([null]);
});

test('nothing is reported after the end', async () => {
  const { preview, readings, ending, show } = await openList();
  await show(5);
  ending.abort();
  await leave(preview);
  await show(12);
  expect(senders(readings)).toEqual([null, 'paivi.hamalainen@saunat.example']);
});

test('only text selected in the body counts', async () => {
  const { page, preview, show } = await openList();
  const shown = await show(1);
  const select = (from: string, to: string): string => {
    const [start, end] = [shown.querySelector(from), shown.querySelector(to)];
    if (!start || !end) throw new Error('Nothing to select');
    shown.getSelection()?.setBaseAndExtent(start, 0, end, end.childNodes.length);
    return roundcube.selection(page);
  };
  expect(select('#messagebody .message-part', '#messagebody .message-part')).toContain('Hei');
  expect(select('td.header.from', '#messagebody .message-part')).toBe('');
  await leave(preview);
  expect(roundcube.selection(page)).toBe('');
});

test('the original of the message that is open, by one request', async () => {
  const { page, readings, show } = await openList();
  await show(5);
  const { id } = onlyMessage(readings.at(-1) ?? null);
  const asked: string[] = [];
  const source = await readOriginal(page, id, async (url) => {
    asked.push(url);
    return 'From: x';
  });
  expect(source).toBe('From: x');
  expect(asked).toEqual([`${location.origin}/rc/?_task=mail&_action=viewsource&_uid=5&_mbox=INBOX`]);
});

test('no original of a message that is not open, and none when another was opened meanwhile', async () => {
  const { page, preview, readings, show } = await openList();
  await show(5);
  const { id } = onlyMessage(readings.at(-1) ?? null);
  await expect(readOriginal(page, id.replace('|5', '|6'), async () => 'From: x')).rejects.toThrow('not open');
  const meanwhile = readOriginal(page, id, async () => {
    await leave(preview);
    await show(12);
    return 'From: x';
  });
  await expect(meanwhile).rejects.toThrow('meanwhile');
});
