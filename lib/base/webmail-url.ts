import { DaybookError } from './errors';

const loopback = (host: string) => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host);

/**
 * The host to ask the browser for, `scheme://host/*`, of a URL or an origin. Without the port, because Firefox takes a pattern
 * with a port and then never runs anything there (ESR 153).
 */
export const hostPattern = (url: string): string => {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
};

/**
 * An address of a self-hosted webmail as the user typed or pasted it, with its host pattern. Without a scheme it is meant as
 * https. Throws `webmail-bad-url`, or `webmail-not-https` for http beyond this computer.
 */
export function webmailUrl(typed: string): { readonly url: string; readonly pattern: string } {
  const text = typed.trim();
  const url = parsed(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:') || url.hostname === '') {
    throw new DaybookError('webmail-bad-url', { url: text });
  }
  if (url.protocol === 'http:' && !loopback(url.hostname)) throw new DaybookError('webmail-not-https', { url: text });
  return { url: url.href, pattern: hostPattern(url.href) };
}

const parsed = (text: string): URL | undefined => {
  if (/\s/.test(text)) return undefined;
  return URL.canParse(text) ? new URL(text) : undefined;
};
