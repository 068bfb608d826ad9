import { sha256 } from '../base/sha256';
import type { ReadMessage, ThreadContext } from './model';

/** The identity a webmail gives a message: `<provider>:<id>`. */
export const providerKey = (provider: ThreadContext['provider'], id: string): string => `${provider}:${id}`;

/**
 * Whether the webmail's own id of a message is another one once the mail lies in another folder, so that a hash must tell it
 * again. Outlook's hash needs a date, and no other message of the thread that looks the same.
 */
export function hasPassingIds({ provider, needsOriginal, messages }: ThreadContext, message: ReadMessage): boolean {
  if (provider !== 'outlook') return needsOriginal;
  const looks = ({ from, dateText }: ReadMessage): string => JSON.stringify([from?.address.toLowerCase(), dateText]);
  return message.dateText !== undefined && messages.filter((it) => looks(it) === looks(message)).length === 1;
}

/**
 * The identity of a message that neither has a Message-ID nor a lasting id of its webmail: a hash of from, subject and the
 * full date text. Two mails that agree in all three to the last letter are taken for one.
 */
export async function hashKey({ provider, subject }: ThreadContext, message: ReadMessage): Promise<string> {
  return `${provider}:${await hashOf([message.from?.address.toLowerCase() ?? '', subject, message.dateText ?? ''])}`;
}

/** `sha256-<hex>` of the parts that make a mail what it is. */
export const hashOf = async (parts: readonly unknown[]): Promise<string> =>
  `sha256-${await sha256(JSON.stringify(parts))}`;
