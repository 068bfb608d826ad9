import type { FetchText } from '../provider';
import { readEnvironment } from './environment';
import { originalUrl, type RoundcubePlace } from './link';
import { type OpenPage, openPage } from './page';
import { bodies } from './probes';
import { messageIdOf, placeOf } from './read';

/**
 * The original of the message that is open, by one request. Throws when another message is open, before or by the time of the
 * answer: what the user saw when clicking is what is logged.
 */
export async function readOriginal(document: Document, messageId: string, fetchText: FetchText): Promise<string> {
  const open = (): ReturnType<typeof openMessage> => openMessage(openPage(document));
  const before = open();
  if (before?.id !== messageId) throw new Error('The message is not open');
  const source = await fetchText(originalUrl(before.place));
  if (open()?.id !== messageId) throw new Error('Another message was opened meanwhile');
  return source;
}

/** Which message a page shows, by the server's own data; `undefined` for none. */
export function openMessage(page: OpenPage | null): { place: RoundcubePlace; id: string } | undefined {
  const environment = page ? readEnvironment(page.document, bodies) : undefined;
  const place = page ? placeOf(environment, page.url) : undefined;
  return place && environment?.username ? { place, id: messageIdOf(place, environment.username) } : undefined;
}
