import { withGiven } from '@/lib/capture/given-addresses';
import { learnedFrom, withLearned } from '@/lib/capture/learned';
import type { Gathered, ReadMessage, ThreadContext } from '@/lib/capture/model';
import { amendContext, type TabContext } from './tab-contexts';

/** As many recipients of each message as a reading may carry. */
const most = 100;

/** Keeps what a click brought to light with the tab's context; says whether that was anything. */
export async function keepLearned(
  tabId: number,
  { contextId, reading, learned: before = [] }: TabContext,
  gathered: Gathered,
  now: number,
): Promise<boolean> {
  const learned = learnedFrom(reading as ThreadContext, gathered, now).map(short);
  if (learned.length === 0) return false;
  const kept = before.filter(({ id }) => !learned.some((message) => message.id === id));
  await amendContext(tabId, contextId, { learned: [...kept, ...learned] });
  return true;
}

/** The thread a tab shows, with what clicks have brought to light about it, and the addresses that the user gave. */
export const shownThread = (reading: ThreadContext, { learned = [], given = {} }: TabContext): ThreadContext =>
  withGiven(withLearned(reading, learned), given);

const short = ({ to, cc, replyTo, ...message }: ReadMessage): ReadMessage => ({
  ...message,
  to: to.slice(0, most),
  cc: cc.slice(0, most),
  ...(replyTo ? { replyTo: replyTo.slice(0, most) } : {}),
});
