import { describe, expect, test } from 'vitest';
import { gmail } from '@/lib/webmail/gmail';
import { readGmail } from '@/lib/webmail/gmail/read';
import { readHealth } from '@/lib/webmail/health';
import { openPage } from './frame';
import { gmailPage, gmailPages } from './gmail-pages';

const everywhere = ':not(*)'; // no element is left out
const read = async (name: string, outside?: string) => {
  const { html, url } = gmailPage(name);
  return readGmail(await openPage(html), new URL(url), outside);
};

test.each(gmailPages)('$name', async ({ html, url, reading }) => {
  expect(readGmail(await openPage(html), new URL(url))).toEqual(reading);
});

describe('without leaving out bodies a reader is fooled, so the pages are hostile', () => {
  test.each(['hostile', 'hostile-gaps'])('%s', async (name) => {
    expect(JSON.stringify(await read(name, everywhere))).toContain('victim.example');
    expect(JSON.stringify(await read(name))).not.toContain('victim.example');
  });

  test('hostile-subject', async () => {
    expect(await read('hostile-subject', everywhere)).toMatchObject({ reason: 'several-subjects' });
    expect(JSON.stringify(await read('hostile-subject'))).not.toContain('victim.example');
  });

  test('just-sent: the quotation in the answer being written', async () => {
    expect(JSON.stringify(await read('just-sent', everywhere))).toContain('victim.example');
  });
});

describe('account', () => {
  const withAccount = async (change: (html: string) => string, url = gmailPage('expanded').url) => {
    const reading = readGmail(await openPage(change(gmailPage('expanded').html)), new URL(url));
    return reading?.kind === 'thread' ? reading.account : reading;
  };
  const noMeta = (html: string) => html.replace(/<meta name="og[^>]*>/, '');

  test('two of three places suffice', async () => {
    expect(await withAccount(noMeta)).toBe('kari@nordlys.example');
    expect(await withAccount((html) => html.replace(/<title>.*<\/title>/, ''))).toBe('kari@nordlys.example');
    expect(await withAccount((html) => html.replace('(kari@nordlys.example)', ''))).toBe('kari@nordlys.example');
  });

  test('two places that differ do not', async () => {
    const differing = (html: string) => noMeta(html).replace('(kari@nordlys.example)', '(kari@private.example)');
    expect(await withAccount(differing)).toMatchObject({ reason: 'no-account' });
  });

  test('an address in the user’s name or in the subject is not the account', async () => {
    const named = (html: string) => noMeta(html).replace('Kari Nordmann \n', 'ceo@victim.example \n');
    expect(await withAccount(named)).toBe('kari@nordlys.example');
    const subject = (html: string) => html.replace('<title>', '<title>ceo@victim.example - ');
    expect(await withAccount(subject)).toBe('kari@nordlys.example');
  });

  test('a delegated mailbox is not taken for the one of the person logged in', async () => {
    const delegated = (html: string) =>
      html.replace('- kari@nordlys.example - Gmail', '- post@nordlys.example - Gmail');
    const url = 'https://mail.google.com/mail/b/AEoRXRSxyz/u/0/#inbox/FMfcgzQX';
    expect(await withAccount(delegated, url)).toMatchObject({ reason: 'no-account' });
  });
});

describe('matches', () => {
  const matches = async (url: string, html = gmailPage('list').html) =>
    gmail.matches(new URL(url), await openPage(html));

  test.each(['https://mail.google.com/mail/u/0/#inbox', 'https://mail.google.com/mail/b/AEoRXRSxyz/u/1/?pli=1#inbox'])(
    '%s',
    async (url) => expect(await matches(url)).toBe(true),
  );

  test.each([
    'https://mail.google.com/chat/u/0/#chat/home',
    'https://mail.google.com/mail/u/0/?view=btop&ver=x',
    'https://mail.google.com/mail/u/0/?view=pt&th=1a1a0e501083a5c1',
    'https://mail.google.com/mail/u/0/popout?ver=x#thread',
    'https://mail.google.com.victim.example/mail/u/0/',
    'http://mail.google.com/mail/u/0/',
    'https://example.com/mail/u/0/',
  ])('not %s', async (url) => expect(await matches(url)).toBe(false));

  test('not a window of its own', async () => {
    const own = gmailPage('expanded').html.replace('<body class="aAU">', '<body class="aAU xE Su">');
    expect(await matches('https://mail.google.com/mail/u/0/#inbox', own)).toBe(false);
  });
});

describe('selection', () => {
  const select = async (name: string, from: string, to = from) => {
    const page = await openPage(gmailPage(name).html);
    const [start, end] = [page.querySelector(from), page.querySelector(to)];
    if (!start || !end) throw new Error('Nothing to select');
    page.getSelection()?.setBaseAndExtent(start, 0, end, end.childNodes.length);
    return gmail.selection(page);
  };

  test('inside one body', async () => {
    expect(await select('expanded', '.a3s')).toContain('can you quote the roof by Friday?');
  });

  test.each([
    ['expanded', '.gE', '.a3s'],
    ['expanded', '.h7:first-child .a3s', '.h7:last-child .a3s'],
    ['expanded', 'h2.hP', 'h2.hP'],
    ['just-sent', '.editable', '.editable'],
    ['two-subjects', 'h2.hP', 'h2.hP'],
  ])('%s: not from %s to %s', async (name, from, to) => {
    expect(await select(name, from, to)).toBe('');
  });

  test('no selection, no text', async () => {
    expect(gmail.selection(await openPage(gmailPage('expanded').html))).toBe('');
  });
});

describe('health', () => {
  const health = async (name: string) => readHealth(gmail, await openPage(gmailPage(name).html));
  const state = async (name: string) => Object.fromEntries((await health(name)).map((it) => [it.name, it.state]));

  test('counts what each probe finds outside bodies', async () => {
    expect(await health('hostile')).toContainEqual({ name: 'message', state: 'ok', count: 1 });
    expect(await state('expanded')).toMatchObject({ subject: 'ok', 'thread id': 'ok', sender: 'ok', date: 'ok' });
  });

  test('says when a later candidate answered, or none', async () => {
    expect(await state('old-layout-german')).toMatchObject({ 'thread id': 'fell-back' });
    expect(await state('late-ids')).toMatchObject({ 'thread id': 'missing', message: 'missing' });
  });

  test('is silent when no mail is open', async () => {
    expect(await health('list')).toEqual([]);
  });
});
