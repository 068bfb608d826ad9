import { DaybookError } from '@/lib/base/errors';

const loopback = (host: string) => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host);

/**
 * The host to ask the browser for, of an address the user typed: `scheme://host/*`, without the port, because Firefox
 * takes a pattern with a port and then never runs anything there (ESR 153). An address without a scheme is meant as https.
 * Throws `webmail-bad-url`, or `webmail-not-https` for http beyond this computer.
 */
export function webmailUrl(typed: string): { readonly url: string; readonly pattern: string } {
  const text = typed.trim();
  const url = parsed(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:') || url.hostname === '') {
    throw new DaybookError('webmail-bad-url');
  }
  if (url.protocol === 'http:' && !loopback(url.hostname)) throw new DaybookError('webmail-not-https');
  return { url: url.href, pattern: `${url.protocol}//${url.hostname}/*` };
}

const parsed = (text: string): URL | undefined => {
  if (/\s/.test(text)) return undefined;
  return URL.canParse(text) ? new URL(text) : undefined;
};
