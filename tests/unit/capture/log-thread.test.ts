import { beforeEach, describe, expect, it } from 'vitest';
import { logThread } from '@/lib/capture/log-thread';
import { nothingGathered as nothing, type ReadMessage, type ThreadContext } from '@/lib/capture/model';
import { threadView } from '@/lib/capture/view';
import { Database } from '@/lib/log/db';
import type { Log } from '@/lib/log/log';
import { undo } from '@/lib/log/undo';
import { usualCalendar } from '../log/open-log';
import { emily, mail, me, ola, thread } from './threads';

const start = Date.parse('2026-11-25T09:00:00Z');
let log: Log;
let now: number;

beforeEach(() => {
  now = start;
  const db = new Database(`capture-${crypto.randomUUID()}`);
  log = {
    db,
    clock: { now: () => now, zone: () => 'Europe/Oslo' },
    calendar: usualCalendar,
    announce: async () => undefined,
  };
});

const logFor = (context: ThreadContext, change: Partial<Parameters<typeof logThread>[1]> = {}) =>
  logThread(log, { context, correspondent: emily.address, gathered: nothing, ...change });
const view = (context: ThreadContext) =>
  threadView(log, {
    contextId: 'c',
    context,
    originalFailed: false,
    typedFor: async () => ({}),
    bodyOf: async () => undefined,
  });
const kinds = async () => (await log.db.activities.toArray()).map(({ kind }) => kind).sort();

describe('A thread without times', () => {
  it('takes the user’s answer for its newest mail alone; earlier ones aren’t given the same time', async () => {
    const timeless = (id: string): ReadMessage => ({ ...mail(id), at: undefined });
    const context = thread([timeless('1'), mail('2'), timeless('3'), { ...timeless('4'), from: null }]);
    await expect(logFor(context)).rejects.toMatchObject({ code: 'arrival-unknown' });
    const arrivedAt = '2026-11-25T08:30:00.000Z';
    expect(await logFor(context, { arrivedAt })).toMatchObject({ messages: 2, unreadable: 2 });
    expect((await log.db.messages.toArray()).map(({ id, at }) => [id, at === arrivedAt]).sort()).toEqual([
      ['gmail:2', false],
      ['gmail:3', true],
    ]);
  });
});

describe('A mail that the webmail marks as sent', () => {
  const other = { name: 'Ola N', address: 'ola@elsewhere.example' };
  const threadWith = (sent: boolean) => thread([mail('1'), { ...mail('2', { from: other, to: [emily] }), sent }]);

  it('is ours, from whichever of the user’s addresses', async () => {
    expect((await view(threadWith(true))).correspondents.map(({ address }) => address)).not.toContain(other.address);
    await logFor(threadWith(true));
    expect(await kinds()).toContain('mail-sent');
  });

  it('without the mark it would be a stranger’s', async () => {
    expect((await view(threadWith(false))).correspondents.map(({ address }) => address)).toContain(other.address);
  });
});

