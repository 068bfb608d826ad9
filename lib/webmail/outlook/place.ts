const hosts = new Set(['outlook.live.com', 'outlook.office.com', 'outlook.office365.com', 'outlook.cloud.microsoft']);

/** What the address of a page says; all of it is the browser's word, no mail can change it. */
export type OutlookPlace = {
  /** The id in the path, decoded: of the conversation, or of the mail where each is shown by itself. */
  readonly id: string | undefined;
  /** A mailbox that was opened by its address: `/mail/post@firm.example/inbox`. */
  readonly mailbox: string | undefined;
  /** A window of its own. */
  readonly poppedOut: boolean;
};

/** Whether the page is one of Outlook's hosts. */
export const isOutlook = (url: URL): boolean => url.protocol === 'https:' && hosts.has(url.hostname);

/**
 * What the path says of mail: `/mail/inbox/id/…`, `/mail/0/…`; a window of its own is `/mail/deeplink/read/…` or `readconv` (public
 * links of 2025 and 2026). `undefined` for the calendar, people, and a mail being written in a window of its own.
 */
export function placeOf(url: URL): OutlookPlace | undefined {
  const [root, ...parts] = url.pathname.split('/').slice(1).map(decoded);
  if (root !== 'mail') return undefined;
  const deeplink = parts.indexOf('deeplink');
  const view = deeplink < 0 ? undefined : parts[deeplink + 1];
  if (view !== undefined && view !== 'read' && view !== 'readconv') return undefined;
  const before = view === undefined ? parts.lastIndexOf('id') : deeplink + 1;
  return {
    id: (before < 0 ? undefined : parts[before + 1]) || undefined,
    mailbox: parts.find((part) => /^[^\s@]+@[^\s@]+$/.test(part))?.toLowerCase(),
    poppedOut: view !== undefined,
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
