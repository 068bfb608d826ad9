import type { Mailbox, ReadMessage, ThreadContext } from './model';

/** Addresses that the user gave for people whom a page shows by name only, by that name. They hold for one open thread. */
export type GivenAddresses = Readonly<Record<string, string>>;

/** The name of somebody whose address the page doesn't show. */
export const nameAlone = ({ name, address }: Mailbox): string | undefined =>
  address.trim() === '' && name.trim() !== '' ? name.trim() : undefined;

/** The thread with the addresses that were given, each where its name stands alone. What the page says itself stays as it is. */
export function withGiven(context: ThreadContext, given: GivenAddresses): ThreadContext {
  const names = Object.keys(given);
  if (names.length === 0) return context;
  const complete = (mailbox: Mailbox): Mailbox => {
    const name = nameAlone(mailbox);
    const address = name !== undefined && Object.hasOwn(given, name) ? given[name] : undefined;
    return address === undefined ? mailbox : { ...mailbox, address };
  };
  const message = (it: ReadMessage): ReadMessage => ({
    ...it,
    from: it.from && complete(it.from),
    to: it.to.map(complete),
    cc: it.cc.map(complete),
  });
  return {
    ...context,
    messages: context.messages.map(message),
    given: [...(context.given ?? []), ...Object.values(given)],
  };
}
