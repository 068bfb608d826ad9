import { beforeEach, expect, it, vi } from 'vitest';
import {
  amendContext,
  bringContext,
  contextOf,
  noteReading,
  putAway,
  requireContext,
} from '@/entrypoints/background/tab-contexts';
import { nothingGathered } from '@/lib/capture/model';
import { mail, thread } from '../capture/threads';

const session = vi.hoisted(() => new Map<string, unknown>());

/** As the browser's: nothing is read or written in the same turn. */
vi.mock('@/lib/platform/session', () => ({
  readSession: async (key: string) => {
    await Promise.resolve();
    return session.get(key);
  },
  writeSession: async (key: string, value: unknown) => {
    await Promise.resolve();
    if (value === undefined) session.delete(key);
    else session.set(key, value);
  },
}));

const tab = 7;
const one = thread([mail('1')], { threadId: 'one' });
const other = thread([mail('2')], { threadId: 'other' });
const idNow = async (): Promise<string> => (await contextOf(tab))?.contextId ?? '';

beforeEach(async () => {
  session.clear();
  await noteReading(tab, one, 1);
});

it('what is noted of the mail before does not take the place of the mail that came meanwhile', async () => {
  const before = await idNow();
  await Promise.all([noteReading(tab, other, 2), amendContext(tab, before, { originalFailed: true })]);
  expect(await contextOf(tab)).toMatchObject({ reading: { threadId: 'other' }, originalFailed: false });
  await expect(requireContext(tab, before)).rejects.toMatchObject({ code: 'mail-has-changed' });
});

it('what is noted of the open mail lasts when another message of its thread is unfolded in the same moment', async () => {
  const unfolded = thread([mail('1'), mail('3')], { threadId: 'one' });
  await Promise.all([amendContext(tab, await idNow(), { contactIds: ['c'] }), noteReading(tab, unfolded, 2)]);
  expect(await contextOf(tab)).toMatchObject({ reading: unfolded, contactIds: ['c'] });
});

it('a mail that was put away does not come back with what is noted of it', async () => {
  const brought = await bringContext(tab, other, nothingGathered, 2);
  await Promise.all([putAway(tab), amendContext(tab, brought, { people: ['x@y.example'] })]);
  expect(await contextOf(tab)).toMatchObject({ reading: { threadId: 'one' } });
});
