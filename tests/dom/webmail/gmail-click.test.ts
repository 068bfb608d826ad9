import { describe, expect, test } from 'vitest';
import type { ReadMessage } from '@/lib/capture/model';
import { readOriginal } from '@/lib/webmail/gmail/original';
import { completeFromPrint, isSameMinute, type OpenThread } from '@/lib/webmail/gmail/print';
import { readGmail } from '@/lib/webmail/gmail/read';
import type { FetchText } from '@/lib/webmail/provider';
import { openPage } from './frame';
import { gmailPage } from './gmail-pages';

const prints = import.meta.glob<string>('../../fixtures/pages/gmail-print/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const print = (name: string): string => prints[`../../fixtures/pages/gmail-print/${name}.html`] ?? '';

/** A webmail that answers every request with `page`; what was asked is in `asked`. */
function answering(page: string) {
  const asked: unknown[] = [];
  const fetchText: FetchText = async (url, options) => {
    asked.push([url, options]);
    return page;
  };
  return { asked, fetchText };
}

describe('the original', () => {
  const url = new URL(gmailPage('popout-globals').url);
  const id = '1a1a0e501083a5c1';
  const source = 'Delivered-To: x\r\nFrom: Ola &lt;ola@byggmester.example&gt;\r\nMessage-ID: &lt;a@b&gt;\r\n\r\nHello';
  const page = (pre: string) => `<html><body><table><tr><td>a</td></tr></table>${pre}</body></html>`;
  const pre = (text: string) => `<pre class="raw_message_text" id="raw_message_text">${text}</pre>`;
  const ask = async (answer: string, { name = 'popout-globals', isShown = (): boolean => true, at = url } = {}) => {
    const document = await openPage(gmailPage(name).html);
    const { asked, fetchText } = answering(answer);
    return { asked, source: readOriginal({ document, url: at }, id, isShown, fetchText) };
  };

  test('its header section, by one request with the session’s key', async () => {
    const { asked, source: got } = await ask(page(pre(source)));
    expect(await got).toBe('Delivered-To: x\nFrom: Ola <ola@byggmester.example>\nMessage-ID: <a@b>');
    expect(asked).toEqual([['/mail/u/0/?ik=cf60d70744&view=om&permmsgid=msg-f:1880831531417839041', { as: 'page' }]]);
  });

  test('of a delegated mailbox, from there', async () => {
    const at = new URL(gmailPage('delegated').url);
    const { asked, source: got } = await ask(page(pre(source)), { at });
    await got;
    expect(String(asked[0])).toContain('/mail/b/AEoRXRSxyz_-9/u/0/?ik=');
  });

  test.each([
    ['a login page', '<html><body><form action="/login"></form></body></html>'],
    ['another page with text', page('<pre>From: x\n\n</pre>')],
    ['two sources', page(pre(source) + pre(source))],
    ['no headers', page(pre('Hello From: x\n\n'))],
    ['headers without a sender', page(pre('Subject: x\n\nFrom: y\n'))],
  ])('not out of %s', async (_, answer) => {
    const { source: got } = await ask(answer);
    await expect(got).rejects.toThrow('no original');
  });

  test('nothing is asked without the key, elsewhere, or of a message that isn’t shown', async () => {
    for (const options of [
      { name: 'popout' },
      { at: new URL('https://example.com/mail/u/0/') },
      { isShown: () => false },
    ]) {
      const { asked, source: got } = await ask(page(pre(source)), options);
      await expect(got).rejects.toThrow('can’t be asked');
      expect(asked).toEqual([]);
    }
  });

  test('none when another message was opened meanwhile', async () => {
    const answers = [true, false];
    const { source: got } = await ask(page(pre(source)), { isShown: () => answers.shift() ?? false });
    await expect(got).rejects.toThrow('meanwhile');
  });

  test('a key that stands in a mail’s text or body is none', async () => {
    const globals = 'var GLOBALS=[1,1,1,1,1,1,1,1,1,"deadbeef00","ceo@victim.example"]; GM_ID_KEY="deadbeef00"';
    const { html } = gmailPage('expanded');
    const withScript = html.replace(
      '</head>',
      `<script>_GM_setData(${JSON.stringify({ a: globals })});</script></head>`,
    );
    const withBody = withScript.replace('can you quote', `<script>${globals}</script>can you quote`);
    const document = await openPage(withBody);
    const { asked, fetchText } = answering('');
    await expect(readOriginal({ document, url }, id, () => true, fetchText)).rejects.toThrow('can’t be asked');
    expect(asked).toEqual([]);
  });

  test.each(['_GM_setData({"w43KIf":["a","b","cf60d70744",1]});', 'var GM_ID_KEY="cf60d70744";'])(
    'the key also stands in %s',
    async (script) => {
      const { html } = gmailPage('expanded');
      const document = await openPage(html.replace('</head>', `<script>${script}</script></head>`));
      const { asked, fetchText } = answering(page(pre(source)));
      await readOriginal({ document, url }, id, () => true, fetchText);
      expect(String(asked[0])).toContain('ik=cf60d70744');
    },
  );
});

describe('the print view', () => {
  const threadOf = async (name: string): Promise<OpenThread> => {
    const { html, url } = gmailPage(name);
    const reading = readGmail(await openPage(html), new URL(url));
    if (reading?.kind !== 'thread') throw new Error('No thread');
    return reading;
  };
  const complete = async (page: string, thread: OpenThread, after: OpenThread | undefined = thread) => {
    const { asked, fetchText } = answering(page);
    let looks = 0;
    const open = () => (looks++ === 0 ? thread : after);
    return { asked, messages: await completeFromPrint(new URL(gmailPage('expanded').url), open, fetchText) };
  };
  const byId = (messages: readonly ReadMessage[]) => Object.fromEntries(messages.map((it) => [it.id, it]));

  test('recipients and Reply-To of what the page shows, by one request', async () => {
    const thread = await threadOf('expanded');
    const { asked, messages } = await complete(print('thread'), thread);
    expect(asked).toEqual([['/mail/u/0/?view=pt&search=all&th=1a1a0e501083a5c1', { as: 'page' }]]);
    expect(messages.map(({ id }) => id)).toEqual(thread.messages.map(({ id }) => id));
    expect(byId(messages)['1a1a0e501083a5c1']).toMatchObject({
      from: { address: 'ola@byggmester.example' },
      to: [
        { name: 'Kari Nordmann', address: 'kari@nordlys.example' },
        { name: 'Hansen, Per', address: 'per@byggmester.example' },
        { name: '', address: 'anna@nordlys.example' },
        { name: 'boss@victim.example', address: 'real@nordlys.example' },
      ],
      cc: [],
      replyTo: [{ name: 'Ola Bygg', address: 'offers@byggmester.example' }],
      at: '2026-11-03T10:12:05.000Z',
    });
  });

  test('a collapsed message is in it, and gets no identity from there', async () => {
    const thread = await threadOf('collapsed');
    const { messages } = await complete(print('thread'), thread);
    expect(messages.map(({ id }) => id)).toEqual(thread.messages.map(({ id }) => id));
    expect(thread).toMatchObject({ unreadable: 1 });
  });

  test('in another language', async () => {
    const thread = await threadOf('expanded');
    const finnish = thread.messages.map((message, index) => ({
      ...message,
      dateText: ['3.11.2026 klo 11.12', '4.11.2026 klo 10.30'][index],
    }));
    const { messages } = await complete(print('finnish'), { ...thread, messages: finnish });
    expect(messages.map(({ to }) => to.length)).toEqual([4, 2]);
    expect(messages[0]?.replyTo).toEqual([{ name: 'Ola Bygg', address: 'offers@byggmester.example' }]);
  });

  test('in another zone: of a sender who wrote once it is that one, of others nobody can tell', async () => {
    const shifted = print('thread').replace('at 11:12 AM', 'at 10:12 AM').replace('at 10:30 AM', 'at 9:30 AM');
    const thread = await threadOf('expanded');
    expect((await complete(shifted, thread)).messages.map(({ to }) => to.length)).toEqual([4, 2]);
    const later = { ...thread.messages[0], id: '1a1a5e575e81f00f', dateText: 'Nov 4, 2026, 11:12 AM' } as ReadMessage;
    const twice = { ...thread, messages: [...thread.messages, later] };
    expect((await complete(shifted, twice)).messages.map(({ id }) => id)).toEqual(['1a1a5e575e81f00d']);
  });

  test('two mails of one sender in one minute stay as the page shows them', async () => {
    const thread = await threadOf('expanded');
    const table = /<table[^>]*class="message">[\s\S]*?<\/table>\s*<hr>/.exec(print('thread'))?.[0] ?? '';
    expect(table).toContain('offers@byggmester.example');
    const { messages } = await complete(print('thread').replace(table, table + table), thread);
    expect(messages.map(({ id }) => id)).toEqual(['1a1a5e575e81f00d']);
  });

  test.each([
    ['another subject', (page: string) => page.replaceAll('<b>Quote for the roof</b>', '<b>Quote for the floor</b>')],
    ['a sender who isn’t in it', (page: string) => page.replaceAll('ola@byggmester', 'ola@other')],
    ['a login page', () => '<html><body><form></form></body></html>'],
    [
      'two print views',
      (page: string) => page.replace(/<body.*<\/body>/s, (body) => body + body.replace('<body', '<p')),
    ],
  ])('not of another thread: %s', async (_, change) => {
    const thread = await threadOf('expanded');
    await expect(complete(change(print('thread')), thread)).rejects.toThrow(/another thread|no print view/);
  });

  test('not when another thread was opened meanwhile', async () => {
    const thread = await threadOf('expanded');
    await expect(complete(print('thread'), thread, { ...thread, threadId: '1' })).rejects.toThrow('meanwhile');
  });

  test('a body that copies the markup says nothing, nor does a name that shows an address', async () => {
    const thread = await threadOf('expanded');
    const parsed = new DOMParser().parseFromString(print('hostile'), 'text/html');
    expect(parsed.querySelectorAll('table.message, .replyto')).toHaveLength(6); // what a reader without scope would take
    const { messages } = await complete(print('hostile'), { ...thread, messages: thread.messages.slice(0, 1) });
    expect(JSON.stringify(messages)).not.toContain('victim.example');
    expect(messages).toMatchObject([{ to: [{ address: 'kari@nordlys.example' }] }]);
    expect(messages[0]?.replyTo).toBeUndefined();
  });
});

test.each([
  ['Nov 3, 2026, 11:12 AM', 'Tue, Nov 3, 2026 at 11:12 AM', true],
  ['3. nov. 2026, 09:05', 'tir. 3. nov. 2026 kl. 9:05', true],
  ['3.11.2026 klo 11.12', 'ti 3. marrask. 2026 klo 11.12', true],
  ['2026/11/03 11:12', '2026年11月3日(火) 11:12', true],
  ['٣ نوفمبر ٢٠٢٦، ١١:١٢ ص', 'الثلاثاء، ٣ نوفمبر ٢٠٢٦ في ١١:١٢ ص', true],
  ['Nov 3, 2026, 11:12 AM', 'Tue, Nov 3, 2026 at 11:13 AM', false],
  ['Nov 3, 2026, 11:12 AM', 'Wed, Nov 4, 2026 at 11:12 AM', false],
  ['Nov 11, 2026, 11:12 AM', 'Tue, Nov 1, 2026 at 11:12 AM', false],
  ['', '', false],
  ['11:12', '11:12', false],
])('%s and %s are one minute: %s', (one, other, expected) => expect(isSameMinute(one, other)).toBe(expected));
