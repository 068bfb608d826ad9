import { describe, expect, it, vi } from 'vitest';
import { contract } from '@/lib/messaging/contract';

// The transport registers listeners with the browser when it is loaded; here it is asked directly.
vi.stubGlobal('chrome', { runtime: { onMessage: { addListener: () => undefined } } });
const { answer } = await import('@/lib/messaging/serve');
const { makeAdmission } = await import('@/lib/messaging/admission');
type Border = Parameters<typeof answer>[4];
type Handlers = Parameters<typeof answer>[3];

const refusals: string[] = [];
const border = (caller: 'page' | 'panel' | 'content' | undefined, admits = true): Border => ({
  classify: async () => caller,
  refused: (name, reason) => refusals.push(`${name} ${reason}`),
  admits: () => admits,
  unexpected: () => undefined,
});
const handler = vi.fn(async () => ({ collapsed: false, secret: 'row' }));
const handlers = new Proxy({}, { get: () => handler }) as unknown as Handlers;
const report = (data: unknown, caller: Parameters<typeof border>[0], admits = true) =>
  answer('context.report', data, {}, handlers, border(caller, admits));

describe('the border', () => {
  it('answers who may ask, and passes on only what the contract names', async () => {
    expect(await report({ reading: null }, 'content')).toEqual({ collapsed: false });
  });

  it.each(['page', 'panel', undefined] as const)(
    'refuses and counts %s where only content scripts may ask',
    async (caller) => {
      refusals.length = 0;
      handler.mockClear();
      await expect(report({ reading: null }, caller)).rejects.toMatchObject({ code: 'refused' });
      expect(refusals).toEqual(['context.report caller']);
      expect(handler).not.toHaveBeenCalled();
    },
  );

  it.each([
    ['nothing', undefined],
    ['another shape', { reading: { kind: 'thread' } }],
    ['an unknown provider', { reading: { kind: 'unreadable', provider: 'evil', reason: 'no-sender' } }],
    ['a subject that is too long', { reading: thread({ subject: 'x'.repeat(1001) }) }],
    [
      'too many recipients',
      {
        reading: thread({
          messages: [{ id: '1', from: null, to: Array(101).fill({ name: '', address: 'a@b.example' }), cc: [] }],
        }),
      },
    ],
    ['no message', { reading: thread({ messages: [] }) }],
    [
      'a time that is none',
      { reading: thread({ messages: [{ id: '1', from: null, to: [], cc: [], at: 'yesterday' }] }) },
    ],
  ])('refuses and counts %s', async (_, data) => {
    refusals.length = 0;
    handler.mockClear();
    await expect(report(data, 'content')).rejects.toMatchObject({ code: 'bad-input' });
    expect(refusals).toEqual(['context.report shape']);
    expect(handler).not.toHaveBeenCalled();
  });

  it('refuses and counts a content script that sends too much', async () => {
    refusals.length = 0;
    await expect(report({ reading: null }, 'content', false)).rejects.toMatchObject({ code: 'refused' });
    expect(refusals).toEqual(['context.report too-many']);
  });
});

describe('admission', () => {
  it('admits sixty messages in ten seconds from a tab, and again later; other tabs are not held back', () => {
    let now = 0;
    const admits = makeAdmission(() => now);
    expect(Array.from({ length: 61 }, () => admits(1)).filter(Boolean)).toHaveLength(60);
    expect(admits(2)).toBe(true);
    now = 10_001;
    expect(admits(1)).toBe(true);
  });
});

describe('the rights of callers', () => {
  it('content scripts may report, ask whom of a list the log knows, and nothing else', () => {
    expect(namesFor('content')).toEqual(['context.report', 'capture.marks']);
  });

  it('a panel has no export, import, delete, settings, webmail or permission', () => {
    expect(
      namesFor('panel').filter((name) =>
        /^data\.|delete|webmail\.|settings\.(get|save)|contacts\.(list|get|create)|today|mail\.open/.test(name),
      ),
    ).toEqual([]);
  });
});

const namesFor = (caller: 'page' | 'panel' | 'content'): string[] =>
  Object.entries(contract).flatMap(([name, { callers }]) =>
    (callers as readonly string[]).includes(caller) ? [name] : [],
  );

function thread(change: object): object {
  const message = { id: '1', from: { name: 'A', address: 'a@b.example' }, to: [], cc: [] };
  return {
    kind: 'thread',
    provider: 'gmail',
    account: 'k@f.example',
    threadId: 't',
    subject: 's',
    messages: [message],
    unreadable: 0,
    url: 'https://mail.google.com/',
    needsOriginal: false,
    ...change,
  };
}
