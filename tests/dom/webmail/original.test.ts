import { afterEach, expect, test, vi } from 'vitest';
import { fetchOriginal, originalLimit } from '@/lib/webmail/original';

afterEach(() => vi.unstubAllGlobals());

/** Answers the next request; what was asked is in `asked`. */
function answer(
  body: BodyInit | null,
  init: ResponseInit = { headers: { 'content-type': 'text/plain; charset=UTF-8' } },
) {
  const asked = vi.fn<typeof fetch>(async () => new Response(body, init));
  vi.stubGlobal('fetch', asked);
  return asked;
}

test('one request to this origin, with its cookies, and no redirect to another', async () => {
  const asked = answer('From: Päivi\r\n\r\nHei');
  expect(await fetchOriginal('/rc/?_task=mail&_action=viewsource')).toBe('From: Päivi\r\n\r\nHei');
  expect(asked).toHaveBeenCalledTimes(1);
  const [url, options] = asked.mock.calls[0] ?? [];
  expect(url).toBe(`${location.origin}/rc/?_task=mail&_action=viewsource`);
  expect(options).toMatchObject({ mode: 'same-origin', credentials: 'include' });
  expect(options?.method).toBeUndefined();
  expect(options?.signal).toBeInstanceOf(AbortSignal);
});

test.each(['https://victim.example/', '//victim.example/x', 'data:text/plain,x', 'http://localhost:1/'])(
  'another origin is not asked: %s',
  async (url) => {
    const asked = answer('From: x');
    await expect(fetchOriginal(url)).rejects.toThrow('another origin');
    expect(asked).not.toHaveBeenCalled();
  },
);

test('the browser refuses what the rule refuses: same-origin mode holds for a real request', async () => {
  await expect(fetch('http://127.0.0.1:1/', { mode: 'same-origin' })).rejects.toThrow(TypeError);
});

test.each([
  [200, 'text/html; charset=UTF-8'],
  [200, 'text/plainly'],
  [200, ''],
  [403, 'text/plain'],
  [500, 'text/plain'],
])('status %i, type %j is no original', async (status, type) => {
  answer('From: x', { status, headers: { 'content-type': type } });
  await expect(fetchOriginal('/')).rejects.toThrow('no original');
});

test.each([
  ['page', 'text/html; charset=UTF-8', true],
  ['page', 'text/html-x', false],
  ['page', 'text/plain', false],
  ['text', 'text/html', false],
] as const)('asked for as %s, %s is taken: %s', async (as, type, isTaken) => {
  const asked = answer('<p>', { headers: { 'content-type': type } });
  const got = fetchOriginal('/', { as });
  await (isTaken ? expect(got).resolves.toBe('<p>') : expect(got).rejects.toThrow('no original'));
  // A page may be a login page: not by way of a redirect.
  expect(asked.mock.calls[0]?.[1]?.redirect).toBe(as === 'page' ? 'error' : 'follow');
});

test('who asks may have less patience', async () => {
  const asked = answer('From: x');
  const ending = new AbortController();
  await fetchOriginal('/', { signal: ending.signal });
  const signal = asked.mock.calls[0]?.[1]?.signal;
  expect(signal?.aborted).toBe(false);
  ending.abort();
  expect(signal?.aborted).toBe(true);
});

test('at most so many bytes, and the rest is not fetched', async () => {
  const chunk = new TextEncoder().encode('x'.repeat(700_000));
  let sent = 0;
  const cancelled = vi.fn();
  const endless = new ReadableStream({
    pull: (controller) => {
      sent += chunk.byteLength;
      controller.enqueue(chunk);
    },
    cancel: cancelled,
  });
  answer(endless);
  expect(await fetchOriginal('/')).toHaveLength(originalLimit);
  expect(cancelled).toHaveBeenCalledTimes(1);
  expect(sent).toBeLessThan(originalLimit + 3 * chunk.byteLength);
});

test('a character cut in two by a chunk is whole', async () => {
  const bytes = new TextEncoder().encode('Ødegård');
  const halves = new ReadableStream({
    start: (controller) => {
      controller.enqueue(bytes.slice(0, 1));
      controller.enqueue(bytes.slice(1));
      controller.close();
    },
  });
  answer(halves);
  expect(await fetchOriginal('/')).toBe('Ødegård');
});
