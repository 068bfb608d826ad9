import { describe, expect, test } from 'vitest';
import { gmail } from '@/lib/webmail/gmail';
import { readGmail } from '@/lib/webmail/gmail/read';
import { pageOutline } from '@/lib/webmail/outline';
import { proton } from '@/lib/webmail/proton';
import { readProton } from '@/lib/webmail/proton/read';
import { pageOfOutline } from '@/scripts/fixture/page-of-outline';
import { openPage } from './frame';
import { gmailPage, gmailPages } from './gmail-pages';
import { openProton, protonPage, protonPages } from './proton-pages';

const head = '# Daybook page outline 1\n# provider: gmail\n';
const outlineOf = async (html: string): Promise<string> => {
  const document = await openPage(html);
  return pageOutline(document, gmail.open(document)?.outside ?? ':not(*)');
};

describe('an outline says nothing of anybody', () => {
  test.each(gmailPages)('$name', async ({ html }) => {
    const page = await openPage(html);
    const outline = await outlineOf(html);
    const addresses = html.match(/[\w.+-]+@[\w.-]+/g) ?? [];
    for (const address of addresses) expect(outline).not.toContain(address);
    for (const element of page.querySelectorAll('[name], [title], [aria-label]'))
      for (const name of ['name', 'title', 'aria-label']) {
        const value = element.localName === 'meta' ? null : element.getAttribute(name);
        if (value && /[\p{L}\d]{3}/u.test(value)) expect(outline).not.toContain(`${name}="${value}"`);
      }
    const texts = [...page.querySelectorAll('h2, .a3s, .g3, .gD, title')].flatMap(
      ({ textContent }) => textContent.match(/[\p{L}\d]{6,}/gu) ?? [],
    );
    // Words of the webmail's own code may stand in a text too.
    for (const text of texts.filter((word) => !['example', 'thread'].includes(word)))
      expect(outline).not.toContain(text);
    for (const id of html.match(/\b[0-9a-f]{16}\b|\d{12,}/g) ?? []) expect(outline).not.toContain(id);
  });
});

test('a page made of an outline is read as the real one, with made-up people and ids', async () => {
  const { html, url } = gmailPage('expanded');
  const real = readGmail(await openPage(html), new URL(url));
  const made = pageOfOutline(head + (await outlineOf(html)));
  expect(made.provider).toBe('gmail');
  const reading = readGmail(await openPage(made.html), new URL(url));
  expect(reading).toMatchObject({ kind: 'thread', account: expect.stringMatching(/^person\d+@example\.org$/) });
  const count = (it: typeof real) => (it?.kind === 'thread' ? it.messages.map(({ to }) => to.length) : it);
  expect(count(reading)).toEqual(count(real));
});

test('of a body nothing is kept, not even its elements', async () => {
  const outline = await outlineOf(gmailPage('hostile').html);
  expect(outline.split('\n').filter((line) => /class="(?:a3s|ii)\b/.test(line)).length).toBeGreaterThan(0);
  expect(outline).not.toContain('victim');
});

test('something else than an outline is refused in a sentence', () => {
  expect(() => pageOfOutline('<html>')).toThrow('no page outline');
});

describe('of Proton Mail, whose test ids hold addresses, groups, subjects and names of files', () => {
  const outlineOfProton = async (name: string): Promise<string> => {
    const page = await openProton(name);
    return pageOutline(page, proton.open(page)?.outside ?? ':not(*)', proton.probes);
  };

  test.each(protonPages)('$name', async ({ name, html, reading }) => {
    const outline = await outlineOfProton(name);
    for (const address of html.match(/[\w.+-]+@[\w.-]+\.\w+/g) ?? []) expect(outline).not.toContain(address);
    for (const id of html.match(/[\w-]{40,}={0,2}/g) ?? []) expect(outline).not.toContain(id);
    for (const word of ['Ola', 'Bygg', 'Kari', 'Guest', 'board', 'roof', 'drawing', 'November'])
      expect(outline).not.toContain(word);
    if (reading?.kind === 'thread') expect(outline).toContain('data-message-id="');
  });

  test('a page made of it is read as the real one, with made-up people and ids', async () => {
    const { url } = protonPage('conversation');
    const made = pageOfOutline(`${head.replace('gmail', 'proton')}${await outlineOfProton('conversation')}`);
    const reading = readProton(await openPage(made.html), new URL(url));
    if (reading?.kind !== 'thread') throw new Error(JSON.stringify(reading));
    expect(reading.messages.map(({ from, to }) => [from?.address, to.length])).toEqual([
      [expect.stringMatching(/^person\d@example\.org$/), 0],
      [reading.account, 0],
      [reading.messages[0]?.from?.address, 2],
    ]);
  });
});
