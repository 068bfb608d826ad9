import type { Log } from '../log/log';
import type { Activity, Message } from '../log/model';
import { loggable } from './loggable';
import { providerKey } from './mail-identity';
import type { ThreadContext } from './model';

/** What the log has of an open thread for one person. */
export type LoggedState = { readonly notLogged: number; readonly last: Activity | undefined };

/** How many of the thread's messages are not yet logged for this contact, and the latest log line of those that are. */
export async function loggedState(
  log: Log,
  context: ThreadContext,
  contactId: string | undefined,
): Promise<LoggedState> {
  const keys = loggable(context.messages).map(({ id }) => providerKey(context.provider, id));
  if (contactId === undefined) return { notLogged: keys.length, last: undefined };
  const known = await messagesByAlias(log, keys);
  const lines = await linesFor(log, known, contactId);
  const named = new Set(lines.map(({ messageId }) => messageId));
  const logged = new Set(known.filter(({ id }) => named.has(id)).flatMap(({ aliases }) => aliases));
  const last = lines.toSorted((one, other) => other.recordedAt.localeCompare(one.recordedAt))[0];
  return { notLogged: keys.filter((key) => !logged.has(key)).length, last };
}

/** Logged mails by any identity they were ever seen under. */
export const messagesByAlias = (log: Log, aliases: readonly string[]): Promise<Message[]> =>
  log.db.messages
    .where('aliases')
    .anyOf([...aliases])
    .toArray();

/** The log lines that name these mails in one contact's log. */
const linesFor = (log: Log, messages: readonly Message[], contactId: string): Promise<Activity[]> =>
  log.db.activities
    .where('[messageId+contactId]')
    .anyOf(messages.map(({ id }) => [id, contactId]))
    .toArray();
