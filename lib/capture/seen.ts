import { instant } from '../base/clock';
import type { Log } from '../log/log';
import type { ThreadRow } from '../log/rows';
import { messagesByAlias } from './logged';
import { providerKey } from './mail-identity';
import type { ThreadContext } from './model';

/** The logged thread that a tab shows, if there is one: by the webmail's own id of it, else by its messages. */
export async function threadOfContext(log: Log, context: ThreadContext): Promise<ThreadRow | undefined> {
  const { provider, account, threadId } = context;
  const byId = await log.db.threads
    .where('[provider+account+providerThreadId]')
    .equals([provider, account, threadId])
    .first();
  if (byId) return byId;
  const [message] = await messagesByAlias(
    log,
    context.messages.map(({ id }) => providerKey(provider, id)),
  );
  return message && log.db.threads.get(message.threadId);
}

/** Remembers where a logged thread was last seen, for *Open mail*. Bookkeeping: no log line, no undo, nothing for the CRM. */
export async function noteSeen(log: Log, context: ThreadContext): Promise<void> {
  const thread = await threadOfContext(log, context);
  if (!thread || thread.lastSeen.url === context.url) return;
  await log.db.threads.update(thread.id, { lastSeen: { url: context.url, at: instant(log.clock.now()) } });
}
