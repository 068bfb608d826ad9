import { DaybookError } from '@/lib/base/errors';
import type { ThreadRow } from '@/lib/log/rows';
import { openUrl } from '@/lib/platform/tabs';
import { gmailLink, gmailMailbox } from '@/lib/webmail/gmail/link';
import { roundcubeLink } from '@/lib/webmail/roundcube/link';
import { expectAccount, lastSeenOf } from './accounts';
import type { Services } from './services';
import { openContexts } from './tab-contexts';
import { isEnabled } from './webmails';

type Opened = { opened: true } | { opened: false; lastSeen: { url: string; at: string } };

/**
 * Opens a logged thread: in a tab where its mailbox is open, else in a new one. Where its webmail may not be read any more
 * it says where the mail was last seen. Throws `not-found`.
 */
export async function openMail({ log, settings }: Services, threadId: string): Promise<Opened> {
  const thread = await log.db.threads.get(threadId);
  if (!thread) throw new DaybookError('not-found');
  const tab = await tabWith(thread);
  const link = await linkTo(thread, tab?.url);
  const url = link === undefined ? null : URL.parse(link);
  if (!url || !isEnabled(url, await settings())) return { opened: false, lastSeen: thread.lastSeen };
  const tabId = await openUrl(url.href, tab?.tabId);
  if (tabId !== undefined) await expectAccount(tabId, thread.account);
  return { opened: true };
}

async function tabWith({ provider, account }: ThreadRow): Promise<{ tabId: number; url: string } | undefined> {
  for (const { tabId, context } of await openContexts()) {
    const { reading } = context;
    if (reading.kind === 'thread' && reading.provider === provider && reading.account === account)
      return { tabId, url: reading.url };
  }
  return undefined;
}

async function linkTo(thread: ThreadRow, openAt: string | undefined): Promise<string | undefined> {
  if (thread.provider === 'roundcube') return roundcubeLink(thread.lastSeen.url);
  // What was brought as a file or a selection has no place in a webmail; of the others the last address leads back.
  if (thread.provider !== 'gmail') return thread.lastSeen.url || undefined;
  return gmailLink(thread, gmailMailbox(openAt ?? (await lastSeenOf(thread)) ?? thread.lastSeen.url));
}
