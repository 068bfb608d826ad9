import { describe, expect, test } from 'vitest';
import type { Reading } from '@/lib/capture/model';
import { bodyText } from '@/lib/mail/body-text';
import { readHealth } from '@/lib/webmail/health';
import { proton } from '@/lib/webmail/proton';
import { readProton } from '@/lib/webmail/proton/read';
import { openPage } from './frame';
import { openProton, protonPage, protonPages } from './proton-pages';

const idsOf = (reading: Reading) => (reading?.kind === 'thread' ? reading.messages.map(({ id }) => id) : []);

/** The document of a message's text. */
function textFrame(page: Document, index = 0): HTMLIFrameElement {
  const found = page.querySelectorAll<HTMLIFrameElement>('iframe[data-testid="content-iframe"]')[index];
  if (!found) throw new Error('No frame with a text');
  return found;
}

function select(text: Document | null | undefined): void {
  if (text?.body) text.getSelection()?.selectAllChildren(text.body.querySelector('.proton-body') ?? text.body);
}

test.each(protonPages)('$name', async ({ html, url, reading }) => {
  expect(readProton(await openPage(html), new URL(url))).toEqual(reading);
});

describe('a text', () => {
  test('is that of the message’s own frame, without Proton’s button', async () => {
    const page = await openProton('conversation');
    const ids = idsOf(readProton(page, new URL(page.location.href)));
    const body = proton.bodyOf(page, ids[2] ?? '');
    expect(body && bodyText(body).lines.map(({ text }) => text)).toEqual([
      'Hello Kari,',
      'can you quote the roof by Friday?',
      '',
      'Ola Bygg',
      'Site manager',
      'Byggmester AS',
      'Tel. +47 22 12 34 56',
    ]);
  });

  test('is none where the message is collapsed, another one, locked, or behind a frame of another origin', async () => {
    const page = await openProton('conversation');
    const ids = idsOf(readProton(page, new URL(page.location.href)));
    expect([ids[0], ids[1], 'another'].map((id) => proton.bodyOf(page, id ?? ''))).toEqual([null, null, null]);
    const frame = textFrame(page);
    frame.setAttribute('sandbox', '');
    await new Promise((resolve) => {
      frame.addEventListener('load', resolve, { once: true });
      frame.srcdoc = 'x';
    });
    expect(proton.bodyOf(page, ids[2] ?? '')).toBeNull();
    expect(proton.selection(page)).toBe('');
    const locked = await openProton('locked');
    const [id = ''] = idsOf(readProton(locked, new URL(locked.location.href)));
    expect(proton.bodyOf(locked, id)).toBeNull();
  });

  test('is none while the list alone is open, or another address', async () => {
    const page = await openProton('conversation');
    const [, , id = ''] = idsOf(readProton(page, new URL(page.location.href)));
    page.defaultView?.history.replaceState(null, '', '/u/0/inbox');
    expect(proton.bodyOf(page, id)).toBeNull();
    expect(proton.open(page)).toBeNull();
  });
});

describe('a selection', () => {
  test('is read out of the frame', async () => {
    const page = await openProton('message');
    expect(proton.selection(page)).toBe('');
    select(textFrame(page).contentDocument);
    expect(proton.selection(page)).toContain('can you quote the roof by Friday?');
  });

  test('of two frames says nothing', async () => {
    const page = await openProton('decrypting-second');
    const placeholder = page.querySelector('.message-content-loading-placeholder');
    const second = textFrame(page).cloneNode() as HTMLIFrameElement;
    placeholder?.parentElement?.replaceChildren(second);
    second.contentDocument?.write('<p>Another</p>');
    select(textFrame(page, 0).contentDocument);
    select(textFrame(page, 1).contentDocument);
    expect(proton.selection(page)).toBe('');
    textFrame(page, 0).contentDocument?.getSelection()?.removeAllRanges();
    expect(proton.selection(page).trim()).toBe('Another');
  });

  test('beside the text is none', async () => {
    const page = await openProton('message');
    const header = page.querySelector('.message-header');
    if (header) page.getSelection()?.selectAllChildren(header);
    expect(proton.selection(page)).toBe('');
  });
});

describe('what is being written is no mail', () => {
  const everywhere = ':not(*)'; // no element is left out

  test('an answer below the message would be read otherwise, so the page is hostile', async () => {
    const page = await openProton('draft');
    const url = new URL(page.location.href);
    expect(JSON.stringify(readProton(page, url, undefined, everywhere))).toContain('victim.example');
    expect(JSON.stringify(readProton(page, url))).not.toContain('victim.example');
  });
});

describe('account', () => {
  const accountOf = async (change: (html: string) => string) => {
    const reading = readProton(await openPage(change(protonPage('message').html)), new URL(protonPage('message').url));
    return reading?.kind === 'thread' ? reading.account : reading;
  };

  test('of somebody without a name stands where the name would', async () => {
    const nameless = (html: string) =>
      html
        .replace(/<span class="block text-ellipsis color-weak[^>]*>[^<]*<\/span>/, '')
        .replace('user-dropdown-displayName">Kari Nordmann', 'user-dropdown-displayName">kari@proton.me')
        .replace('title="Kari Nordmann &lt;', 'title="&lt;');
    expect(await accountOf(nameless)).toBe('kari@proton.me');
  });

  test('is not an address in the name', async () => {
    const named = (html: string) =>
      html
        .replace('user-dropdown-email">kari@proton.me', 'user-dropdown-email">')
        .replace('title="Kari Nordmann &lt;', 'title="ceo@victim.example &lt;');
    expect(await accountOf(named)).toBe('kari@proton.me');
  });
});

test.each([
  ['https://mail.proton.me/u/0/inbox', true],
  ['https://mail.proton.me/u/12/all-mail/abc', true],
  ['https://mail.proton.me/login', true],
  ['https://mail.proton.me/eo/message/abc', false],
  ['https://mail.proton.me.victim.example/u/0/inbox', false],
  ['https://account.proton.me/u/0/mail', false],
  ['http://mail.proton.me/u/0/inbox', false],
])('matches %s: %s', async (url, expected) => {
  expect(proton.matches(new URL(url), document)).toBe(expected);
});

describe('health', () => {
  const state = async (name: string) =>
    Object.fromEntries(readHealth(proton, await openProton(name)).map((it) => [it.name, it.state]));

  test('every probe is found in a conversation', async () => {
    expect(new Set(Object.values(await state('conversation')))).toEqual(new Set(['ok']));
  });

  test('says when a later candidate answered', async () => {
    expect(await state('no-test-ids')).toMatchObject({
      subject: 'fell-back',
      item: 'fell-back',
      message: 'ok',
      sender: 'fell-back',
      date: 'fell-back',
      frame: 'fell-back',
    });
  });

  test('is silent when no mail is open', async () => {
    expect(await state('list')).toEqual({});
    expect(await state('ticked')).toEqual({});
  });
});
