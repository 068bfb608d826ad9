import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pageScript } from './bundle.ts';
import { readMail } from './mail.ts';
import type { DemoLanguage, DemoTheme, DemoThread, PageData, Person } from './model.ts';
import { iconLink, pageHtml } from './page.ts';
import { printView } from './print-view.ts';
import type { SanitiseMode } from './sanitise.ts';
import { threadsOf } from './threads.ts';
import { languageOf, pageLanguage, wordsOf } from './words.ts';

/** What to answer a request with. */
export type DemoResponse = { status: number; contentType: string; body: string };

/** How the demo mailbox looks; everything is optional. */
export type DemoOptions = {
  /** In the order of `/mail/u/<n>/`. */
  accounts?: Person[];
  language?: DemoLanguage;
  theme?: DemoTheme;
  /** How long after a node its ids are painted, in ms (Gmail: up to a few hundred). */
  lateIdsMs?: number;
  /** What the page takes for the present, in ms UTC; default: when the page is asked for. */
  now?: number;
  /** Moves all mail by whole days so that the newest has just arrived; for showing, not for tests. */
  fresh?: boolean;
  sanitise?: SanitiseMode;
  /** Zone of the print view's dates (Gmail takes the account's); the page itself uses the browser's. */
  timeZone?: string;
};

/** A mailbox to be served as https://mail.google.com/. */
export type DemoMailbox = {
  accounts: Person[];
  /** The conversations of an account, newest first. */
  threads(account: number): DemoThread[];
  /** The answer to a GET of `url`; undefined when the url isn't on mail.google.com. */
  respond(url: string): DemoResponse | undefined;
};

const dayMs = 24 * 60 * 60 * 1000;
const defaultAccounts: Person[] = [
  { name: 'Kari Nilsen', address: 'kari@fjordheim.example' },
  { name: 'Fjordheim', address: 'post@fjordheim.example' },
];

const html = (body: string, status = 200): DemoResponse => ({ status, contentType: 'text/html; charset=utf-8', body });
const notFound = (): DemoResponse => html('<!DOCTYPE html><title>Not found</title><h1>404</h1>', 404);
const redirect = (path: string): DemoResponse =>
  html(
    `<!DOCTYPE html><meta http-equiv="refresh" content="0;url=${path}">${iconLink}<title>Demo mail</title><a href="${path}">Demo mail</a>`,
  );

/** Reads the mail and builds the page; `respond` answers at once afterwards. */
export async function createDemoMailbox(options: DemoOptions = {}): Promise<DemoMailbox> {
  const accounts = options.accounts ?? defaultAccounts;
  const folder = join(import.meta.dirname, 'page');
  const [mails, script, ...sheets] = await Promise.all([
    readMail(),
    pageScript(),
    ...['base.css', 'frame.css', 'list.css', 'thread.css', 'compose.css'].map((file) =>
      readFile(join(folder, file), 'utf8'),
    ),
  ]);
  const newest = mails.at(-1)?.arrivedAt ?? 0;
  const shift = options.fresh ? Math.floor(((options.now ?? Date.now()) - newest) / dayMs) * dayMs : 0;
  const moved = mails.map((mail) => ({ ...mail, arrivedAt: mail.arrivedAt + shift, sentAt: mail.sentAt + shift }));
  const threads = accounts.map(({ address }) => threadsOf(moved, address, options.sanitise ?? 'gmail'));

  function dataFor(index: number, account: Person, query: URLSearchParams): PageData {
    const language = languageOf(query.get('hl')) ?? options.language ?? 'en';
    const theme =
      query.get('theme') === 'dark' ? 'dark' : query.get('theme') === 'light' ? 'light' : (options.theme ?? 'light');
    return {
      account,
      index,
      language: pageLanguage(language),
      words: wordsOf(language),
      theme,
      lateIdsMs: options.lateIdsMs ?? 150,
      now: options.now ?? Date.now(),
      threads: threads[index] ?? [],
    };
  }

  function mailboxPage(index: number, query: URLSearchParams): DemoResponse {
    const account = accounts[index];
    if (!account) return notFound();
    const data = dataFor(index, account, query);
    const view = query.get('view');
    if (view === null || view === 'cm') return html(pageHtml(data, { script, styles: sheets.join('\n') }));
    if (view !== 'pt') return notFound();
    const print = printView(data, query.get('th'), query.get('msg'), options.timeZone ?? 'Europe/Oslo');
    // Gmail answers 400 to a print view of anything that isn't a thread's legacy id.
    return print ? html(print) : html('<!DOCTYPE html><title>Error</title>', 400);
  }

  return {
    accounts,
    threads: (account) => threads[account] ?? [],
    respond(url) {
      const { protocol, host, pathname, searchParams } = new URL(url);
      if (protocol !== 'https:' || host !== 'mail.google.com') return undefined;
      if (pathname === '/favicon.ico') return { status: 204, contentType: 'image/x-icon', body: '' };
      const index = /^\/mail\/u\/(\d+)\/$/.exec(pathname)?.[1];
      if (index !== undefined) return mailboxPage(Number(index), searchParams);
      const short = /^\/mail\/u\/\d+$/.test(pathname);
      return short
        ? redirect(`${pathname}/`)
        : pathname === '/' || pathname === '/mail/' || pathname === '/mail'
          ? redirect('/mail/u/0/')
          : notFound();
    },
  };
}
