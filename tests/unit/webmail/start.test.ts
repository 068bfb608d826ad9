import { describe, expect, test } from 'vitest';
import type { Gathered, Reading, ReadMessage, ThreadContext } from '@/lib/capture/model';
import { limits, within } from '@/lib/webmail/limits';
import type { FetchOptions } from '@/lib/webmail/original';
import type { WebmailProvider } from '@/lib/webmail/provider';
import { startWebmail, type Wanted } from '@/lib/webmail/start';

const message = (id: string): ReadMessage => ({
  id,
  from: { name: 'Ola', address: 'ola@byggmester.example' },
  to: [],
  cc: [],
});
const thread = (...ids: string[]): ThreadContext => ({
  kind: 'thread',
  provider: 'gmail',
  account: 'kari@nordlys.example',
  threadId: ids.join(),
  subject: 'Roof',
  messages: ids.map(message),
  unreadable: 0,
  url: 'https://mail.google.com/mail/u/0/#all/1',
  needsOriginal: false,
});

/** A started provider whose page is moved by hand, and the port's end of it. */
function started(original?: WebmailProvider['original'], complete?: WebmailProvider['complete']) {
  const reported: Reading[] = [];
  const asked: ({ url: string } & FetchOptions)[] = [];
  const answers: PromiseWithResolvers<void>[] = [];
  let show: (reading: Reading) => void = () => undefined;
  let gather: (wanted: Wanted) => Promise<Gathered> = () => Promise.reject(new Error('none'));
  const ending = new AbortController();
  const provider: WebmailProvider = {
    id: 'gmail',
    matches: () => true,
    probes: [],
    open: () => null,
    observe: (_page, _signal, report) => {
      show = report;
    },
    selection: () => 'selected',
    bodyOf: () => null,
    room: () => 'overlay',
    ...(original ? { original } : {}),
    ...(complete ? { complete } : {}),
  };
  const report = (reading: Reading): Promise<void> => {
    reported.push(reading);
    const answer = Promise.withResolvers<void>();
    answers.push(answer);
    return answer.promise;
  };
  const page: Document = Object.create(null);
  const onGather = (handler: typeof gather): void => {
    gather = handler;
  };
  startWebmail(
    provider,
    { report, onGather, onBodies: () => undefined, onInspect: () => undefined },
    ending.signal,
    page,
    async (url, options) => {
      asked.push({ url, ...options });
      return `text of ${url}`;
    },
  );
  return {
    reported,
    asked,
    ending,
    show: (reading: Reading) => show(reading),
    gather: (ids: readonly string[], originals = false) =>
      gather({ ids, originals: originals ? ids : [], bodies: false, patience: 1000 }),
    answer: async () => {
      answers.shift()?.resolve();
      await turns();
    },
    fail: async () => {
      answers.shift()?.reject(new Error('gone'));
      await turns();
    },
  };
}

/** Lets promises that are settled be dealt with. */
const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};

const threads = (readings: readonly Reading[]) => readings.map((it) => (it?.kind === 'thread' ? it.threadId : it));

describe('reporting', () => {
  test('one after the other; of those that wait only the newest', async () => {
    const { reported, show, answer } = started();
    show(null);
    show(thread('a'));
    show(thread('b'));
    expect(threads(reported)).toEqual([null]);
    await answer();
    expect(threads(reported)).toEqual([null, 'b']);
    await answer();
    show(thread('c'));
    expect(threads(reported)).toEqual([null, 'b', 'c']);
  });

  test('a report that fails does not stop the next', async () => {
    const { reported, show, fail } = started();
    show(null);
    show(thread('a'));
    await fail();
    expect(threads(reported)).toEqual([null, 'a']);
  });

  test('nothing after the end', async () => {
    const { reported, show, answer, ending } = started();
    show(null);
    show(thread('a'));
    ending.abort();
    await answer();
    expect(reported).toEqual([null]);
  });
});

