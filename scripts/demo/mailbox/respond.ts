import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pageScript } from './bundle.ts';
import { readMail } from './mail.ts';
import type { DemoLanguage, DemoLayout, DemoTheme, DemoThread, PageData, Person } from './model.ts';
import { originalView } from './original-view.ts';
import { iconLink, pageHtml } from './page.ts';
import { printView } from './print-view.ts';
import type { SanitiseMode } from './sanitise.ts';
import { threadsOf, withoutConversations } from './threads.ts';
import { languageOf, pageLanguage, wordsOf } from './words.ts';

/** What to answer a request with. */
export type DemoResponse = { status: number; contentType: string; body: string };

/** How the demo mailbox looks; everything is optional. */
export type DemoOptions = {
  /** In the order of `/mail/u/<n>/`. */
  accounts?: Person[];
  language?: DemoLanguage;
  theme?: DemoTheme;
  layout?: DemoLayout;
  /** False: conversation view off. */
  conversations?: boolean;
  /** False: *Show original* is refused, whatever the key. */
  originals?: boolean;
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

/** The second account is delegated to the first as well. */
export const delegatedBase = '/mail/b/AEoRXRSdemo/u/0/';

const dayMs = 24 * 60 * 60 * 1000;
const sessionKey = 'cf60d70744';
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

/** A mailbox as its addresses name it. */
type Place = { base: string; index: number; delegated: boolean; poppedOut: boolean };

function placeOf(pathname: string): Place | undefined {
  const [, base, delegation, digits, popout] = /^(\/mail\/(b\/[\w-]+\/)?u\/(\d+)\/)(popout)?$/.exec(pathname) ?? [];
  if (base === undefined) return undefined;
  const delegated = delegation !== undefined;
  if (delegated && base !== delegatedBase) return undefined;
  return { base, index: delegated ? 1 : Number(digits), delegated, poppedOut: popout !== undefined };
}

/** `#thread-f:<decimal>` or `msg-f:<decimal>` as the legacy id. */
const legacyId = (text: string | null): string =>
  BigInt(/-f:(\d+)$/.exec(text ?? '')?.[1] ?? 0)
    .toString(16)
    .padStart(16, '0');

/** Reads the mail and builds the page; `respond` answers at once afterwards. */
export async function createDemoMailbox(options: DemoOptions = {}): Promise<DemoMailbox> {
  const accounts = options.accounts ?? defaultAccounts;
  const conversations = options.conversations ?? true;
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

  function dataFor(place: Place, account: Person, query: URLSearchParams): PageData {
    const language = languageOf(query.get('hl')) ?? options.language ?? 'en';
    const theme =
      query.get('theme') === 'dark' ? 'dark' : query.get('theme') === 'light' ? 'light' : (options.theme ?? 'light');
    const inAccount = threads[place.index] ?? [];
    return {
      account,
      loggedIn: place.poppedOut ? null : ((place.delegated ? accounts[0] : account) ?? null),
      base: place.base,
      layout: options.layout ?? 'no-split',
      conversations,
      poppedOut: place.poppedOut ? legacyId(query.get('th')) : null,
      language: pageLanguage(language),
      words: wordsOf(language),
      theme,
      lateIdsMs: options.lateIdsMs ?? 150,
      now: options.now ?? Date.now(),
      threads: conversations ? inAccount : withoutConversations(inAccount),
    };
  }

  /** The source of a message, to whoever has the session's key; without it Gmail says 404. */
  function original(index: number, query: URLSearchParams): DemoResponse {
    const id = legacyId(query.get('permmsgid'));
    const message = threads[index]?.flatMap(({ messages }) => messages).find((it) => it.legacyId === id);
    const mail = mails.find(({ rfcMessageId }) => rfcMessageId === message?.rfcMessageId);
    const allowed = query.get('ik') === sessionKey && options.originals !== false;
    return allowed && mail ? html(originalView(mail.source)) : notFound();
  }

  function mailboxPage(place: Place, query: URLSearchParams): DemoResponse {
    const account = accounts[place.index];
    if (!account) return notFound();
    const view = query.get('view');
    if (view === 'om') return original(place.index, query);
    const data = dataFor(place, account, query);
    if (view === null || view === 'cm') return html(pageHtml(data, { script, styles: sheets.join('\n') }, sessionKey));
    if (view !== 'pt') return notFound();
    const whole = { ...data, threads: threads[place.index] ?? [] };
    const print = printView(whole, query.get('th'), query.get('msg'), options.timeZone ?? 'Europe/Oslo');
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
      const place = placeOf(pathname);
      if (place) return mailboxPage(place, searchParams);
      const short = /^\/mail\/u\/\d+$/.test(pathname);
      return short
        ? redirect(`${pathname}/`)
        : pathname === '/' || pathname === '/mail/' || pathname === '/mail'
          ? redirect('/mail/u/0/')
          : notFound();
    },
  };
}
