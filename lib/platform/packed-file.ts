import { browser } from './browser';

/** A JSON file of the extension's own folder, not yet checked; `undefined` when it has none by that name. */
export async function readPackedFile(path: string): Promise<unknown> {
  try {
    const answer = await fetch(browser.runtime.getURL(path));
    return answer.ok ? ((await answer.json()) as unknown) : undefined;
  } catch {
    return undefined;
  }
}
