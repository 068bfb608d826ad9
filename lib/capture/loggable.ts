import { cleanMailbox } from '../base/email-address';
import type { ReadMessage, ThreadContext } from './model';

/** Webmails that neither say a mail's time for certain nor have an original to be asked for: the user is asked at once. */
export const saysNoTimes = ({ provider }: ThreadContext): boolean => provider === 'outlook';

/**
 * The messages that can be logged: their sender is known, and their time, or it can be asked. The user is asked for one time, the
 * newest's; an older message without a time stays out, for one answer is not the time of several mails.
 */
export function loggable(messages: readonly ReadMessage[]): ReadMessage[] {
  const readable = messages.filter(({ from }) => from !== null && cleanMailbox(from) !== undefined);
  const asked = readable.findLast(({ at }) => at === undefined);
  return readable.filter((message) => message.at !== undefined || message === asked);
}
