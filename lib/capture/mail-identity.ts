import { sha256 } from '../base/sha256';
import type { ReadMessage, ThreadContext } from './model';

/** The identity a webmail gives a message: `<provider>:<id>`. */
export const providerKey = (provider: ThreadContext['provider'], id: string): string => `${provider}:${id}`;

/**
 * The identity of a message that neither has a Message-ID nor a lasting id of its webmail: a hash of from, subject and the
 * full date text. Two mails that agree in all three to the last letter are taken for one.
 */
export async function hashKey(
  provider: ThreadContext['provider'],
  subject: string,
  message: ReadMessage,
): Promise<string> {
  return `${provider}:${await hashOf([message.from?.address.toLowerCase() ?? '', subject, message.dateText ?? ''])}`;
}

/** `sha256-<hex>` of the parts that make a mail what it is. */
export const hashOf = async (parts: readonly unknown[]): Promise<string> =>
  `sha256-${await sha256(JSON.stringify(parts))}`;
