import { beforeEach, describe, expect, it } from 'vitest';
import { enterByHand } from '@/lib/capture/by-hand';
import { withLogged } from '@/lib/capture/from-log';
import { withGiven } from '@/lib/capture/given-addresses';
import { logThread } from '@/lib/capture/log-thread';
import { loggable } from '@/lib/capture/loggable';
import { nothingGathered as nothing, type ReadMessage, type ThreadContext } from '@/lib/capture/model';
import { wallClock } from '@/lib/capture/shown-arrival';
import { threadView } from '@/lib/capture/view';
import { openLog, type TestLog } from '../log/open-log';
import { emily, mail, me, thread } from './threads';

const per = { name: 'Per Hansen', address: '' };
const address = 'per@kunde.example';
const arrivedAt = '2026-11-24T14:52:00.000Z';
let log: TestLog;
beforeEach(() => {
  log = openLog();
});

/** As Outlook shows mails: no time for certain, colleagues by name. */
const outlook = (...messages: ReadMessage[]): ThreadContext =>
  thread(messages, { provider: 'outlook', url: 'https://outlook.office.com/mail/inbox' });
const untimed = (id: string, change: Partial<ReadMessage> = {}): ReadMessage =>
  mail(id, { at: undefined, dateText: `Tue 11/24/2026 ${id}:52 PM`, ...change });
const view = (context: ThreadContext, originalFailed = false) =>
  threadView(log, {
    contextId: 'c',
    context,
    originalFailed,
    typedFor: async () => ({}),
    bodyOf: async () => undefined,
  });

describe('somebody the page shows by name only', () => {
  it('is nobody until the address is given, and nothing is logged for them', async () => {
    const shown = await view(outlook(untimed('1', { from: per })));
    expect(shown).toMatchObject({
      chosen: '',
      nobody: 'no-address',
      withoutAddress: ['Per Hansen'],
      notLogged: 0,
      unreadable: 1,
    });
  });

  it('is proposed under the address that was given, with the source hand, and the mail is logged for them', async () => {
    const context = withGiven(outlook(untimed('1', { from: per })), { 'Per Hansen': address });
    const { proposal, ...shown } = await view(context);
    expect(shown).toMatchObject({ chosen: address, withoutAddress: [], notLogged: 1, unreadable: 0 });
    expect(proposal?.fields).toMatchObject({ name: 'Per Hansen', address });
    expect(proposal?.sources).toMatchObject({
      address: { kind: 'hand' },
      name: { kind: 'message', from: 'from-header' },
    });
    await logThread(log, { context, correspondent: address, gathered: nothing, arrivedAt });
    expect(await log.db.contacts.toArray()).toMatchObject([
      { name: 'Per Hansen', sources: { emails: { kind: 'hand' } } },
    ]);
    expect(await log.db.messages.toArray()).toMatchObject([{ from: address, at: arrivedAt }]);
  });

  it('is known again when the mail is opened anew, also in a later mail of the thread', async () => {
    const first = untimed('1', { from: per });
    await logThread(log, {
      context: withGiven(outlook(first), { 'Per Hansen': address }),
      correspondent: address,
      gathered: nothing,
      arrivedAt,
    });
    const again = await view(outlook(first));
    expect(again).toMatchObject({
      chosen: address,
      notLogged: 0,
      asksArrival: false,
      known: { contact: { name: 'Per Hansen' } },
    });
    const later = await view(outlook(first, untimed('2', { from: per })));
    expect(later).toMatchObject({ chosen: address, notLogged: 1, unreadable: 0, asksArrival: true });
  });

  it('who is a colleague is nobody from outside', async () => {
    const context = withGiven(outlook(untimed('1', { from: per })), { 'Per Hansen': 'per@fjordheim.example' });
    expect(await view(context)).toMatchObject({ chosen: '', nobody: 'ours', withoutAddress: [] });
  });

  it('doesn’t hide others, and an address the page shows is never replaced', async () => {
    const context = outlook(untimed('1'), untimed('2', { from: per }));
    expect(await view(context)).toMatchObject({ chosen: emily.address, nobody: null, withoutAddress: ['Per Hansen'] });
    const given = withGiven(context, { 'Per Hansen': address, [emily.name]: 'victim@victim.example' });
    expect(given.messages.map(({ from }) => from?.address)).toEqual([emily.address, address]);
    expect(JSON.stringify(withGiven(context, { Somebody: address }).messages)).not.toContain(address);
    const odd = outlook(untimed('1', { from: { name: 'toString', address: '' } }));
    expect(withGiven(odd, { x: address }).messages[0]?.from?.address).toBe('');
  });

  it('two people of one name in the log say nothing of a third mail', async () => {
    for (const [id, given] of [
      ['1', address],
      ['2', 'per@other.example'],
    ] as const)
      await logThread(log, {
        context: withGiven(outlook(untimed(id, { from: per })), { 'Per Hansen': given }),
        correspondent: given,
        gathered: nothing,
        arrivedAt,
      });
    const third = await view(
      outlook(untimed('1', { from: per }), untimed('2', { from: per }), untimed('3', { from: per })),
    );
    expect(third.withoutAddress).toEqual(['Per Hansen']);
  });
});

