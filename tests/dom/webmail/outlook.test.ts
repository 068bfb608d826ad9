import { describe, expect, test } from 'vitest';
import { bodyText } from '@/lib/mail/body-text';
import { readHealth } from '@/lib/webmail/health';
import { outlook } from '@/lib/webmail/outlook';
import { beforeOf, readOutlook } from '@/lib/webmail/outlook/read';
import { openPage } from './frame';
import { outlookPage, outlookPages } from './outlook-pages';

const everywhere = ':not(*)'; // no element is left out
const open = (name: string, change = (html: string) => html) => {
  const { html, url } = outlookPage(name);
  const { pathname, search } = new URL(url);
  return openPage(change(html), pathname + search);
};
const read = async (name: string, outside?: string) =>
  readOutlook(await open(name), new URL(outlookPage(name).url), undefined, outside);

test.each(outlookPages)('$name', async ({ html, url, reading }) => {
  expect(readOutlook(await openPage(html), new URL(url))).toEqual(reading);
});

describe('without leaving out bodies a reader is fooled, so the pages are hostile', () => {
  test('hostile', async () => {
    expect(await read('hostile', everywhere)).toMatchObject({ reason: 'several-subjects' });
    const { html, url } = outlookPage('hostile');
    const oneSubject = html.replace('id="CONV_c1_SUBJECT" role="heading"', 'role="heading"');
    const fooled = readOutlook(await openPage(oneSubject), new URL(url), undefined, everywhere);
    expect(JSON.stringify(fooled)).toMatch(/several|victim\.example|no-/);
    expect(JSON.stringify(await read('hostile'))).not.toContain('victim.example');
  });

  test.each(['conversation', 'without-ids'])('%s: a sender in a body whose header has none', async (name) => {
    const { html, url } = outlookPage(name);
    const bare = html
      .replace(/id="MSG_[^"]*_FROM"/g, '')
      .replace(/<span aria-label="[^"]*" tabindex="0"><span class="OZZZK">.*?<\/span><\/span>/g, '')
      .replace(
        '<div class="x_elementToProof">',
        '<div aria-label="From: CEO<ceo@victim.example>">CEO&lt;ceo@victim.example&gt;</div><div class="x_elementToProof">',
      );
    const look = async (outside?: string) =>
      JSON.stringify(readOutlook(await openPage(bare), new URL(url), undefined, outside));
    expect(await look(everywhere)).toContain('victim.example');
    expect(await look()).not.toContain('victim.example');
  });

  test('main-holds-list: a subject in a row of the list', async () => {
    const { html, url } = outlookPage('main-holds-list');
    const bare = html.replace('id="CONV_c1_SUBJECT"', '').replace(/id="MSG_AAk[^"]*_SUBJECT"/, '');
    expect(readOutlook(await openPage(bare), new URL(url))).toMatchObject({ reason: 'no-subject' });
  });

  test('an answer being written', async () => {
    expect(JSON.stringify(await read('compose-inline', everywhere))).toMatch(/several-subjects|victim\.example/);
  });
});

describe('the row that is selected', () => {
  const url = new URL(outlookPage('conversation').url);
  const first = async () => {
    const page = await open('conversation');
    const reading = readOutlook(page, url);
    if (reading?.kind !== 'thread') throw new Error('No thread');
    return { page, reading, before: beforeOf(reading, page), rows: page.querySelectorAll('[data-convid]') };
  };

  test('is another one while the pane still shows the mails before: none is open', async () => {
    const { page, before, rows } = await first();
    rows[0]?.setAttribute('aria-selected', 'false');
    rows[1]?.setAttribute('aria-selected', 'true');
    const next = new URL('/mail/inbox/id/another', url);
    expect(readOutlook(page, next, before)).toBeNull();
    expect(readOutlook(page, url, before)).toBeNull();
    expect(readOutlook(page, next)).toMatchObject({ threadId: rows[1]?.getAttribute('data-convid') });
  });

  test('is scrolled away: the conversation stays the one it was, whatever form its id has in the path', async () => {
    const { page, reading, before, rows } = await first();
    rows[0]?.remove();
    expect(readOutlook(page, new URL('/mail/inbox/id/other-form', url), before)).toEqual({
      ...reading,
      url: 'https://outlook.office.com/mail/inbox/id/other-form',
    });
  });

  test('comes into the list later than the mail was read by its path', async () => {
    const { page, rows } = await first();
    for (const row of rows) row.setAttribute('aria-selected', 'false');
    const byPath = readOutlook(page, url);
    if (byPath?.kind !== 'thread') throw new Error('No thread');
    rows[1]?.setAttribute('aria-selected', 'true');
    expect(readOutlook(page, url, { ...beforeOf(byPath, page), byRow: false })).toMatchObject({
      threadId: rows[1]?.getAttribute('data-convid'),
    });
  });

  test('twice with the same conversation is still two rows', async () => {
    const { page, rows } = await first();
    for (const row of rows) {
      row.setAttribute('data-convid', 'same');
      row.setAttribute('aria-selected', 'true');
    }
    expect(readOutlook(page, url)).toMatchObject({ reason: 'no-thread-id' });
  });
});

