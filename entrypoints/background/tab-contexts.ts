import { DaybookError } from '@/lib/base/errors';
import { ulid } from '@/lib/base/ulid';
import type { Reading } from '@/lib/capture/model';
import { readSession, readSessionAll, writeSession } from '@/lib/platform/session';

/** What a webmail tab shows, under the id that every command made for it must carry. */
export type TabContext = {
  readonly contextId: string;
  readonly reading: NonNullable<Reading>;
  /** The original was asked for and did not come. */
  readonly originalFailed: boolean;
  /** Contacts that were logged or entered from this context; a panel may go on working with them. */
  readonly contactIds: readonly string[];
};

const key = (tabId: number): string => `context:${tabId}`;

/** Takes note of a reading. The id changes with anything the reading says, so a view of an older one is refused. Says whether it did. */
export async function noteReading(tabId: number, reading: Reading, now: number): Promise<boolean> {
  const before = await readSession<TabContext>(key(tabId));
  if (JSON.stringify(before?.reading ?? null) === JSON.stringify(reading)) return false;
  const context =
    reading && ({ contextId: ulid(now), reading, originalFailed: false, contactIds: [] } satisfies TabContext);
  await writeSession(key(tabId), context ?? undefined);
  return true;
}

/** What the tab shows now, if it is a mail. */
export const contextOf = (tabId: number | undefined): Promise<TabContext | undefined> =>
  tabId === undefined ? Promise.resolve(undefined) : readSession<TabContext>(key(tabId));

/** The tab's context, if it is still the one a command was made for. Throws `mail-has-changed`. */
export async function requireContext(tabId: number | undefined, contextId: string | undefined): Promise<TabContext> {
  const context = await contextOf(tabId);
  if (!context || context.contextId !== contextId) throw new DaybookError('mail-has-changed');
  return context;
}

/** Notes something about the tab's context, unless it has become another one meanwhile. */
export async function amendContext(
  tabId: number,
  contextId: string,
  change: Partial<Pick<TabContext, 'originalFailed' | 'contactIds'>>,
): Promise<void> {
  const context = await contextOf(tabId);
  if (context?.contextId === contextId) await writeSession(key(tabId), { ...context, ...change });
}

/** Forgets a tab that is closed or left its webmail. */
export const forgetTab = (tabId: number): Promise<void> => writeSession(key(tabId), undefined);

/** All tabs with a mail open. */
export async function openContexts(): Promise<{ tabId: number; context: TabContext }[]> {
  return [...(await readSessionAll<TabContext>('context:'))].map(([id, context]) => ({ tabId: Number(id), context }));
}
