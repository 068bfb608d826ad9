import { beforeEach, describe, expect, it } from 'vitest';
import { logThread } from '@/lib/capture/log-thread';
import { nothingGathered as nothing, type ThreadContext } from '@/lib/capture/model';
import type { Log } from '@/lib/log/log';
import { defaultSettings } from '@/lib/settings/model';
import { saveSettings } from '@/lib/settings/store';
import { openLog } from '../log/open-log';
import { emily, mail, me, ola, thread } from './threads';

let log: Log;

beforeEach(() => {
  log = openLog();
});

const logFor = (context: ThreadContext, change: Partial<Parameters<typeof logThread>[1]> = {}) =>
  logThread(log, { context, correspondent: emily.address, gathered: nothing, ...change });
const kinds = async () => (await log.db.activities.toArray()).map(({ kind }) => kind);

describe('what the click learned beyond the page', () => {
  const source = (messageId: string, more = '') =>
    `From: ${emily.address}\nTo: ${me.address}\nMessage-ID: ${messageId}\nDate: Wed, 25 Nov 2026 01:00:00 +0000\n${more}\n`;
  const gathered = (id: string, messageId: string, more?: string) => ({
    ...nothing,
    originals: [{ id, source: source(messageId, more) }],
  });

  it('the Message-ID is the identity, and keeps one mail in two mailboxes from being logged twice', async () => {
    await logFor(thread([mail('a1')]), { gathered: gathered('a1', '<m@x>') });
    expect(await log.db.messages.toArray()).toMatchObject([
      { id: '<m@x>', aliases: ['<m@x>', 'gmail:a1'], at: '2026-11-25T07:00:00.000Z' },
    ]);
    expect(await log.db.threads.toArray()).toMatchObject([{ providerThreadId: 't1' }]);
    const colleague = thread([mail('b7', { to: [ola] })], { account: ola.address, threadId: 't9' });
    expect(await logFor(colleague, { gathered: gathered('b7', '<m@x>') })).toMatchObject({ messages: 0 });
    expect(await logFor(colleague, { gathered: gathered('b7', '<m@x>') })).toMatchObject({ messages: 0 });
    expect((await kinds()).filter((kind) => kind === 'mail-received')).toHaveLength(1);
  });

  it('recipients the page cut short are in the log line, and one on the never-log list refuses the click', async () => {
    const copy = gathered('1', '<m@x>', 'Cc: Carl <carl@secret.example>\n');
    const settings = { capture: { ...defaultSettings.capture, neverLog: ['secret.example'] } };
    await logFor(thread([mail('1')]), { gathered: copy });
    const lines = (await log.db.activities.toArray()).filter(({ kind }) => kind === 'mail-received');
    expect(lines).toMatchObject([{ detail: { to: [me.address, 'carl@secret.example'] } }]);
    await saveSettings(log, settings);
    await expect(
      logFor(thread([mail('2')]), { gathered: { ...copy, originals: [{ ...copy.originals[0], id: '2' } as never] } }),
    ).rejects.toMatchObject({ code: 'never-log' });
  });

  it('an original of another mail does not fail a click that could do without it', async () => {
    const foreign = { ...nothing, originals: [{ id: '1', source: 'From: x@other.example\nMessage-ID: <y@z>\n\n' }] };
    expect(await logFor(thread([mail('1')]), { gathered: foreign })).toMatchObject({ messages: 1 });
    expect(await log.db.messages.toArray()).toMatchObject([{ id: 'gmail:1', aliases: ['gmail:1'] }]);
  });

  it('who answers go to can be logged, where the page names only the group', async () => {
    const group = { name: "'Mette Holm' via Booking", address: 'booking@fjordheim.example' };
    const copy = mail('1', {
      from: group,
      list: true,
      replyTo: [{ name: 'Mette Holm', address: 'mette@kor.example' }],
    });
    const input = { correspondent: 'mette@kor.example' };
    const page = thread([mail('1', { from: group, list: true })]);
    await expect(logFor(page, input)).rejects.toMatchObject({ code: 'mail-has-changed' });
    await logFor(page, { ...input, gathered: { ...nothing, completed: [copy] } });
    expect(await log.db.contacts.toArray()).toMatchObject([
      { name: 'Mette Holm', emails: [{ address: 'mette@kor.example' }] },
    ]);
  });
});
