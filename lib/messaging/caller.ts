import type { Caller } from '../base/procedure';

/** The parts of a message's sender that the browser fills in. */
export type Sender = {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly url?: string | undefined } | undefined;
};

/**
 * Who is calling, by what the browser says; nothing in the message is believed. `undefined`: a stranger.
 * A panel in a frame counts only where the tab shows an enabled webmail; in the browser's side panel it has no tab.
 */
export function callerOf(
  sender: Sender,
  self: { readonly id: string; readonly origin: string },
  isEnabledWebmail: (url: URL) => boolean,
): Caller | undefined {
  const url = parsed(sender.url);
  if (sender.id !== self.id || !url) return undefined;
  const frame = sender.frameId ?? 0;
  if (siteOf(url) === self.origin) {
    if (url.pathname === '/workspace.html') return frame === 0 ? 'page' : undefined;
    if (url.pathname !== '/panel.html') return undefined;
    const top = parsed(sender.tab?.url);
    return frame === 0 || (top && isEnabledWebmail(top)) ? 'panel' : undefined;
  }
  const sameOrigin = sender.origin === undefined || sender.origin === siteOf(url);
  return frame === 0 && sender.tab && sameOrigin && isEnabledWebmail(url) ? 'content' : undefined;
}

// `URL.origin` is `null` for an extension's scheme outside Chromium.
const siteOf = ({ protocol, host }: URL): string => `${protocol}//${host}`;

const parsed = (url: string | undefined): URL | undefined =>
  url === undefined ? undefined : (URL.parse(url) ?? undefined);
