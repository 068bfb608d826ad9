import { cleanMailbox } from '../base/email-address';
import type { ReadMessage, ThreadContext } from './model';

/** Webmails that neither say a mail's time for certain nor have an original to be asked for: the user is asked at once. */
export const saysNoTimes = ({ provider }: ThreadContext): boolean => provider === 'outlook';

/** Whether it is known who sent it. */
export const hasSender = ({ from }: ReadMessage): boolean => from !== null && cleanMailbox(from) !== undefined;

/**
 * The messages that can be logged: their sender is known, and their time, or it can be asked. The user is asked for one time, the
 * newest's; an older message without a time stays out, for one answer is not the time of several mails.
 */
export function loggable(messages: readonly ReadMessage[]): ReadMessage[] {
  const readable = messages.filter(hasSender);
  const asked = readable.findLast(({ at }) => at === undefined);
  return readable.filter((message) => message.at !== undefined || message === asked);
}

/** The thread with times that the user gave, where nobody else says one. */
export function withTimes(
  context: ThreadContext,
  given: readonly { readonly id: string; readonly at: string }[],
): ThreadContext {
  const times = new Map(given.map(({ id, at }) => [id, at]));
  const timed = (message: ReadMessage): ReadMessage => {
    const at = message.at ?? times.get(message.id);
    return at === undefined ? message : { ...message, at };
  };
  return { ...context, messages: context.messages.map(timed) };
}
