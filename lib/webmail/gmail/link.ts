/** As much of a stored thread as its link needs. */
export type LinkedThread = { readonly providerThreadId: string; readonly lastSeen: { readonly url: string } };

/**
 * The path of the mailbox that an address of Gmail lies in, `/mail/u/1/`, of a delegated one `/mail/b/<id>/u/0/`; `undefined`
 * when there is none. It says where the mailbox was, not which it is: the numbers change with the order of logging in.
 */
export function gmailMailbox(url: string): string | undefined {
  const parsed = URL.parse(url);
  if (parsed?.hostname !== 'mail.google.com') return undefined;
  const path = /^\/mail\/(?:b\/[\w-]+\/)?u\/\d{1,3}(?=\/|$)/.exec(parsed.pathname)?.[0];
  return path === undefined ? undefined : `${path}/`;
}

/** The address that opens a thread in Gmail, in whatever folder it lies; the mailbox is where it was last seen unless given. */
export const gmailLink = (thread: LinkedThread, mailbox = gmailMailbox(thread.lastSeen.url) ?? '/mail/u/0/'): string =>
  `https://mail.google.com${mailbox}#all/${encodeURIComponent(thread.providerThreadId)}`;
