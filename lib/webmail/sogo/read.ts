import type { Reading, UnreadableReason } from '../../capture/model';
import { readAll, readProbe } from '../probe';
import { readAccount } from './account';
import { cardOf, mailboxName, placeOf, type SogoPlace, sogoLink } from './page';
import * as probes from './probes';

const unreadable = (reason: UnreadableReason): Reading => ({ kind: 'unreadable', provider: 'sogo', reason });

/** `<host><path>|<account>/<mailbox>|<uid>`: unique as long as the server doesn't renumber the mailbox. */
export const messageIdOf = (place: SogoPlace): string =>
  [place.base.replace(/^https?:\/\//, ''), `${place.account}/${mailboxName(place)}`, place.uid].join('|');

/**
 * What SOGo shows: the message that the address names, once the page has it. `isShown` says whether this card belongs to that
 * message: the address is new some moments before the card is. `outside` is what no probe looks into (a test turns it off).
 */
export function readSogo(
  document: Document,
  url: URL,
  isShown: (card: Element, id: string) => boolean = () => true,
  outside: string = probes.bodies,
): Reading {
  const place = placeOf(url);
  const card = cardOf(document);
  if (!place || !card) return null;
  const id = messageIdOf(place);
  if (!isShown(card, id)) return null;
  const account = readAccount(document, place.account);
  if (!account) return unreadable('no-account');
  const subject = readProbe(card, probes.subject, outside);
  if (!subject.found) return unreadable('no-subject');
  const sender = readProbe(card, probes.sender, outside);
  if (!sender.found) return unreadable('no-sender');
  const date = readProbe(card, probes.date, outside);
  return {
    kind: 'thread',
    provider: 'sogo',
    account,
    threadId: id,
    subject: subject.value,
    messages: [
      {
        id,
        from: sender.value,
        to: readAll(card, probes.to, outside),
        cc: readAll(card, probes.cc, outside),
        ...(date.found ? { dateText: date.value } : {}),
      },
    ],
    unreadable: 0,
    url: sogoLink(place),
    needsOriginal: true, // the page has neither the Message-ID nor a date with its zone, and of recipients names only
  };
}
