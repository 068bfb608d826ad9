import { describe, expect, test } from 'vitest';
import { readHealth } from '@/lib/webmail/health';
import { roundcube } from '@/lib/webmail/roundcube';
import { readRoundcube } from '@/lib/webmail/roundcube/read';
import { openPage } from './frame';
import { addressOf, onlyMessage, recorded, skins } from './roundcube-pages';

const views = ['show', 'preview'] as const;
const cases = skins.flatMap((skin) => views.map((view) => ({ skin, view })));

describe.each(cases)('skin $skin, $view', ({ skin, view }) => {
  const read = async (uid: number, outside?: string) => {
    const address = addressOf(view, uid);
    const page = await openPage(recorded(skin, `${view}-${uid}`), address);
    return readRoundcube(page, new URL(`https://mail.nordlys.example${address}`), outside);
  };

  test('reads who wrote what to whom, and where it lies', async () => {
    expect(await read(5)).toEqual({
      kind: 'thread',
      provider: 'roundcube',
      account: 'alice@example.test',
      threadId: 'mail.nordlys.example/rc/|alice@example.test|INBOX|5',
      subject: 'Varausvahvistus - kokous 19.11.',
      messages: [
        {
          id: 'mail.nordlys.example/rc/|alice@example.test|INBOX|5',
          from: { name: 'Hämäläinen, Päivi', address: 'paivi.hamalainen@saunat.example' },
          to: [{ name: 'Alice Ødegård', address: 'alice@example.test' }],
          cc: [],
          dateText: '2026-11-05 06:55',
        },
      ],
      unreadable: 0,
      url: 'https://mail.nordlys.example/rc/?_task=mail&_action=show&_uid=5&_mbox=INBOX',
      needsOriginal: true,
    });
  });

  test('reads a mail without subject, name or recipients', async () => {
    const reading = await read(16);
    expect(onlyMessage(reading)).toMatchObject({ from: { name: '', address: 'plus+tag@bare.example' } });
    expect(reading).toMatchObject({ subject: skin === 'classic' ? '' : '(no subject)' });
  });

  test('many recipients: at least those on screen, each once', async () => {
    const { to, cc } = onlyMessage(await read(12));
    const isCut = skin === 'elastic' || (skin === 'larry' && view === 'preview'); // the rest only after a click
    expect([to.length, cc.length]).toEqual([9, isCut ? 10 : 16]);
    expect(new Set([...to, ...cc].map(({ address }) => address)).size).toBe(to.length + cc.length);
  });

  test('a mail without sender is not guessed', async () => {
    expect(await read(23)).toEqual({ kind: 'unreadable', provider: 'roundcube', reason: 'no-sender' });
  });

  test.each([18, 19])('hostile mail %i: the true sender', async (uid) => {
    const reading = await read(uid);
    expect(onlyMessage(reading).from?.address).toBe('real-attacker@evil.example');
    expect(JSON.stringify(reading)).not.toContain('victim.example');
  });
});

describe('the sender is what header and server both say', () => {
  const page = (sender: string, title: string): string =>
    `<html><head><script>\nrcmail.set_env(${JSON.stringify({ task: 'mail', action: 'show', uid: '7', mailbox: 'INBOX', username: 'alice', sender })});\n</script></head>
    <body class="task-mail"><h2 class="subject">Hei</h2><table class="headers-table"><td class="header from"><span class="adr">
    <a class="rcmContactAddress" title="${title}">Kari</a></span></td></table><div id="messagebody">Text</div></body></html>`;
  const read = async (sender: string, title: string) =>
    readRoundcube(
      await openPage(page(sender, title)),
      new URL('https://mail.nordlys.example/?_task=mail&_action=show'),
    );

  test('in punycode there and in Unicode here', async () => {
    const reading = await read('"Kari" <kari@xn--fjrdhytter-1cb.example>', 'Kari@Fjørdhytter.example');
    expect(onlyMessage(reading).from?.address).toBe('Kari@Fjørdhytter.example');
  });

  test.each([
    ['"Kari" <kari@nordlys.example>', 'ceo@victim.example'],
    ['"Kari <ceo@victim.example>" <kari@nordlys.example>', 'ceo@victim.example'],
    ['', 'ceo@victim.example'],
    ['ceo@victim.example', 'ceo@victim.example.nordlys.example'],
    ['not an address', 'ceo@victim.example'],
  ])('%j against %j: unreadable', async (sender, title) => {
    expect(await read(sender, title)).toMatchObject({ kind: 'unreadable', reason: 'no-sender' });
  });
});

