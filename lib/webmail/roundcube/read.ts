import type { Mailbox, Reading, UnreadableReason } from '../../capture/model';
import { type Probe, readAll, readProbe } from '../probe';
import { type Environment, readEnvironment } from './environment';
import { type RoundcubePlace, roundcubeBase, roundcubeLink } from './link';
import * as probes from './probes';

const unreadable = (reason: UnreadableReason): Reading => ({ kind: 'unreadable', provider: 'roundcube', reason });

/** Where the message lies that a page shows in full view or in preview; `undefined` for every other page, and for drafts. */
export function placeOf(environment: Environment | undefined, url: URL): RoundcubePlace | undefined {
  const { task, action, uid, mailbox, drafts_mailbox } = environment ?? {};
  const shows = task === 'mail' && (action === 'show' || action === 'preview');
  if (!shows || !uid || !mailbox || mailbox === drafts_mailbox) return undefined;
  return { base: roundcubeBase(url), mailbox, uid };
}

/** `<host><path>|<user>|<mailbox>|<uid>`: unique as long as the server doesn't renumber the mailbox. */
export const messageIdOf = (place: RoundcubePlace, account: string): string =>
  [place.base.replace(/^https?:\/\//, ''), account, place.mailbox, place.uid].join('|');

/**
 * What a page of Roundcube shows: the message of a full view or a preview, else `null`. The server's own data about the page and
 * its visible header must name the same sender. `outside` is what no probe looks into (a test turns it off).
 */
export function readRoundcube(document: Document, url: URL, outside: string = probes.bodies): Reading {
  const environment = readEnvironment(document, outside);
  const place = placeOf(environment, url);
  if (!environment || !place) return null;
  const account = environment.username;
  if (!account) return unreadable('no-account');
  const shown = readProbe(document, probes.sender, outside);
  if (!shown.found || !isSameAddress(shown.value.address, addressIn(environment.sender)))
    return unreadable('no-sender');
  const subject = readProbe(document, probes.subject, outside);
  if (!subject.found && !document.querySelector('table.headers-table')) return unreadable('no-subject');
  const date = readProbe(document, probes.date, outside);
  const id = messageIdOf(place, account);
  const replyTo = everyone(document, probes.replyTo, outside);
  const attachments = readAll(document, probes.attachments, outside);
  return {
    kind: 'thread',
    provider: 'roundcube',
    account,
    threadId: id,
    subject: subject.found ? subject.value : '', // classic shows no row for a missing subject
    messages: [
      {
        id,
        from: shown.value,
        to: everyone(document, probes.to, outside),
        cc: everyone(document, probes.cc, outside),
        ...(replyTo.length === 0 ? {} : { replyTo }),
        ...(attachments.length === 0 ? {} : { attachments }),
        ...(date.found ? { dateText: date.value } : {}),
      },
    ],
    unreadable: 0,
    url: roundcubeLink(place),
    needsOriginal: true, // no page has the Message-ID or a date with its zone
  };
}

/** Larry has the header twice in a preview. */
const everyone = (document: Document, probe: Probe<Mailbox>, outside: string): Mailbox[] => [
  ...new Map(readAll(document, probe, outside).map((mailbox) => [mailbox.address, mailbox])).values(),
];

/** The address of `"Name" <address>`, or all of it. */
const addressIn = (sender = ''): string => /<([^<>\s]+)>\s*$/.exec(sender)?.[1] ?? sender.trim();

/** The same address, whether its domain is written in Unicode or in punycode, in upper or lower case. */
function isSameAddress(one: string, other: string): boolean {
  const [first, second] = [normal(one), normal(other)];
  return first !== undefined && first === second;
}

function normal(address: string): string | undefined {
  const at = address.lastIndexOf('@');
  const host = at > 0 ? URL.parse(`http://${address.slice(at + 1)}`)?.hostname : undefined;
  return host ? `${address.slice(0, at).toLowerCase()}@${host}` : undefined;
}