describe('a time that the page doesn’t say', () => {
  it('is asked for at once where no original can tell, with the date as it is shown', async () => {
    expect(await view(outlook(untimed('2')))).toMatchObject({
      asksArrival: true,
      shownArrival: { text: 'Tue 11/24/2026 2:52 PM', local: '2026-11-24T14:52', earlier: [] },
    });
    const gmail = thread([untimed('2')]);
    expect(await view(gmail)).toMatchObject({ asksArrival: false, shownArrival: null });
    expect(await view(gmail, true)).toMatchObject({ asksArrival: true });
  });

  it('is of the newest mail: the older ones are not logged with it', async () => {
    const context = outlook(untimed('1'), untimed('2', { from: me, to: [emily] }), untimed('3'));
    expect(await view(context)).toMatchObject({ notLogged: 1, unreadable: 2 });
    await expect(logThread(log, { context, correspondent: emily.address, gathered: nothing })).rejects.toMatchObject({
      code: 'arrival-unknown',
    });
    expect(await logThread(log, { context, correspondent: emily.address, gathered: nothing, arrivedAt })).toMatchObject(
      {
        messages: 1,
        unreadable: 2,
      },
    );
    expect((await log.db.messages.toArray()).map(({ aliases }) => aliases.at(-1))).toEqual(['outlook:3']);
    // What was logged keeps its time; only the next mail is asked about.
    const next = outlook(untimed('3'), untimed('4'));
    expect(await view(next)).toMatchObject({ notLogged: 1, unreadable: 0, asksArrival: true });
    expect(
      await logThread(log, {
        context: next,
        correspondent: emily.address,
        gathered: nothing,
        arrivedAt: '2026-11-25T08:00:00.000Z',
      }),
    ).toMatchObject({ messages: 1, unreadable: 0 });
  });

  it('is that of earlier mails too, where the user takes the times that the page shows', async () => {
    const messages = ['1', '2', '3'].map((id) => untimed(id));
    const context = outlook(untimed('0', { dateText: 'Yesterday' }), ...messages);
    const { shownArrival } = await view(context);
    expect(shownArrival?.earlier).toEqual([
      { id: '1', local: '2026-11-24T13:52' },
      { id: '2', local: '2026-11-24T14:52' },
    ]);
    const earlier = [
      { id: '1', at: '2026-11-24T12:52:00.000Z' },
      { id: '2', at: '2026-11-24T13:52:00.000Z' },
    ];
    const logged = await logThread(log, {
      context,
      correspondent: emily.address,
      gathered: nothing,
      arrivedAt,
      earlier,
    });
    expect(logged).toMatchObject({ messages: 3, unreadable: 1 });
    expect((await log.db.messages.toArray()).map(({ at }) => at).sort()).toEqual([
      '2026-11-24T12:52:00.000Z',
      '2026-11-24T13:52:00.000Z',
      arrivedAt,
    ]);
    expect(await view(context)).toMatchObject({ notLogged: 1, shownArrival: { text: 'Yesterday', local: null } });
  });

  it('of an earlier mail is not later than the newest', async () => {
    const context = outlook(untimed('5'), untimed('3'));
    expect((await view(context)).shownArrival?.earlier).toEqual([]);
  });

  it('is the page’s where it says one, also of a mail that was logged with another', async () => {
    await logThread(log, {
      context: outlook(untimed('1')),
      correspondent: emily.address,
      gathered: nothing,
      arrivedAt,
    });
    const timed = mail('1', { at: '2026-11-24T10:00:00.000Z' });
    const both = await withLogged(log, outlook(timed, untimed('2')));
    expect(both.messages.map(({ at }) => at)).toEqual(['2026-11-24T10:00:00.000Z', undefined]);
  });

  it('is not what the user says where the page or the log knows it', async () => {
    const given = [{ id: '1', at: '2020-01-01T00:00:00.000Z' }];
    await logThread(log, {
      context: thread([mail('1')]),
      correspondent: emily.address,
      gathered: nothing,
      earlier: given,
    });
    expect(await log.db.messages.toArray()).toMatchObject([{ at: '2026-11-25T07:00:00.000Z' }]);
  });

  it('of messages with a time nothing is asked', () => {
    const messages = [mail('1'), untimed('2', { from: null }), mail('3')];
    expect(loggable(messages).map(({ id }) => id)).toEqual(['1', '3']);
  });

  it('is taken by Enter by hand too', async () => {
    const fields = {
      name: 'Marte',
      address: 'marte@teater.example',
      companyName: '',
      title: '',
      website: '',
      postalAddress: '',
      phone: '',
      origin: 'web-form' as const,
    };
    const open = { context: outlook(untimed('1', { from: me })), gathered: nothing };
    await expect(enterByHand(log, { fields, note: '', mail: open })).rejects.toMatchObject({ code: 'arrival-unknown' });
    await enterByHand(log, { fields, note: '', mail: open, arrivedAt });
    expect(await log.db.messages.toArray()).toMatchObject([{ at: arrivedAt }]);
  });
});