describe('the body is left out', () => {
  const nested = `<table class="headers-table"><tr><td class="header from"><span class="adr">
    <a class="rcmContactAddress" title="ceo@victim.example">Kari</a></span></td></tr></table>`;
  const page = (html: string): string =>
    // A mail in a mail repeats the header's markup; here the true header comes after it.
    html.replace(/<body[^>]*>/, (body) => `${body}<div id="messagebody">${nested}</div>`);

  test('so the header of a mail in a mail is not taken for the mail’s own', async () => {
    const document = await openPage(page(recorded('larry', 'show-5')));
    const url = new URL('https://mail.nordlys.example/?_task=mail&_action=show');
    expect(onlyMessage(readRoundcube(document, url)).from?.address).toBe('paivi.hamalainen@saunat.example');
    expect(readRoundcube(document, url, ':not(*)')).toMatchObject({ reason: 'no-sender' }); // without the exclusion it is fooled
  });
});

describe('matches', () => {
  const list = new URL('https://mail.nordlys.example/rc/?_task=mail&_mbox=INBOX');

  test('the list and a full view, in any skin', async () => {
    expect(roundcube.matches(list, await openPage(recorded('elastic', 'list')))).toBe(true);
    for (const skin of skins) {
      const page = await openPage(recorded(skin, 'show-5'));
      expect(roundcube.matches(new URL(`https://mail.nordlys.example${addressOf('show', 5)}`), page)).toBe(true);
      expect(roundcube.room(page)).toBe(skin === 'classic' ? 'overlay' : 'beside');
    }
  });

  test('not the preview: the list reads it', async () => {
    const page = await openPage(recorded('elastic', 'preview-5'));
    const address = `https://mail.nordlys.example${addressOf('preview', 5)}`;
    expect(roundcube.matches(new URL(address), page)).toBe(false);
    expect(roundcube.matches(new URL(address.replace('&_framed=1', '')), page)).toBe(false);
    const list = await openPage(recorded('elastic', 'list'));
    expect(roundcube.matches(new URL(address), list)).toBe(false);
  });

  test('not another page that shows a mail with Roundcube’s own markup in it', async () => {
    const script = '<script>\nrcmail.set_env({"task":"mail","action":"show","uid":"1"});\n</script>';
    const page = await openPage(
      `<body class="task-mail"><div id="messagebody">${recorded('elastic', 'show-5')}${script}</div></body>`,
    );
    expect(roundcube.matches(list, page)).toBe(false);
  });

  test('not a page whose data only quotes the call', async () => {
    const quoted = JSON.stringify('rcmail.set_env({"task":"mail"});');
    const page = await openPage(
      `<script>\nvar text = ${quoted};\n var more = 'x\\\nrcmail.set_env({"task":});'</script>`,
    );
    expect(roundcube.matches(list, page)).toBe(false);
  });

  test('not the login page', async () => {
    const page = await openPage('<script>\nrcmail.set_env({"task":"login"});\n</script><body class="task-login">');
    expect(roundcube.matches(new URL('https://mail.nordlys.example/rc/?_task=mail'), page)).toBe(false);
  });
});

describe('nothing is open', () => {
  const read = async (html: string) =>
    readRoundcube(await openPage(html), new URL('https://mail.nordlys.example/?_task=mail'));

  test('in the list, and on any other page', async () => {
    expect(await read(recorded('elastic', 'list'))).toBeNull();
    expect(await read('<p>Hello')).toBeNull();
  });

  test('in a draft: it was never sent', async () => {
    const draft = recorded('elastic', 'show-5').replace('"mailbox":"INBOX"', '"mailbox":"Drafts"');
    expect(await read(draft)).toBeNull();
  });
});

test('health: every probe that a mail with all headers has, first choice in elastic, a fallback in classic', async () => {
  const health = async (skin: (typeof skins)[number]) =>
    Object.fromEntries(
      readHealth(roundcube, await openPage(recorded(skin, 'show-12'), addressOf('show', 12))).map((it) => [
        it.name,
        it,
      ]),
    );
  expect(await health('elastic')).toMatchObject({
    subject: { state: 'ok', count: 1 },
    sender: { state: 'ok', count: 1 },
    to: { state: 'ok', count: 9 },
    date: { state: 'ok', count: 1 },
  });
  expect(await health('classic')).toMatchObject({ subject: { state: 'fell-back' }, date: { state: 'fell-back' } });
  expect(readHealth(roundcube, await openPage(recorded('elastic', 'list'), '/rc/?_task=mail'))).toEqual([]);
});
