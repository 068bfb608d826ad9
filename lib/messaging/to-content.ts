import * as z from 'zod/mini';
import type { Gathered, MessageBody } from '../capture/model';
import { bodyText, readMessage } from '../capture/reading-contract';
import { browser } from '../platform/browser';
import { type PageHealth, pageHealth } from '../settings/contract';
import type { ToContent } from './tab-messages';

const source = 2 * 1024 * 1024;

const messageBody = z.object({ id: z.string().check(z.maxLength(1000)), body: bodyText });

/** The answer of a content script is treated as if the mail page wrote it. */
const gathered = z.object({
  selection: z.string().check(z.maxLength(64 * 1024)),
  originals: z
    .array(z.object({ id: z.string().check(z.maxLength(1000)), source: z.string().check(z.maxLength(source)) }))
    .check(z.maxLength(20)),
  completed: z.array(readMessage).check(z.maxLength(500)),
  bodies: z.array(messageBody).check(z.maxLength(20)),
});

type Gather = Extract<ToContent, { kind: 'gather' }>;
const besides = 2000; // ms; what the page needs for all else

/** Asks a tab's content script for selection and originals. What does not come in time or in shape is taken as nothing. */
export async function gatherFrom(tabId: number, wanted: Omit<Gather, 'to' | 'kind'>): Promise<Gathered> {
  const message: Gather = { to: 'content', kind: 'gather', ...wanted };
  const parsed = z.safeParse(gathered, await answerOf(tabId, message, wanted.patience + besides));
  return parsed.success ? parsed.data : { selection: '', originals: [], completed: [], bodies: [] };
}

/** What a tab's content script answers; `undefined` when it doesn't within `limit` milliseconds, or isn't there. */
async function answerOf(tabId: number, message: ToContent, limit: number): Promise<unknown> {
  const { promise: tooLate, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), limit);
  try {
    return await Promise.race([
      browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => undefined),
      tooLate,
    ]);
  } finally {
    clearTimeout(timer);
  }
}

const outline = z.object({ outline: z.string().check(z.maxLength(2_000_000)) });

const bodiesAnswer = z.object({ bodies: z.array(messageBody).check(z.maxLength(20)) });
const bodyPatience = 400; // ms; a page that does not say at once what a mail says only costs the proposal some fields

/** Asks a tab's content script what some messages say. What does not come in time or in shape is taken as nothing. */
export async function bodiesFrom(tabId: number, messageIds: readonly string[]): Promise<readonly MessageBody[]> {
  const message: ToContent = { to: 'content', kind: 'bodies', messageIds };
  const parsed = z.safeParse(bodiesAnswer, await answerOf(tabId, message, bodyPatience));
  return parsed.success ? parsed.data.bodies : [];
}

const inspectPatience = 3000; // ms

/** How reading fares in a tab: counts only. `undefined` where no content script answers. */
export async function healthOf(tabId: number): Promise<PageHealth | undefined> {
  const parsed = z.safeParse(pageHealth, await answerOf(tabId, { to: 'content', kind: 'health' }, inspectPatience));
  return parsed.success ? parsed.data : undefined;
}

/** A censored skeleton of the page a tab shows. */
export async function outlineOf(tabId: number): Promise<string | undefined> {
  const parsed = z.safeParse(outline, await answerOf(tabId, { to: 'content', kind: 'outline' }, inspectPatience));
  return parsed.success ? parsed.data.outline : undefined;
}

/** Tells a tab's content script what to do with its frame. A tab without one is no error. */
export async function tellContent(
  tabId: number,
  message: Exclude<ToContent, { kind: 'gather' | 'bodies' | 'toggle' | 'health' | 'outline' }>,
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
