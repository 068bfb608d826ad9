import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Mail, mailFolder, readMail } from '../../scripts/demo/mailbox/mail.ts';
import type { DemoThread } from '../../scripts/demo/mailbox/model.ts';
import { createDemoMailbox, type DemoMailbox, delegatedBase } from '../../scripts/demo/mailbox/respond.ts';
import { sanitise } from '../../scripts/demo/mailbox/sanitise.ts';
import { groupByReferences } from '../../scripts/demo/mailbox/threads.ts';
import { wordsOf } from '../../scripts/demo/mailbox/words.ts';

const home = 'https://mail.google.com';
const dayMs = 24 * 60 * 60 * 1000;
let mails: Mail[];
let mailbox: DemoMailbox;

beforeAll(async () => {
  mails = await readMail();
  mailbox = await createDemoMailbox({ now: Date.parse('2026-11-25T08:30:00Z') });
});

function threadAbout(subject: string, box: DemoMailbox = mailbox, account = 0): DemoThread {
  const found = box.threads(account).filter((thread) => thread.subject.includes(subject));
  const [thread] = found;
  if (!thread || found.length !== 1) throw new Error(`${found.length} threads about ${subject}`);
  return thread;
}

function timeIn(legacyId: string): number {
  return Number(BigInt(`0x${legacyId}`) >> 20n);
}

describe('the mail', () => {
  it('is read from every file, with sender, subject decoded, and a body', () => {
    const files = readdirSync(mailFolder).filter((file) => file.endsWith('.eml'));
    expect(files.length).toBeGreaterThanOrEqual(28);
    expect(mails.map(({ file }) => file).sort()).toEqual(files.sort());
    for (const { file, from, subject, text, html } of mails) {
      expect(from.address, file).toContain('@');
      expect(`${from.name} ${subject} ${text ?? html}`, file).not.toMatch(/=\?|�|Ã/);
      expect((text ?? html ?? '').trim().length, file).toBeGreaterThan(20);
    }
  });

  it('belongs to nobody: reserved domains, or an address that cannot exist at the free-mail service', () => {
    for (const { file, from, to, cc, replyTo } of mails) {
      for (const { address } of [from, ...to, ...cc, ...replyTo]) {
        // A hyphen is not allowed in the name part at gmail.com.
        expect(address.toLowerCase(), file).toMatch(/\.example$|^[a-z.]+-[a-z]+@gmail\.com$/);
      }
    }
  });

  it('keeps fake addresses of the hostile ones in victim.example and their sender in evil.example', () => {
    const hostile = mails.filter(({ file }) => file.startsWith('hostile-'));
    expect(hostile).toHaveLength(4);
    for (const { file, from, html, text } of hostile) {
      expect(from.address, file).toBe('sender@evil.example');
      const addresses = (html ?? text ?? '').match(/[\w.]+@[\w.]+\w/g) ?? [];
      expect(addresses.length, file).toBeGreaterThan(0);
      for (const address of addresses) expect(address, file).toMatch(/@victim\.example$/);
    }
  });
});