describe('Log contact', () => {
  it('writes contact, company, thread, messages, log lines and the 24-hour reply', async () => {
    const logged = await logFor(
      thread([
        mail('1'),
        mail('2', { from: me, to: [emily], at: '2026-11-25T08:00:00.000Z' }),
        mail('3', { at: '2026-11-25T08:30:00.000Z' }),
      ]),
    );
    expect(logged).toMatchObject({ created: true, messages: 3, unreadable: 0 });
    expect(await kinds()).toEqual(['captured', 'follow-up-set', 'mail-received', 'mail-received', 'mail-sent']);
    const [contact] = await log.db.contacts.toArray();
    expect(contact).toMatchObject({
      name: 'Emily Carter',
      emails: [{ address: 'Emily@northwind.example', primary: true }],
      status: 'new',
      origin: 'email',
      sources: {
        name: { kind: 'message', from: 'from-header', messageId: '3' },
        companyId: { kind: 'rule', from: 'domain' },
      },
    });
    expect(await log.db.companies.toArray()).toMatchObject([{ name: 'Northwind', domains: ['northwind.example'] }]);
    expect(await log.db.followUps.toArray()).toMatchObject([
      { kind: 'reply', rule: 'reply-24h', dueAt: '2026-11-26T08:30:00.000Z' },
    ]);
  });

  it('sets no reply when the last word is ours, and one that is overdue is born shown', async () => {
    await logFor(thread([mail('1'), mail('2', { from: ola, to: [emily], at: '2026-11-25T08:00:00.000Z' })]));
    expect(await log.db.followUps.count()).toBe(0);
    await logFor(thread([mail('9', { at: '2026-11-20T08:00:00.000Z' })], { threadId: 't2' }));
    expect(await log.db.followUps.toArray()).toMatchObject([
      { dueAt: '2026-11-21T08:00:00.000Z', reminders: [{ how: 'panel', state: 'shown' }] },
    ]);
  });

  it('of the same mail twice writes nothing, and a later one is Log mail, status untouched', async () => {
    const { contactId } = await logFor(thread([mail('1')]));
    await log.db.contacts.update(contactId, { status: 'hot' });
    expect(await logFor(thread([mail('1')]))).toMatchObject({ created: false, messages: 0 });
    expect((await view(thread([mail('1')]))).notLogged).toBe(0);
    const both = thread([mail('1'), mail('2', { at: '2026-11-25T08:00:00.000Z' })]);
    expect((await view(both)).notLogged).toBe(1);
    expect(await logFor(both)).toMatchObject({ created: false, messages: 1, contactId });
    expect(await log.db.contacts.toArray()).toMatchObject([{ status: 'hot' }]);
    expect(await log.db.followUps.count()).toBe(1);
    expect(await log.db.threads.toArray()).toMatchObject([{ messageIds: ['gmail:1', 'gmail:2'] }]);
  });

  it('closes the promised reply when our answer is logged', async () => {
    await logFor(thread([mail('1')]));
    await logFor(thread([mail('1'), mail('2', { from: me, to: [emily], at: '2026-11-25T08:00:00.000Z' })]));
    expect(await log.db.followUps.toArray()).toMatchObject([{ state: 'done', closedBecause: 'replied' }]);
  });

  it('is undone to the last row, and the later Log mail takes only its own away', async () => {
    const first = await logFor(thread([mail('1')]));
    const second = await logFor(thread([mail('1'), mail('2', { at: '2026-11-25T08:00:00.000Z' })]));
    await undo(log, second.undoId ?? '', false);
    expect((await log.db.messages.toArray()).map(({ id }) => id)).toEqual(['gmail:1']);
    expect((await undo(log, first.undoId ?? '', false)).kind).toBe('undone');
    for (const store of ['contacts', 'companies', 'activities', 'threads', 'messages', 'followUps'] as const) {
      expect(await log.db.table(store).count(), store).toBe(0);
    }
  });

  it('keeps what the user typed, with the source hand', async () => {
    const { proposal } = await view(thread([mail('1')]));
    await logFor(thread([mail('1')]), {
      fields: { ...(proposal?.fields ?? raise()), title: 'Events Manager', name: 'Emily J. Carter' },
    });
    expect(await log.db.contacts.toArray()).toMatchObject([
      {
        name: 'Emily J. Carter',
        title: 'Events Manager',
        sources: { name: { kind: 'hand' }, title: { kind: 'hand' }, emails: { kind: 'message' } },
      },
    ]);
  });

  it('asks which contact when several have the address, and takes the one that was picked', async () => {
    await logFor(thread([mail('1')]));
    const [contact] = await log.db.contacts.toArray();
    await log.db.contacts.add({ ...(contact ?? raise()), id: 'twin', name: 'Twin' });
    await expect(logFor(thread([mail('2')], { threadId: 't2' }))).rejects.toMatchObject({ code: 'several-matches' });
    expect((await view(thread([mail('2')]))).matches).toHaveLength(2);
    expect(await logFor(thread([mail('2')], { threadId: 't2' }), { contactId: 'twin' })).toMatchObject({
      contactId: 'twin',
      messages: 1,
    });
  });

  it('refuses somebody who takes no part in the mail', async () => {
    await expect(logFor(thread([mail('1')]), { correspondent: 'victim@victim.example' })).rejects.toMatchObject({
      code: 'mail-has-changed',
    });
  });
});

describe('the correspondent', () => {
  const chosen = async (...messages: ReadMessage[]) => (await view(thread(messages))).chosen;

  it('is the newest outside sender, else the first outside recipient, never a colleague or a machine', async () => {
    const per = { name: 'Per', address: 'per@kunde.example' };
    expect(await chosen(mail('1'), mail('2', { from: per }), mail('3', { from: ola, to: [emily] }))).toBe(
      'per@kunde.example',
    );
    expect(await chosen(mail('1', { from: me, to: [ola, per, emily] }))).toBe('per@kunde.example');
    expect(await chosen(mail('1', { from: { name: '', address: 'no-reply@shop.example' } }))).toBe('');
    expect(await chosen(mail('1', { from: ola, to: [me] }))).toBe('');
  });

  it('under a free-mail domain makes no company, and a name that is an address is no name', async () => {
    const { proposal } = await view(
      thread([mail('1', { from: { name: 'boss@bank.example', address: 'x@gmail.com' } })]),
    );
    expect(proposal?.fields).toMatchObject({ name: '', companyName: '', address: 'x@gmail.com' });
  });
});