describe('account', () => {
  const account = async (change: (html: string) => string, name = 'one-message') => {
    const reading = readOutlook(await open(name, change), new URL(outlookPage(name).url));
    return reading?.kind === 'thread' ? reading.account : reading;
  };
  const noRoot = (html: string) => html.replaceAll('id="primaryMailboxRoot_', 'id="other_');

  test('without the navigation, of the account manager', async () => {
    expect(await account(noRoot)).toMatchObject({ reason: 'no-account' });
    const named = (html: string) =>
      noRoot(html).replace('for Kari Nordmann', 'for Kari Nordmann (Kari@Nordlys.example)');
    expect(await account(named)).toBe('kari@nordlys.example');
  });

  test('is not what stands in the reading pane', async () => {
    const spoofed = (html: string) =>
      html.replace(
        'class="scroller"',
        'id="primaryMailboxRoot_9" role="treeitem" title="ceo@victim.example" class="scroller"',
      );
    expect(await account(spoofed)).toBe('kari@nordlys.example');
    expect(await account((html) => spoofed(noRoot(html)))).toMatchObject({ reason: 'no-account' });
  });

  test('in the path, and another in the navigation', async () => {
    const other = (html: string) => html.replaceAll('post@nordlys.example', 'per@nordlys.example');
    expect(await account(other, 'other-mailbox')).toMatchObject({ reason: 'no-account' });
  });

  test('of a window of its own, by the window that opened it', async () => {
    const { html, url } = outlookPage('popped-out-no-account');
    const page = await openPage(html);
    const behind = await open('list');
    Object.defineProperty(page.defaultView, 'opener', { value: { document: behind } });
    expect(readOutlook(page, new URL(url))).toMatchObject({ account: 'kari@nordlys.example' });
    const whole = await open('one-message', noRoot);
    Object.defineProperty(whole.defaultView, 'opener', { value: { document: behind } });
    expect(readOutlook(whole, new URL(outlookPage('one-message').url))).toMatchObject({ reason: 'no-account' });
  });
});

describe('matches', () => {
  test.each([
    ['https://outlook.office.com/mail/inbox', true],
    ['https://outlook.live.com/mail/0/deeplink/read/AAMk', true],
    ['https://outlook.office.com/calendar/view/week', false],
    ['https://outlook.office.com/mail/deeplink/compose', false],
    ['https://mail.firm.example/mail/inbox', false],
  ])('%s %s', async (url, expected) => {
    expect(outlook.matches(new URL(url), await open('list'))).toBe(expected);
  });
});

describe('a sender whose label says more than is seen', () => {
  const sender = async (label: string) => {
    const page = await open('colleague', (html) =>
      html.replace('aria-label="From: Per Hansen"', `aria-label="${label}"`),
    );
    const reading = readOutlook(page, new URL(outlookPage('colleague').url));
    return reading?.kind === 'thread' ? reading.messages[0]?.from?.address : reading;
  };

  test('has the address of the label, where that is of the same name', async () => {
    expect(await sender('From: Per Hansen&lt;per@konsernet.example&gt;')).toBe('per@konsernet.example');
    expect(await sender('From: CEO&lt;ceo@victim.example&gt;')).toBe('');
    expect(await sender('From: Per Hansen&lt;per@konsernet.example&gt;&lt;ceo@victim.example&gt;')).toBe('');
  });
});

