import type { Typed } from '@/lib/capture/contract';
import { readSession, readSessionAll, writeSession } from '@/lib/platform/session';
import type { TabContext } from './tab-contexts';

/** What is half typed belongs to the thread and the person, not to the tab or the view: it comes back with them. */
function key({ reading }: TabContext, tabId: number, correspondent: string): string {
  const thread = reading.kind === 'thread' ? [reading.provider, reading.account, reading.threadId] : ['tab', tabId];
  return `typed:${JSON.stringify([...thread, correspondent.toLowerCase()])}`;
}

export const readTyped = async (context: TabContext, tabId: number, correspondent: string): Promise<Typed> =>
  (await readSession<Typed>(key(context, tabId, correspondent))) ?? {};

/** Keeps it; an empty one is forgotten. */
export const keepTyped = (context: TabContext, tabId: number, correspondent: string, typed: Typed): Promise<void> =>
  writeSession(key(context, tabId, correspondent), Object.values(typed).some((value) => value) ? typed : undefined);

/** Forgets everything that is half typed anywhere. */
export async function forgetTyped(): Promise<void> {
  for (const rest of (await readSessionAll('typed:')).keys()) await writeSession(`typed:${rest}`, undefined);
}
