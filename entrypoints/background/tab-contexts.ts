import { DaybookError } from '@/lib/base/errors';
import { makeTurns } from '@/lib/base/in-turn';
import { ulid } from '@/lib/base/ulid';
import type { GivenAddresses } from '@/lib/capture/given-addresses';
import type { Gathered, Reading, ReadMessage } from '@/lib/capture/model';
import { readSession, readSessionAll, writeSession } from '@/lib/platform/session';

/** A reading as it is kept: of a thread that is never logged, nothing but that. */
export type StoredReading = NonNullable<Reading> | { readonly kind: 'never-log' };

/** What a webmail tab shows, under the id that every command made for it must carry. */
export type TabContext = {
  readonly contextId: string;
  readonly reading: StoredReading;
  /** What a click brought to light about messages, beyond what the page says. */
  readonly learned?: readonly ReadMessage[];
  /** Addresses that the user gave for people whom the page shows by name only. */
  readonly given?: GivenAddresses;
  /** The original was asked for and did not come. */
  readonly originalFailed: boolean;
  /** Contacts that were logged or entered from this context; a panel may go on working with them. */
  readonly contactIds: readonly string[];
  /** Addresses that the view showed, beyond those in the headers: of a form, of a forwarded mail. */
  readonly people?: readonly string[];
  /** The mailbox that *Open mail* meant to show here. */
  readonly expectedAccount?: string | undefined;
  /** The mail was brought (pasted, dropped, selected): what its page would be asked for on the click that logs. */
  readonly brought?: Gathered | undefined;
};

/** Each reads before it writes: without turns, what one notes of the mail before would take the place of the mail that came. */
const inTurn = makeTurns();

const key = (tabId: number): string => `context:${tabId}`;
/** A mail that was brought stands before the open one. */
const broughtKey = (tabId: number): string => `brought:${tabId}`;

/**
 * Takes note of a reading; says whether it is news. The id stays while the tab shows the same thread, so that a message that
 * is unfolded does not take away what the user is typing, and changes with the thread: a view of another one is refused.
 */
export const noteReading = (tabId: number, reading: StoredReading | null, now: number): Promise<boolean> =>
  inTurn(() => writeReading(tabId, reading, now));

async function writeReading(tabId: number, reading: StoredReading | null, now: number): Promise<boolean> {
  const before = await readSession<TabContext>(key(tabId));
  if (JSON.stringify(before?.reading ?? null) === JSON.stringify(reading)) return false;
  const fresh = { contextId: ulid(now), originalFailed: false, contactIds: [] };
  const kept = before && reading && isSameThread(before.reading, reading) ? before : fresh;
  // Another mail was opened: what was brought before goes. While a page is unreadable, that is what helps.
  const isSame = kept === before || (before?.reading.kind === 'unreadable' && reading?.kind === 'unreadable');
  if (!isSame) await writeSession(broughtKey(tabId), undefined);
  await writeSession(key(tabId), reading ? { ...kept, reading } : undefined);
  return true;
}

/** With conversation view off, Gmail shows each mail of a thread by itself: another one is another mail. */
const isSameThread = (one: StoredReading, other: StoredReading): boolean =>
  one.kind === 'thread' &&
  other.kind === 'thread' &&
  one.provider === other.provider &&
  one.account === other.account &&
  one.threadId === other.threadId &&
  one.messages.some(({ id }) => other.messages.some((message) => message.id === id));

/** What the tab shows now, if it is a mail. */
export async function contextOf(tabId: number | undefined): Promise<TabContext | undefined> {
  if (tabId === undefined) return undefined;
  return (await readSession<TabContext>(broughtKey(tabId))) ?? (await readSession<TabContext>(key(tabId)));
}

/** Shows a mail that was brought instead of what the tab shows; answers its context's id. */
export async function bringContext(
  tabId: number,
  reading: StoredReading,
  brought: Gathered,
  now: number,
): Promise<string> {
  const contextId = ulid(now);
  // There is no original to ask for: what the source does not say, such as the time, is asked of the user.
  const context: TabContext = { contextId, reading, originalFailed: true, contactIds: [], brought };
  await inTurn(() => writeSession(broughtKey(tabId), context));
  return contextId;
}

/** Shows the open mail again. */
export const putAway = (tabId: number): Promise<void> => inTurn(() => writeSession(broughtKey(tabId), undefined));

/** The tab's context, if it is still the one a command was made for. Throws `mail-has-changed`. */
export async function requireContext(tabId: number | undefined, contextId: string | undefined): Promise<TabContext> {
  const context = await contextOf(tabId);
  if (!context || context.contextId !== contextId) throw new DaybookError('mail-has-changed');
  return context;
}

/** Notes something about the tab's context, unless it has become another one meanwhile. */
export const amendContext = (
  tabId: number,
  contextId: string,
  change: Partial<Omit<TabContext, 'contextId' | 'reading'>>,
): Promise<void> =>
  inTurn(async () => {
    const context = await contextOf(tabId);
    if (context?.contextId !== contextId) return;
    await writeSession(context.brought ? broughtKey(tabId) : key(tabId), { ...context, ...change });
  });

/** Forgets a tab that is closed or left its webmail. */
export async function forgetTab(tabId: number): Promise<void> {
  await inTurn(() => writeSession(key(tabId), undefined));
  await putAway(tabId);
}

/** All tabs with a mail open. */
export async function openContexts(): Promise<{ tabId: number; context: TabContext }[]> {
  return [...(await readSessionAll<TabContext>('context:'))].map(([id, context]) => ({ tabId: Number(id), context }));
}