describe('gathering', () => {
  const original: WebmailProvider['original'] = async (_page, id, fetchText) => {
    if (id === 'broken') throw new Error('no answer');
    return await fetchText(id);
  };

  test('the selection, and originals of open messages when wanted; one that fails is absent', async () => {
    const { show, gather } = started(original);
    show(thread('a', 'broken', 'b'));
    expect(await gather(['a'])).toMatchObject({ selection: 'selected', originals: [] });
    expect(await gather(['b', 'broken', 'a'], true)).toMatchObject({
      selection: 'selected',
      originals: [
        { id: 'a', source: 'text of a' },
        { id: 'b', source: 'text of b' },
      ],
    });
  });

  test('nothing of another mail: not its originals, not the selection', async () => {
    const { show, gather, ending } = started(original);
    const nothing = { selection: '', originals: [], completed: [], bodies: [] };
    expect(await gather(['a'], true)).toEqual(nothing);
    show(thread('a'));
    expect(await gather(['b'], true)).toEqual(nothing);
    show({ kind: 'unreadable', provider: 'gmail', reason: 'no-sender' });
    expect(await gather(['a'], true)).toEqual(nothing);
    show(thread('a'));
    ending.abort();
    expect(await gather(['a'], true)).toEqual(nothing);
  });

  test('the print view only where an original was wanted and could not be had', async () => {
    const complete: WebmailProvider['complete'] = async (_page, fetchText) => {
      await fetchText('print', { as: 'page' });
      return [message('a'), { ...message('b'), id: 'x'.repeat(2000) }];
    };
    const { show, gather, asked } = started(original, complete);
    show(thread('a', 'broken'));
    expect(await gather(['a'], true)).toMatchObject({ originals: [{ id: 'a' }], completed: [] });
    expect(await gather(['a', 'broken'])).toMatchObject({ originals: [], completed: [] });
    expect(asked.map(({ url }) => url)).toEqual(['a']);
    const { completed } = await gather(['a', 'broken'], true);
    expect(completed.map(({ id }) => id.length)).toEqual([1, limits.id]);
    expect(asked.map(({ url }) => url)).toEqual(['a', 'a', 'print']);
  });

  test('all requests of a click end together, when its patience does', async () => {
    const { show, gather, asked } = started(original, async (_page, fetchText) => {
      await fetchText('print', { as: 'page' });
      throw new Error('another thread');
    });
    show(thread('a', 'broken'));
    expect(await gather(['a', 'broken'], true)).toMatchObject({ originals: [{ id: 'a' }], completed: [] });
    expect(asked[1]).toMatchObject({ url: 'print', as: 'page' });
    expect(asked[0]?.signal).toBeInstanceOf(AbortSignal);
    expect(asked[1]?.signal).toBe(asked[0]?.signal);
  });

  test('a provider without originals gives none', async () => {
    const { show, gather } = started();
    show(thread('a'));
    expect(await gather(['a'], true)).toMatchObject({ selection: 'selected', originals: [] });
  });
});

describe('limits', () => {
  const long = 'x'.repeat(10_000);

  test('no text and no list is longer than it may be', () => {
    const many = Array.from({ length: 300 }, () => ({ name: long, address: long }));
    const huge = { ...message('1'), id: long, from: { name: long, address: long }, to: many, cc: many, dateText: long };
    const cut = within({ ...thread('1'), subject: long, account: long, threadId: long, url: long, messages: [huge] });
    expect(
      JSON.stringify(cut)
        .match(/x+/g)
        ?.toSorted((a, b) => b.length - a.length)[0]?.length,
    ).toBe(limits.url);
    expect(cut).toMatchObject({ subject: long.slice(0, 1000), account: long.slice(0, 320) });
    const [read] = cut?.kind === 'thread' ? cut.messages : [];
    expect([read?.to.length, read?.cc.length, read?.from?.name.length, read?.from?.address.length]).toEqual([
      100, 100, 500, 320,
    ]);
  });

  test('of too many messages the newest stay and the others are counted', () => {
    const ids = Array.from({ length: 510 }, (_, index) => String(index));
    const cut = within({ ...thread(...ids), unreadable: 2 });
    expect(cut).toMatchObject({ unreadable: 12 });
    expect(cut?.kind === 'thread' && [cut.messages.length, cut.messages[0]?.id, cut.messages.at(-1)?.id]).toEqual([
      500,
      '10',
      '509',
    ]);
  });

  test('names and subjects are one line without invisible marks; what is no thread stays', () => {
    const from = { name: 'Ola\u202e\n\u200bBygg', address: 'ola@byggmester.example' };
    expect(within({ ...thread('1'), subject: 'Roof\u2028 now', messages: [{ ...message('1'), from }] })).toMatchObject({
      subject: 'Roof now',
      messages: [{ from: { name: 'Ola Bygg' } }],
    });
    expect(within(null)).toBeNull();
    const unreadable: Reading = { kind: 'unreadable', provider: 'gmail', reason: 'no-account' };
    expect(within(unreadable)).toBe(unreadable);
  });
});
