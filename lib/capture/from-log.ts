import type { Log } from '../log/log';
import type { Message } from '../log/model';
import { type GivenAddresses, nameAlone, withGiven } from './given-addresses';
import { messagesByAlias } from './logged';
import { providerKey } from './mail-identity';
import type { ReadMessage, ThreadContext } from './model';

/**
 * The thread with what the log knows of those messages that are in it already and the page doesn't say: when they came, and the
 * address behind a name that stands alone. Somebody said it when they were logged.
 */
export async function withLogged(log: Log, context: ThreadContext): Promise<ThreadContext> {
  const lacking = context.messages.filter(({ at, from }) => at === undefined || (from && nameAlone(from)));
  if (lacking.length === 0) return context;
  const keyOf = ({ id }: ReadMessage): string => providerKey(context.provider, id);
  const known = await messagesByAlias(log, lacking.map(keyOf));
  const byKey = new Map(known.flatMap((message) => message.aliases.map((alias) => [alias, message])));
  const messages = context.messages.map((message) => {
    const at = message.at ?? byKey.get(keyOf(message))?.at;
    return at === undefined ? message : { ...message, at };
  });
  return withGiven(
    { ...context, messages },
    addressesIn(lacking, (message) => byKey.get(keyOf(message))),
  );
}

/** By name; a name that two people have says nothing of a third message. */
function addressesIn(
  messages: readonly ReadMessage[],
  loggedAs: (message: ReadMessage) => Message | undefined,
): GivenAddresses {
  const found = new Map<string, Set<string>>();
  for (const message of messages) {
    const name = message.from ? nameAlone(message.from) : undefined;
    const address = loggedAs(message)?.from;
    if (name !== undefined && address) found.set(name, (found.get(name) ?? new Set()).add(address));
  }
  return Object.fromEntries(
    [...found].flatMap(([name, [only, ...others]]) => (only && others.length === 0 ? [[name, only]] : [])),
  );
}
