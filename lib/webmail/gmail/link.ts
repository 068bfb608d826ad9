/** As much of a stored thread as its link needs. */
export type LinkedThread = { readonly providerThreadId: string; readonly lastSeen: { readonly url: string } };

/**
 * The number of the account in an address of Gmail, `/mail/u/1/` → 1; `undefined` when there is none. It says where the account
 * was, not which it is: the numbers change with the order of logging in.
 */
export function gmailAccountIndex(url: string): number | undefined {
  const parsed = URL.parse(url);
  if (parsed?.hostname !== 'mail.google.com') return undefined;
  const digits = /^\/mail\/(?:b\/[^/]+\/)?u\/(\d{1,3})(?:\/|$)/.exec(parsed.pathname)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** The address that opens a thread in Gmail, in whatever folder it lies; the account is the one it was last seen in unless given. */
export const gmailLink = (thread: LinkedThread, accountIndex = gmailAccountIndex(thread.lastSeen.url) ?? 0): string =>
  `https://mail.google.com/mail/u/${accountIndex}/#all/${encodeURIComponent(thread.providerThreadId)}`;
