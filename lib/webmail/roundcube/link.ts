/** Where one message lies: the directory of the webmail (ends in `/`), the mailbox as IMAP names it (modified UTF-7), the uid in it. */
export type RoundcubePlace = { readonly base: string; readonly mailbox: string; readonly uid: string };

/** The directory of the webmail an address belongs to, with its `/` at the end: origin and path, without `index.php`. */
export const roundcubeBase = (url: URL): string => url.origin + url.pathname.replace(/[^/]*$/, '');

/** The place of the message that an address of Roundcube shows; `undefined` when it shows none. */
export function roundcubePlace(address: string): RoundcubePlace | undefined {
  const url = URL.parse(address);
  const mailbox = url?.searchParams.get('_mbox');
  const uid = url?.searchParams.get('_uid');
  return url && mailbox && uid && /^\d+$/.test(uid) ? { base: roundcubeBase(url), mailbox, uid } : undefined;
}

/**
 * The address that opens a message in full view; from a place, or from where it was last seen, then without what belongs to one
 * visit (search, frame, token). `undefined` when that address shows no message.
 */
export function roundcubeLink(from: RoundcubePlace): string;
export function roundcubeLink(from: string): string | undefined;
export function roundcubeLink(from: string | RoundcubePlace): string | undefined {
  const place = typeof from === 'string' ? roundcubePlace(from) : from;
  return place && requestFor(place, 'show');
}

/** The address of the message's original, `text/plain`; asking for it doesn't mark the message as read (Roundcube 1.6). */
export const originalUrl = (place: RoundcubePlace): string => requestFor(place, 'viewsource');

const requestFor = ({ base, mailbox, uid }: RoundcubePlace, action: string): string =>
  `${base}?_task=mail&_action=${action}&_uid=${encodeURIComponent(uid)}&_mbox=${encodeURIComponent(mailbox)}`;