describe('ids and threads', () => {
  it('every message id carries its arrival time to the ms, in 16 hex digits, once', () => {
    const messages = [0, 1].flatMap((account) => mailbox.threads(account).flatMap((thread) => thread.messages));
    expect(messages).toHaveLength(mails.length);
    for (const { legacyId, arrivedAt, rfcMessageId } of messages) {
      expect(legacyId).toMatch(/^[0-9a-f]{16}$/);
      expect(timeIn(legacyId)).toBe(arrivedAt);
      expect(arrivedAt).toBe(mails.find((mail) => mail.rfcMessageId === rfcMessageId)?.arrivedAt);
    }
    expect(new Set(messages.map(({ legacyId }) => legacyId)).size).toBe(messages.length);
  });

  it('takes the arrival from the last hop, not from the sender’s Date', () => {
    const [message] = threadAbout('Gruppenreise', mailbox, 1).messages;
    expect(message?.arrivedAt).toBe(Date.parse('2026-11-24T10:16:58+01:00'));
  });

  it('shows imported mail with its own date while its id has the time of the import', () => {
    const [message] = threadAbout('summer days', mailbox, 1).messages;
    expect(message?.shownAt).toBe(Date.parse('2024-06-13T12:30:00+02:00'));
    expect(timeIn(message?.legacyId ?? '0')).toBe(Date.parse('2026-11-20T13:37:00+01:00'));
  });

  it('a thread has the id of its first message and a token that does not hold it', () => {
    for (const { id, token, messages } of mailbox.threads(0)) {
      expect(id).toBe(messages[0]?.legacyId);
      expect(token).toMatch(/^FMfcgz[A-Za-z]{26}$/);
      expect(token).not.toContain(id);
    }
  });

  it('References keep the long thread together, in order, with own answers between', () => {
    const { messages } = threadAbout('Winter seminar');
    expect(messages.map(({ own }) => own)).toEqual([false, true, false, true, false, true, false]);
    const arrivals = messages.map(({ arrivedAt }) => arrivedAt);
    expect(arrivals).toEqual(arrivals.toSorted((a, b) => a - b));
    expect(threadAbout('Room for 12').messages.map(({ own }) => own)).toEqual([false, false, false]);
    expect(threadAbout('autumn meeting').messages.map(({ own }) => own)).toEqual([true]);
    const senders = new Set(threadAbout('Kystbanken').messages.map(({ from }) => from.address));
    expect(senders).toEqual(new Set(['petter@eventbyraet.example', 'hanne.sand@kystbanken.example']));
  });

  it('every message that refers to a known one is in its thread, and no other is', () => {
    const threads = groupByReferences(mails);
    const threadOf = new Map(threads.flatMap((thread) => thread.map((mail) => [mail.rfcMessageId, thread] as const)));
    for (const mail of mails) {
      for (const reference of mail.references) {
        const known = threadOf.get(reference);
        if (known) expect(threadOf.get(mail.rfcMessageId), mail.file).toBe(known);
      }
    }
    const answers = mails.filter(({ references }) => references.some((reference) => threadOf.has(reference)));
    expect(threads).toHaveLength(mails.length - answers.length);
  });

  it('fresh moves all mail by whole days, and the ids with it', async () => {
    const now = Date.parse('2031-03-04T12:00:00Z');
    const later = await createDemoMailbox({ now, fresh: true });
    const newest = later.threads(0)[0]?.messages.at(-1);
    const before = mailbox.threads(0)[0]?.messages.at(-1);
    expect(now - (newest?.arrivedAt ?? 0)).toBeLessThan(dayMs);
    expect(newest?.arrivedAt).toBeLessThanOrEqual(now);
    expect(((newest?.arrivedAt ?? 0) - (before?.arrivedAt ?? 0)) % dayMs).toBe(0);
    expect(timeIn(newest?.legacyId ?? '0')).toBe(newest?.arrivedAt);
  });
});