describe('the identity of a mail in Outlook', () => {
  const log1 = (context: ThreadContext) =>
    logThread(log, { context, correspondent: emily.address, gathered: nothing, arrivedAt });

  it('outlasts a move to another folder, which gives it another id', async () => {
    await log1(outlook(untimed('1')));
    expect(await log1(outlook({ ...untimed('1'), id: 'moved' }))).toMatchObject({ messages: 0 });
    expect(await view(outlook({ ...untimed('1'), id: 'moved' }))).toMatchObject({ notLogged: 0 });
  });

  it('is not shared by two mails that look the same side by side, nor by those without a date', async () => {
    const twin = { dateText: 'Tue 11/24/2026 1:52 PM' };
    await log1(outlook(untimed('1', twin), untimed('2', twin)));
    await log1(outlook(untimed('3', { dateText: undefined })));
    await log1(outlook(untimed('4', { dateText: undefined })));
    expect((await log.db.messages.toArray()).map(({ id }) => id).sort()).toEqual([
      'outlook:2',
      'outlook:3',
      'outlook:4',
    ]);
  });
});

describe('the wall clock of a date', () => {
  it.each([
    ['Thu 9/17/2026 2:52 PM', '2026-09-17T14:52'],
    ['Fr, 2026-05-22 15:22', '2026-05-22T15:22'],
    ['2026/09/10 (木) 14:52', '2026-09-10T14:52'],
    // The 4th of November 2026 is a Wednesday, the 11th of April a Saturday.
    ['Wed 11/4/2026 10:30 AM', '2026-11-04T10:30'],
    ['on. 04.11.2026 10:30', '2026-11-04T10:30'],
    ['lø. 11.04.2026 10:30', '2026-04-11T10:30'],
    ['05.05.2026 10:30', '2026-05-05T10:30'],
    ['04.11.2026 10:30', null],
    // Both are a Thursday.
    ['Thu 12/3/2026 10:30', null],
    ['xyz 04.11.2026 10:30', null],
    ['Yesterday 10:30', null],
  ])('%s', (text, expected) => expect(wallClock(text)).toBe(expected));
});
