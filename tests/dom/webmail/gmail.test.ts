import { describe, expect, test } from 'vitest';
import { gmail } from '@/lib/webmail/gmail';
import { readGmail } from '@/lib/webmail/gmail/read';
import { readHealth } from '@/lib/webmail/health';
import { openPage } from './frame';
import { gmailPage, gmailPages } from './gmail-pages';

const everywhere = ':not(*)'; // no element is left out
const url = new URL(gmailPage('hostile-popout').url);
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

  test('hostile-popout: a group, files, a script, an account bar and another thread', async () => {
    expect(await read('hostile-popout', everywhere)).toMatchObject({ reason: 'several-subjects' });
    const { html } = gmailPage('hostile-popout');
    const fooled = readGmail(await openPage(html.replace('<h2 class="hP" data-thread-perm-id', '<p')), url, everywhere);
    expect(JSON.stringify(fooled)).toContain('victim.example');
  });

  test('attachments: chips in a body', async () => {
    expect(JSON.stringify(await read('attachments', everywhere))).toContain('victim.example.exe');
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

  describe('of a delegated mailbox', () => {
    const url = 'https://mail.google.com/mail/b/AEoRXRSxyz/u/0/#inbox/FMfcgzQX';
    const delegated = (html: string) =>
      html.replace('- kari@nordlys.example - Gmail', '- post@nordlys.example - Gmail');

    test('is what the title says where another place says so too, or others agree on the person logged in', async () => {
      expect(await withAccount(delegated, url)).toBe('post@nordlys.example');
      const barAgrees = (html: string) => delegated(html).replace('(kari@nordlys.example)', '(post@nordlys.example)');
      expect(await withAccount(barAgrees, url)).toBe('post@nordlys.example');
    });

    test('is never that of the person logged in, and unknown where the others differ or only one speaks', async () => {
      const noTitle = (html: string) => html.replace(/<title>.*<\/title>/, '');
      expect(await withAccount(noTitle, url)).toMatchObject({ reason: 'no-account' });
      const differing = (html: string) => delegated(html).replace('(kari@nordlys.example)', '(per@nordlys.example)');
      expect(await withAccount(differing, url)).toMatchObject({ reason: 'no-account' });
      expect(await withAccount((html) => noMeta(delegated(html)), url)).toMatchObject({ reason: 'no-account' });
    });

    test('and the way back leads into it', async () => {
      const reading = readGmail(await openPage(delegated(gmailPage('expanded').html)), new URL(url));
      expect(reading).toMatchObject({ url: 'https://mail.google.com/mail/b/AEoRXRSxyz/u/0/#all/1a1a0e501083a5c1' });
    });
  });

  describe('of a window of its own', () => {
    const { html, url } = gmailPage('popout-no-account');

    /** The window opened by one that shows `opener` at `address`. */
    const openedBy = async (opener: string, address: string, page = html) => {
      const document = await openPage(page);
      const behind = await openPage(opener);
      const moved = new Proxy(behind, {
        get: (target, key) => {
          const value: unknown = key === 'location' ? { href: address } : Reflect.get(target, key, target);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
      Object.defineProperty(document.defaultView, 'opener', { value: { document: moved } });
      const reading = readGmail(document, new URL(url));
      return reading?.kind === 'thread' ? reading.account : reading;
    };

    test('is that of the window that opened it, where that shows the same mailbox', async () => {
      const list = gmailPage('list').html;
      expect(await openedBy(list, 'https://mail.google.com/mail/u/0/#inbox')).toBe('kari@nordlys.example');
      for (const elsewhere of ['https://mail.google.com/mail/u/1/#inbox', 'https://victim.example/mail/u/0/', url])
        expect(await openedBy(list, elsewhere)).toMatchObject({ reason: 'no-account' });
    });

    test('and not where the window itself names another', async () => {
      const other = html.replace('- kari@nordlys.example - Gmail', '- post@nordlys.example - Gmail');
      expect(await openedBy(gmailPage('list').html, 'https://mail.google.com/mail/u/0/#inbox', other)).toMatchObject({
        reason: 'no-account',
      });
    });

    test('is not taken from an opener of a whole mailbox: only a window of its own lacks the account bar', async () => {
      const { html: bare } = gmailPage('one-account-source');
      const document = await openPage(bare);
      Object.defineProperty(document.defaultView, 'opener', { value: { document: await openPage(html) } });
      expect(readGmail(document, new URL(gmailPage('expanded').url))).toMatchObject({ reason: 'no-account' });
    });
  });

  test('a script of Gmail counts as one place, text of a mail inside it as none', async () => {
    const script = (text: string) => (html: string) =>
      noMeta(html).replace('</head>', `<script>${text}</script></head>`);
    const noBar = (html: string) => html.replace('(kari@nordlys.example)', '');
    const globals = 'var GLOBALS=[null,null,6,"en",[1],"",false,1.5,,"cf60d70744","kari@nordlys.example"];';
    expect(await withAccount((html) => script(globals)(noBar(html)))).toBe('kari@nordlys.example');
    const quoted = JSON.stringify([globals.replaceAll('kari@nordlys', 'ceo@victim')]);
    const noTitle = (html: string) => html.replace(/<title>.*<\/title>/, '');
    expect(await withAccount((html) => script(`_GM_setData(${quoted});`)(noBar(html)))).toMatchObject({
      reason: 'no-account',
    });
    expect(await withAccount((html) => script(globals)(noTitle(noBar(html))))).toMatchObject({ reason: 'no-account' });
  });
});

describe('matches', () => {
  const matches = async (url: string, html = gmailPage('list').html) =>
    gmail.matches(new URL(url), await openPage(html));

  test.each([
    'https://mail.google.com/mail/u/0/#inbox',
    'https://mail.google.com/mail/b/AEoRXRSxyz/u/1/?pli=1#inbox',
    'https://mail.google.com/mail/u/0/popout?ver=x&search=inbox&th=%23thread-f%3A1880831531417839041&cvid=1',
    'https://mail.google.com/mail/b/AEoRXRSxyz/u/0/popout?ver=x&th=%23msg-f%3A1880831531417839041',
    'https://mail.google.com/mail/u/0/?view=domprint0&ver=x&th=1a1a0e501083a5c1',
  ])('%s', async (url) => expect(await matches(url)).toBe(true));

  test.each([
    'https://mail.google.com/chat/u/0/#chat/home',
    'https://mail.google.com/mail/u/0/?view=btop&ver=x',
    'https://mail.google.com/mail/u/0/?view=pt&th=1a1a0e501083a5c1',
    'https://mail.google.com/mail/u/0/?view=om&th=1a1a0e501083a5c1',
    'https://mail.google.com/mail/u/0/popout?ver=x#thread',
    'https://mail.google.com/mail/u/0/popout?ver=x#cmid%253D1',
    'https://mail.google.com/mail/u/0/popout?ver=x&th=%23thread-a%3Ar95077152518394753',
    'https://mail.google.com/mail/u/0/feed/atom?th=1a1a0e501083a5c1',
    'https://mail.google.com.victim.example/mail/u/0/',
    'http://mail.google.com/mail/u/0/',
    'https://example.com/mail/u/0/',
  ])('not %s', async (url) => expect(await matches(url)).toBe(false));

  test('a window of its own only where its address says which thread it shows', async () => {
    const own = gmailPage('expanded').html.replace('<body class="aAU">', '<body class="aAU xE Su">');
    expect(await matches('https://mail.google.com/mail/u/0/#inbox', own)).toBe(false);
    const writing = own.replace('xE Su', 'xE xp');
    expect(await matches(gmailPage('popout').url, own)).toBe(true);
    expect(await matches(gmailPage('popout').url, writing)).toBe(false);
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