describe('what it answers', () => {
  it('the two mailboxes, each with its own account only', () => {
    const first = mailbox.respond(`${home}/mail/u/0/#inbox`);
    const second = mailbox.respond(`${home}/mail/u/1/`);
    expect(first?.status).toBe(200);
    expect(first?.contentType).toContain('text/html');
    expect(first?.body).toContain('<meta name="og-profile-acct" content="kari@fjordheim.example">');
    expect(second?.body).toContain('<meta name="og-profile-acct" content="post@fjordheim.example">');
    expect(second?.body).toContain('Gruppenreise im Juni');
    expect(second?.body).not.toContain('Winter seminar');
  });

  it('a way from / to the first mailbox, and 404 for what Gmail would not know either', () => {
    expect(mailbox.respond(`${home}/`)?.body).toContain('url=/mail/u/0/');
    expect(mailbox.respond(`${home}/mail/u/1`)?.body).toContain('url=/mail/u/1/');
    expect(mailbox.respond(`${home}/favicon.ico`)?.status).toBe(204);
    for (const path of ['/mail/u/2/', '/sync/u/0/i/s', '/mail/u/0/?view=om&th=1', '/mail/u/x/']) {
      expect(mailbox.respond(home + path)?.status, path).toBe(404);
    }
    for (const url of [
      'https://accounts.google.com/',
      'https://mail.google.com.evil.example/',
      'http://mail.google.com/mail/u/0/',
    ]) {
      expect(mailbox.respond(url), url).toBeUndefined();
    }
  });

  it('the source of a message to who has the session’s key, and 404 without', async () => {
    const [message] = threadAbout('choir', mailbox, 1).messages;
    const ask = (key: string, account = 1, box = mailbox): string | undefined => {
      const id = BigInt(`0x${message?.legacyId}`);
      const answer = box.respond(`${home}/mail/u/${account}/?ik=${key}&view=om&permmsgid=msg-f:${id}`);
      return answer?.status === 200 ? answer.body : undefined;
    };
    const key = /GLOBALS=\[.*"([0-9a-f]{10})"/.exec(mailbox.respond(`${home}/mail/u/1/`)?.body ?? '')?.[1] ?? '';
    expect(ask(key)).toContain('&lt;mh-choir@domkoret.example&gt;');
    expect([ask('0000000000'), ask(key, 0)]).toEqual([undefined, undefined]);
    expect(ask(key, 1, await createDemoMailbox({ originals: false }))).toBeUndefined();
  });

  it('a window of its own and a delegated mailbox, with what such pages say of the account', () => {
    const thread = threadAbout('Winter seminar');
    const popout = `/mail/u/0/popout?ver=x&th=${encodeURIComponent(`#thread-f:${BigInt(`0x${thread.id}`)}`)}`;
    const alone = mailbox.respond(home + popout)?.body ?? '';
    expect(alone).toContain('<body class="aAU xE Su"');
    expect(alone).not.toMatch(/og-profile-acct|GLOBALS/);
    const delegated = mailbox.respond(home + delegatedBase)?.body ?? '';
    expect(delegated).toContain('content="kari@fjordheim.example"');
    expect(delegated).toContain('Inbox - post@fjordheim.example - Gmail');
    expect(mailbox.respond(`${home}/mail/b/other/u/0/`)?.status).toBe(404);
  });

  it('each message by itself with conversation view off', async () => {
    const off = await createDemoMailbox({ conversations: false });
    const json = /id="demo-data">([\s\S]*?)<\/script>/.exec(off.respond(`${home}/mail/u/0/`)?.body ?? '')?.[1] ?? '{}';
    const { threads } = JSON.parse(json) as { threads: DemoThread[] };
    const winter = threads.filter(({ subject }) => subject.includes('Winter seminar'));
    expect(winter).toHaveLength(7);
    expect(new Set(winter.map(({ id }) => id)).size).toBe(1);
    expect(new Set(winter.map(({ token }) => token)).size).toBe(7);
    expect(threads.every(({ messages }) => messages.length === 1)).toBe(true);
  });

  it('the language that was asked for, with all its words', () => {
    expect(mailbox.respond(`${home}/mail/u/0/?hl=nb`)?.body).toContain('<html lang="no"');
    expect(mailbox.respond(`${home}/mail/u/0/?hl=fi`)?.body).toContain('<title>Postilaatikko');
    expect(mailbox.respond(`${home}/mail/u/0/?hl=xx&theme=dark`)?.body).toContain('<html lang="en" data-theme="dark"');
    const english = wordsOf('en');
    for (const language of ['nb', 'da', 'fi', 'sv', 'de'] as const) {
      for (const [key, text] of Object.entries(wordsOf(language))) {
        const places = (words: string): string[] => words.match(/\{\w+\}/g) ?? [];
        expect(places(text), `${language} ${key}`).toEqual(
          places(Object.entries(english).find(([name]) => name === key)?.[1] ?? ''),
        );
      }
    }
  });

  it('the page’s data cannot end its script element', () => {
    const body = mailbox.respond(`${home}/mail/u/0/`)?.body ?? '';
    const json = /<script type="application\/json" id="demo-data">([\s\S]*?)<\/script>/.exec(body)?.[1] ?? '';
    expect(json).not.toContain('<');
    expect(JSON.parse(json)).toMatchObject({ account: { address: 'kari@fjordheim.example' }, lateIdsMs: 150 });
  });

  it('the print view of a thread or of one message, with Reply-To; 400 for a token', () => {
    const thread = threadAbout('Winter seminar');
    const print = (query: string, account = 0): string =>
      mailbox.respond(`${home}/mail/u/${account}/?view=pt&search=all&${query}`)?.body ?? '';
    expect(print(`th=${thread.id}`).match(/class="message"/g)).toHaveLength(7);
    const one = print(`th=${thread.id}&msg=${thread.messages[2]?.legacyId}`);
    expect(one.match(/class="message"/g)).toHaveLength(1);
    expect(one).toContain('<b>Thomas Berg </b>&lt;thomas.berg@arkvista.example&gt;');
    expect(one).toContain('Thu, Nov 19, 2026 at 3:47 PM');
    expect(print(`th=${threadAbout('choir', mailbox, 1).id}`, 1)).toContain(
      'Reply-To: Mette Holm &lt;mette.holm@domkoret.example&gt;',
    );
    expect(mailbox.respond(`${home}/mail/u/0/?view=pt&search=all&th=${thread.token}`)?.status).toBe(400);
    expect(mailbox.respond(`${home}/mail/u/1/?view=pt&search=all&th=${thread.id}`)?.status).toBe(400);
  });
});

it('files of a mail by name and size', () => {
  const [message] = threadAbout('Gruppenreise', mailbox, 1).messages;
  expect(message?.attachments).toEqual([{ name: 'Programm Juni 2027.pdf', type: 'application/pdf', size: 2450 }]);
});

describe('hostile mail', () => {
  const bodyOf = (box: DemoMailbox, subject: string): string => threadAbout(subject, box).messages[0]?.html ?? '';

  it('loses what imitates Gmail, keeps what Gmail is known to keep', () => {
    const copy = bodyOf(mailbox, 'invoice 4471');
    expect(copy).not.toMatch(/data-|\semail=|class="(hP|gD|adn|message)|id="gb"|jsname|data-convid/);
    expect(copy).toMatch(/role="main"/);
    expect(copy).toMatch(/aria-label="Google Account: The Director/);
    expect(copy).toMatch(/title="Jan 1, 2020, 1:00 AM"/);
    expect(copy).toMatch(/id="m_\d+gb"/);
    const overlay = bodyOf(mailbox, 'Parcel');
    expect(overlay).not.toMatch(/position|z-index|<style|<form|<input|<iframe|<button/);
    expect(overlay).toMatch(/class="m_\d+cover"/);
    expect(overlay).toMatch(/<label for="log-contact"/);
    expect(bodyOf(mailbox, 'Payment details')).toMatch(/class="gmail_quote"/);
  });

  it('keeps everything but requests and scripts when nothing is sanitised', async () => {
    const harsh = await createDemoMailbox({ sanitise: 'none' });
    const copy = bodyOf(harsh, 'invoice 4471');
    expect(copy).toMatch(/<h2 class="hP"[^>]* data-legacy-thread-id="19ac1e6660000bad"/);
    expect(copy).toMatch(/class="gD" email="director@victim\.example"/);
    expect(copy).toMatch(/<table class="message"/);
    const overlay = bodyOf(harsh, 'Parcel');
    expect(overlay).toMatch(/position:fixed;top:0/);
    expect(overlay).toMatch(/<style>[\s\S]*#daybook/);
    expect(overlay).toMatch(/id="log-contact"/);
    expect(overlay).not.toMatch(/\ssrc=|action=/);
  });

  it.each(['gmail', 'none'] as const)('lets nothing run, load or break out (%s)', (mode) => {
    const html = sanitise(
      `</div></td></table><p onclick="x()" style="background:url(https://victim.example/a)">a<script>x()</script><img src=https://victim.example/i onerror=x()>
      <a href="javascript:x()">b</a><svg onload=x()><script>y()</script></svg><b title='"><i id=out>'>c`,
      { mode, prefix: 'm_1' },
    );
    expect(html).not.toMatch(/on\w+=|script|victim\.example|url\(|<svg|<\/div>|<\/table>|<i /);
    expect(html).toContain('title="&quot;>&lt;i id=out>"');
    expect(html.match(/<b/g)).toHaveLength(html.match(/<\/b>/g)?.length ?? 0);
  });

  it('prefixes a class only when the mail’s own style names it', () => {
    const html = '<style>.a{color:red}</style><p class="a b gmail_default MsoNormal adn">x</p>';
    expect(sanitise(html, { mode: 'gmail', prefix: 'm_7' })).toBe('<p class="m_7a gmail_default MsoNormal">x</p>');
  });
});