describe('texts', () => {
  test('are the message’s own, not the history below it nor another message’s', async () => {
    const page = await open('one-message');
    const id = /MSG_(.*)_FROM/.exec(page.querySelector('[id$="_FROM"]')?.id ?? '')?.[1] ?? '';
    const body = outlook.bodyOf(page, id);
    const text = body && bodyText(body).lines.map((line) => line.text);
    expect(text).toContain('can you quote the roof by Friday?');
    expect(text?.join()).not.toContain('victim.example');
    expect(outlook.bodyOf(page, 'another')).toBeNull();
  });

  const select = async (name: string, from: string, to = from) => {
    const page = await open(name);
    const [start, end] = [page.querySelector(from), page.querySelector(to)];
    if (!start || !end) throw new Error('Nothing to select');
    page.getSelection()?.setBaseAndExtent(start, 0, end, end.childNodes.length);
    return outlook.selection(page);
  };

  test('a selection inside one', async () => {
    expect(await select('conversation', '#UniqueMessageBody_1')).toContain('can you quote the roof by Friday?');
  });

  test.each([
    ['conversation', '#UniqueMessageBody_3', '#UniqueMessageBody_1'],
    ['conversation', '[id$="_FROM"]', '#UniqueMessageBody_3'],
    ['conversation', '[role=heading]', '[role=heading]'],
    ['compose-inline', '[contenteditable]', '[contenteditable]'],
    ['saved-draft', '#UniqueMessageBody_4', '#UniqueMessageBody_4'],
  ])('%s: not from %s to %s', async (name, from, to) => {
    expect(await select(name, from, to)).toBe('');
  });
});

describe('health', () => {
  const state = async (name: string) =>
    Object.fromEntries(readHealth(outlook, await open(name)).map((it) => [it.name, it.state]));

  test('every probe is found in an ordinary mail', async () => {
    expect(Object.values(await state('one-message'))).toEqual(Array.from({ length: 9 }, () => 'ok'));
  });

  test('says when a later candidate answered, or none', async () => {
    expect(await state('without-ids')).toMatchObject({
      sender: 'fell-back',
      'reading pane': 'fell-back',
      subject: 'ok',
    });
    expect(await state('no-subject')).toMatchObject({ subject: 'missing', sender: 'ok' });
    expect(await state('without-ids-and-date')).toMatchObject({ date: 'missing' });
  });

  test('is silent outside the mail', async () => {
    expect(await state('calendar')).toEqual({});
  });
});

test('a conversation of 100 messages', async () => {
  const page = await open('conversation');
  const scroller = page.querySelector('.scroller');
  const [card] = page.querySelectorAll('[aria-expanded="true"].BS0OK');
  if (!scroller || !card) throw new Error('No card');
  scroller.replaceChildren(
    ...Array.from({ length: 100 }, (_, index) => {
      const next = card.cloneNode(true) as Element;
      for (const part of next.querySelectorAll('[id^="MSG_"]')) part.id = part.id.replace('MSG_', `MSG_${index}`);
      const time = next.querySelector('[data-testid="SentReceivedSavedTime"]');
      if (time)
        time.textContent = `Thu 11/5/2026 ${9 - Math.floor(index / 60)}:${String(59 - (index % 60)).padStart(2, '0')} AM`;
      for (let line = 0; line < 300; line += 1) next.querySelector('[role=document] p')?.after(page.createElement('p'));
      return next;
    }),
  );
  const url = new URL(outlookPage('conversation').url);
  const reading = readOutlook(page, url);
  if (reading?.kind !== 'thread') throw new Error(`Not a thread: ${JSON.stringify(reading)}`);
  expect(reading.messages).toHaveLength(100);
  expect(reading.messages.map(({ dateText }) => dateText).at(-1)).toBe('Thu 11/5/2026 9:59 AM');
  const times = Array.from({ length: 20 }, () => {
    const start = performance.now();
    readOutlook(page, url);
    return performance.now() - start;
  }).toSorted((a, b) => a - b);
  console.log(`100 messages: ${times[10]?.toFixed(1)} ms p50, ${times[18]?.toFixed(1)} ms p95`);
});
