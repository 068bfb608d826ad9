import { DaybookError } from '@/lib/base/errors';
import type { Settings, WebmailAddress } from '@/lib/settings/model';

/** Gmail is always on. */
const gmailOrigin = 'https://mail.google.com';

/** Whether a page belongs to a webmail that Daybook may read: Gmail, or an address the user added, with its port and path. */
export const isEnabled = (url: URL, { webmails }: Pick<Settings, 'webmails'>): boolean =>
  url.origin === gmailOrigin ||
  webmails.some(({ origin, path }) => url.origin === origin && url.pathname.startsWith(path));

/** Match patterns have no port in Firefox, where one with a port is accepted and then never injected. */
export const hostPattern = (origin: string): string => {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
};

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * The address of a self-hosted webmail as the user typed or pasted it. Throws `webmail-bad-url`, `webmail-not-https`
 * (plain http only on this computer), `webmail-already`.
 */
export function parseWebmail(typed: string, { webmails }: Pick<Settings, 'webmails'>): Omit<WebmailAddress, 'id'> {
  const text = typed.trim();
  const url = URL.parse(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname)
    throw new DaybookError('webmail-bad-url', { url: text });
  if (url.protocol === 'http:' && !loopback.test(url.hostname))
    throw new DaybookError('webmail-not-https', { url: text });
  const path = url.pathname.replace(/[^/]*$/, '');
  if (webmails.some((known) => known.origin === url.origin && known.path === path))
    throw new DaybookError('webmail-already', { url: text });
  return { provider: 'roundcube', origin: url.origin, path };
}
