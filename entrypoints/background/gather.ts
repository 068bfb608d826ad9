import { messagesByAlias } from '@/lib/capture/logged';
import { providerKey } from '@/lib/capture/mail-identity';
import type { Gathered, ThreadContext } from '@/lib/capture/model';
import type { Log } from '@/lib/log/log';
import { gatherFrom } from '@/lib/messaging/to-content';
import type { TabContext } from './tab-contexts';

/** How long a click waits for the webmail, in milliseconds: where the log needs the original, and where it would only be good. */
const patience = { needed: 10_000, wanted: 3000 };

/** What a click that logs needs: of the page that is open, or what came with a mail that was brought. */
export async function gatherAll(log: Log, tabId: number, { reading, brought }: TabContext): Promise<Gathered> {
  if (brought) return brought;
  const context = reading as ThreadContext;
  const messageIds = context.messages.map(({ id }) => id);
  return gatherFrom(tabId, {
    messageIds,
    bodies: true,
    originals: context.needsOriginal ? messageIds : await newestUnidentified(log, context),
    patience: context.needsOriginal ? patience.needed : patience.wanted,
  });
}

/** Of a thread that can be read without them, one original is enough: a webmail counts requests, and may lock the account. */
async function newestUnidentified(log: Log, { provider, messages }: ThreadContext): Promise<string[]> {
  const known = await messagesByAlias(
    log,
    messages.map(({ id }) => providerKey(provider, id)),
  );
  const identified = new Set(
    known.filter(({ aliases }) => aliases.some((alias) => alias.startsWith('<'))).flatMap(({ aliases }) => aliases),
  );
  const newest = messages.findLast(({ id, messageId }) => !messageId && !identified.has(providerKey(provider, id)));
  return newest ? [newest.id] : [];
}