it('a tab that shows another account than *Open mail* meant says so', async () => {
  const seen = (expectedAccount: string) =>
    threadView(log, {
      contextId: 'c',
      context: thread([mail('1')]),
      expectedAccount,
      originalFailed: false,
      typedFor: async () => ({}),
      bodyOf: async () => undefined,
    });
  expect((await seen('KARI@fjordheim.example')).otherAccount).toBeNull();
  expect((await seen('post@fjordheim.example')).otherAccount).toEqual({
    expected: 'post@fjordheim.example',
    found: me.address,
  });
});

describe('a webmail that shows no Message-ID', () => {
  const roundcube = (id: string) =>
    thread([mail(id, { at: undefined, dateText: '2026-11-02 08:14' })], {
      provider: 'roundcube',
      threadId: id,
      needsOriginal: true,
    });
  const original = (id: string, messageId: string) => ({
    selection: '',
    originals: [
      {
        id,
        source: `From: ${emily.address}\nDate: Mon, 2 Nov 2026 09:14:07 +0100\nMessage-ID: ${messageId}\nReferences: <root@x>\n\n`,
      },
    ],
    completed: [],
    bodies: [],
  });

  it('gives identity and time by its original, and the same mail in another folder is known', async () => {
    await logFor(roundcube('INBOX|5'), { gathered: original('INBOX|5', '<n01@x>') });
    expect(await log.db.messages.toArray()).toMatchObject([
      { id: '<n01@x>', aliases: ['<n01@x>', 'roundcube:INBOX|5'], at: '2026-11-02T08:14:07.000Z' },
    ]);
    expect(await log.db.threads.toArray()).toMatchObject([{ providerThreadId: '<root@x>' }]);
    expect(await logFor(roundcube('Archive|9'), { gathered: original('Archive|9', '<n01@x>') })).toMatchObject({
      messages: 0,
    });
    // From now on it is known in its new folder too, and the panel offers no button there.
    expect((await view(roundcube('Archive|9'))).notLogged).toBe(0);
    expect(await logFor(roundcube('INBOX|6'), { gathered: original('INBOX|6', '<n02@x>') })).toMatchObject({
      messages: 1,
    });
  });

  it('asks for the arrival when the original fails, and then goes by the hash', async () => {
    await expect(logFor(roundcube('INBOX|5'))).rejects.toMatchObject({ code: 'arrival-unknown' });
    await logFor(roundcube('INBOX|5'), { arrivedAt: '2026-11-02T08:14:00.000Z' });
    const [message] = await log.db.messages.toArray();
    expect(message?.id).toMatch(/^roundcube:sha256-[0-9a-f]{64}$/);
    expect(message?.at).toBe('2026-11-02T08:14:00.000Z');
  });

  it('refuses an original of another sender', async () => {
    const gathered = {
      selection: '',
      originals: [{ id: 'INBOX|5', source: 'From: real@other.example\n\n' }],
      completed: [],
      bodies: [],
    };
    await expect(logFor(roundcube('INBOX|5'), { gathered })).rejects.toMatchObject({ code: 'mail-has-changed' });
  });
});

describe('nothing is lost', () => {
  it('a transaction that fails leaves nothing, also not half of it', async () => {
    await log.db.connections.add({ id: 'recording', adapter: 'recording' });
    log.db.outbox.hook('creating', () => {
      throw new DOMException('disk full', 'QuotaExceededError');
    });
    await expect(logFor(thread([mail('1')]))).rejects.toThrow();
    for (const table of log.db.tables.filter(({ name }) => name !== 'connections'))
      expect(await table.count(), table.name).toBe(0);
  });

  it('every record waits for the connection, once', async () => {
    await log.db.connections.add({ id: 'recording', adapter: 'recording' });
    const { undoId } = await logFor(thread([mail('1')]));
    const waiting = (await log.db.outbox.toArray()).map(({ table }) => table).sort();
    expect(waiting).toEqual([
      'activities',
      'activities',
      'activities',
      'companies',
      'contacts',
      'followUps',
      'messages',
      'threads',
    ]);
    await undo(log, undoId ?? '', false);
    expect(await log.db.outbox.count()).toBe(0);
  });
});

function raise(): never {
  throw new Error('missing');
}
