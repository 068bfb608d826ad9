import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/** One of the addresses where Outlook is. */
export const origin = 'https://outlook.office.com';
const fixtures = resolve(import.meta.dirname, '../fixtures/pages/outlook');

/** The path under which a fixture is read; `list` and `calendar` have their own. */
export const pathOf = (name: string): string => own[name] ?? `/mail/inbox/id/AAQk${name}`;
const own: Readonly<Record<string, string>> = { list: '/mail/inbox', calendar: '/calendar/view/week' };

/**
 * What the page's own code does on `show`: the address and the row of the list are new at once, the pane some moments later, on
 * `paint`.
 */
function pageScript(): void {
  addEventListener('show', async ({ detail: path = '' }: CustomEventInit<string>) => {
    const next = new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html');
    history.pushState(null, '', path);
    const swap = (selector: string) =>
      document.querySelector(selector)?.replaceChildren(...(next.querySelector(selector)?.children ?? []));
    swap('#MailList');
    await new Promise((resolve) => addEventListener('paint', resolve, { once: true }));
    swap('[data-app-section="MailReadCompose"]');
  });
}

/** A strict policy: nothing from elsewhere, no inline script. */
const policy =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; object-src 'none'; frame-ancestors 'self'";

type Answer = { status: number; contentType: string; headers: Record<string, string>; body: string };

/** Fixtures of Outlook's pages, each a conversation of its own, as answers to requests. What is none of them is noted in `asked`. */
export async function createOutlookSite(...names: readonly string[]) {
  const pages = new Map(
    await Promise.all(
      names.map(async (name) => [pathOf(name), await readFile(`${fixtures}/${name}.html`, 'utf8')] as const),
    ),
  );
  const asked: string[] = [];
  const answer = (url: string): Answer => {
    const { pathname } = new URL(url);
    const headers = { 'content-security-policy': policy };
    if (pathname === '/page.js')
      return { status: 200, contentType: 'text/javascript', headers, body: `(${pageScript.toString()})();` };
    const html = pages.get(pathname);
    if (html === undefined && pathname !== '/favicon.ico') asked.push(pathname);
    if (html === undefined) return { status: 404, contentType: 'text/plain', headers, body: '' };
    const body = html
      .replace(/(aria-selected="true" data-convid=")[^"]*/g, `$1${pathname.split('/').at(-1)}`)
      .replace(/MSG_/g, `MSG_${pathname.length}`)
      .replace('</body>', '<script src="/page.js"></script></body>');
    return { status: 200, contentType: 'text/html; charset=utf-8', headers, body };
  };
  return { answer, asked };
}
