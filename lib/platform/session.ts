import { browser } from './browser';

/** A value that lives as long as the browser session and outlives the worker. `undefined` when it was never set. */
export async function readSession<T>(key: string): Promise<T | undefined> {
  return (await browser.storage.session.get(key))[key] as T | undefined;
}

/** Sets or, with `undefined`, removes a value of the session. */
export async function writeSession(key: string, value: unknown): Promise<void> {
  if (value === undefined) await browser.storage.session.remove(key);
  else await browser.storage.session.set({ [key]: value });
}

/** Every value of the session whose key begins so, by the rest of its key. */
export async function readSessionAll<T>(prefix: string): Promise<Map<string, T>> {
  const all = Object.entries(await browser.storage.session.get(null));
  return new Map(
    all.filter(([key]) => key.startsWith(prefix)).map(([key, value]) => [key.slice(prefix.length), value as T]),
  );
}
