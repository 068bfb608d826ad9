import * as z from 'zod/mini';
import type { Gathered } from '../capture/model';
import { browser } from '../platform/browser';
import type { ToContent } from './tab-messages';

const source = 2 * 1024 * 1024;

/** The answer of a content script is treated as if the mail page wrote it. */
const gathered = z.object({
  selection: z.string().check(z.maxLength(64 * 1024)),
  originals: z
    .array(z.object({ id: z.string().check(z.maxLength(1000)), source: z.string().check(z.maxLength(source)) }))
    .check(z.maxLength(20)),
});

const patience = 20_000; // ms; an original may take the webmail ten seconds

/** Asks a tab's content script for selection and originals. What does not come in time or in shape is taken as nothing. */
export async function gatherFrom(tabId: number, messageIds: readonly string[], originals: boolean): Promise<Gathered> {
  const message: ToContent = { to: 'content', kind: 'gather', messageIds, originals };
  const { promise: tooLate, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), patience);
  try {
    const answer = browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => undefined);
    const parsed = z.safeParse(gathered, await Promise.race([answer, tooLate]));
    return parsed.success ? parsed.data : { selection: '', originals: [] };
  } finally {
    clearTimeout(timer);
  }
}

/** Tells a tab's content script what to do with its frame. A tab without one is no error. */
export async function tellContent(
  tabId: number,
  message: Exclude<ToContent, { kind: 'gather' | 'toggle' }>,
): Promise<void> {
  await browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => undefined);
}

/** Opens or collapses the panel of a tab; says which it was, `undefined` where no content script answers. */
export async function togglePanel(tabId: number): Promise<boolean | undefined> {
  const message: ToContent = { to: 'content', kind: 'toggle' };
  const answer: unknown = await browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => undefined);
  const parsed = z.safeParse(z.object({ collapsed: z.boolean() }), answer);
  return parsed.success ? parsed.data.collapsed : undefined;
}
