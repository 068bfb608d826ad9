import { describe, expect, test } from 'vitest';
import { extract } from '@/lib/capture/extract';
import type { Reading, ThreadContext } from '@/lib/capture/model';
import { bodyText } from '@/lib/mail/body-text';
import { openPage } from '../webmail/frame';
import { hostileBodies, type Page } from './bodies';
import { type Webmail, webmails } from './webmails';

/** What is read of the page now. */
function readingOf(webmail: Webmail, page: Document): Reading {
  const ending = new AbortController();
  let reading: Reading = null;
  webmail.provider.observe(page, ending.signal, (now) => {
    reading = now;
  });
  ending.abort();
  return reading;
}

const threadOf = (reading: Reading): ThreadContext => {
  if (reading?.kind !== 'thread') throw new Error(`No thread is read: ${JSON.stringify(reading)}`);
  return reading;
};

/** The page's markup with all of its addresses turned into somebody else's. */
function disguised(page: Document): Page {
  const turn = (html: string): string => html.replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, 'ceo@victim.example');
  return { markup: turn(page.body.innerHTML), head: turn(page.head.innerHTML) };
}

/** The least of three: another process may take the processor for a while. Milliseconds. */
function quickest(work: () => unknown): number {
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

test('there are at least sixty', () => {
  expect(new Set(hostileBodies.map(([name]) => name)).size).toBeGreaterThanOrEqual(60);
});

describe.each(webmails)('$name', (webmail) => {
  test.each(hostileBodies)('%s', async (_, body) => {
    const page = await openPage(webmail.html, webmail.address);
    const before = threadOf(readingOf(webmail, page));
    const id = before.messages.at(-1)?.id ?? '';
    const place = webmail.provider.bodyOf(page, id);
    expect(place).not.toBeNull();
    if (!place) return;
    place.innerHTML = body(disguised(page));

    expect(readingOf(webmail, page)).toEqual(before);
    expect(webmail.provider.bodyOf(page, id)).toBe(place);
    expect(page.defaultView && 'fooled' in page.defaultView).toBe(false);
    expect(quickest(() => readingOf(webmail, page))).toBeLessThan(50);

    const text = bodyText(place);
    expect(quickest(() => bodyText(place))).toBeLessThan(50);
    const person = before.messages.at(-1)?.from ?? { name: '', address: '' };
    const found = extract(text, person);
    expect(JSON.stringify(found.filter(({ field }) => field === 'website'))).not.toMatch(/victim\.example(?!")/);
    expect(quickest(() => extract(text, person))).toBeLessThan(50);
  });
});
