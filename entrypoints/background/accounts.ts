import type { ThreadContext } from '@/lib/capture/model';
import { browser } from '@/lib/platform/browser';
import { readSession, writeSession } from '@/lib/platform/session';

/** Where each mailbox was last seen: Gmail numbers its accounts anew whenever somebody logs in. */
const seenKey = ({ provider, account }: Pick<ThreadContext, 'provider' | 'account'>): string =>
  `seen:${provider}:${account.toLowerCase()}`;

export async function noteAccount(context: ThreadContext): Promise<void> {
  const key = seenKey(context);
  if ((await browser.storage.local.get(key))[key] !== context.url)
    await browser.storage.local.set({ [key]: context.url });
}

/** The URL under which the mailbox was seen last. */
export async function lastSeenOf(mailbox: Pick<ThreadContext, 'provider' | 'account'>): Promise<string | undefined> {
  const url = (await browser.storage.local.get(seenKey(mailbox)))[seenKey(mailbox)];
  return typeof url === 'string' ? url : undefined;
}

/** Forgets where every mailbox was seen. */
export async function forgetAccounts(): Promise<void> {
  const keys = Object.keys(await browser.storage.local.get(null));
  await browser.storage.local.remove(keys.filter((key) => key.startsWith('seen:')));
}

const expectedKey = (tabId: number): string => `expected:${tabId}`;

/** *Open mail* expects this account in that tab; the panel says so when another one is read there. */
export const expectAccount = (tabId: number, account: string): Promise<void> =>
  writeSession(expectedKey(tabId), account);

/** What was expected of the tab, if anything was; asked once. */
export async function takeExpectedAccount(tabId: number): Promise<string | undefined> {
  const account = await readSession<string>(expectedKey(tabId));
  if (account !== undefined) await writeSession(expectedKey(tabId), undefined);
  return account;
}
