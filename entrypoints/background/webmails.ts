import { DaybookError } from '@/lib/base/errors';
import { publicWebmails } from '@/lib/base/public-webmails';
import { webmailUrl } from '@/lib/base/webmail-url';
import type { Settings, WebmailAddress } from '@/lib/settings/model';

const publicOrigins = new Set(publicWebmails.flatMap(({ hosts }) => hosts.map((host) => `https://${host}`)));

/** Whether a page belongs to a webmail that Daybook may read: a public one, or an address the user added, with its port and path. */
export const isEnabled = (url: URL, { webmails }: Pick<Settings, 'webmails'>): boolean =>
  publicOrigins.has(url.origin) ||
  webmails.some(({ origin, path }) => url.origin === origin && url.pathname.startsWith(path));

/**
 * The address of a self-hosted webmail as the user typed or pasted it. Throws `webmail-bad-url`, `webmail-not-https`
 * (plain http only on this computer), `webmail-already`.
 */
export function parseWebmail(typed: string, { webmails }: Pick<Settings, 'webmails'>): Omit<WebmailAddress, 'id'> {
  const url = new URL(webmailUrl(typed).url);
  // SOGo's pages lie deep below the address that belongs to it.
  const sogo = /^.*?\/SOGo(?=\/|$)/.exec(url.pathname)?.[0];
  const path = sogo === undefined ? url.pathname.replace(/[^/]*$/, '') : `${sogo}/`;
  if (webmails.some((known) => known.origin === url.origin && known.path === path))
    throw new DaybookError('webmail-already', { url: url.href });
  return { provider: sogo === undefined ? 'roundcube' : 'sogo', origin: url.origin, path };
}
