import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/** Where Proton Mail is. */
export const origin = 'https://mail.proton.me';
const fixtures = resolve(import.meta.dirname, '../fixtures/pages/proton');

/** The path under which a fixture is read. */
export async function pathOf(name: string): Promise<string> {
  const beside: { readonly url: string } = JSON.parse(await readFile(`${fixtures}/${name}.json`, 'utf8'));
  return beside.url.slice(origin.length);
}

/**
 * What the page's own code does: texts are written into their frames, and `show` swaps one fixture for another after the address,
 * as React does; its text comes with `decrypt`.
 */
function pageScript(): void {
  const decrypt = () => {
    for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[data-text]')) {
      frame.contentDocument?.write(frame.dataset.text ?? '');
      frame.contentDocument?.close();
      frame.removeAttribute('data-text');
    }
  };
  decrypt();
  addEventListener('show', async ({ detail: path = '' }: CustomEventInit<string>) => {
    const html = await (await fetch(path)).text();
    const main = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
    history.pushState(null, '', path);
    document.querySelector('main')?.replaceChildren(...(main?.children ?? []));
    for (const text of document.querySelectorAll('.message-content')) {
      const placeholder = document.createElement('div');
      placeholder.className = 'message-content-loading-placeholder';
      text.append(placeholder);
    }
    await new Promise((resolve) => addEventListener('decrypt', resolve, { once: true }));
    decrypt();
    for (const placeholder of document.querySelectorAll('.message-content-loading-placeholder')) placeholder.remove();
  });
}

/** A strict policy, as Proton has one: nothing from elsewhere, no inline script, no foreign frame. */
const policy =
  "default-src 'self'; script-src 'self' blob: 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src https: data: blob: cid:; frame-src 'self' blob: https://secure.protonmail.com https://calendar.proton.me; object-src 'self' blob:; child-src 'self' data: blob:; frame-ancestors 'self'";

type Answer = { status: number; contentType: string; headers: Record<string, string>; body: string };

/** The fixtures of Proton's pages, as answers to requests at mail.proton.me. What is none of them is noted in `asked`. */
export async function createProtonSite(...names: readonly string[]) {
  const pages = new Map(
    await Promise.all(
      names.map(async (name) => [await pathOf(name), await readFile(`${fixtures}/${name}.html`, 'utf8')] as const),
    ),
  );
  const asked: string[] = [];
  const answer = (url: string): Answer => {
    const { pathname } = new URL(url);
    const html = pages.get(pathname);
    const headers = { 'content-security-policy': policy };
    if (pathname === '/page.js')
      return { status: 200, contentType: 'text/javascript', headers, body: `(${pageScript.toString()})();` };
    if (html === undefined && pathname !== '/favicon.ico') asked.push(pathname);
    if (html === undefined) return { status: 404, contentType: 'text/plain', headers, body: '' };
    const body = html.replace('</body>', '<script src="/page.js"></script></body>');
    return { status: 200, contentType: 'text/html; charset=utf-8', headers, body };
  };
  return { answer, asked };
}
