import type { PageData } from './model.ts';
import { escapeHtml } from './plain-text.ts';

const envelope =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect y="5" width="32" height="22" rx="5" fill="#1d63a8"/><path d="M4 10l12 8 12-8" fill="none" stroke="#fff" stroke-width="2.5"/></svg>';

/** The tab's picture, in the page: Firefox's own request for /favicon.ico can't be answered by interception. */
export const iconLink = `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(envelope)}">`;

/** The page's own files, as text. */
export type PageFiles = { script: string; styles: string };

/**
 * The whole mailbox as one document. As in Gmail, nothing of a message is in the source: the script draws it, and
 * Trusted Types are enforced (Gmail since February 2024).
 */
export function pageHtml(data: PageData, { script, styles }: PageFiles, sessionKey: string): string {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  const { address } = data.account;
  // A window of its own has neither bar nor these: what it knows of the session, it knows of the window that opened it.
  const session = data.loggedIn
    ? `<meta name="og-profile-acct" content="${escapeHtml(data.loggedIn.address)}">
<script>var GLOBALS=[null,null,620257413,"${data.language}",[1,"a"],"",false,1.5,,"${sessionKey}","${escapeHtml(data.loggedIn.address)}"];</script>`
    : '';
  return `<!DOCTYPE html>
<html lang="${data.language}" data-theme="${data.theme}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types demo-mailbox">
<meta name="viewport" content="width=device-width">
${iconLink}
${session}
<title>${escapeHtml(data.words.inbox)} - ${escapeHtml(address)} - Gmail</title>
<style>${styles}</style>
</head>
<body class="${data.poppedOut ? 'aAU xE Su' : 'aAU'}" data-demo-actions="" data-demo-keys="0">
<div class="demo-loading" role="progressbar" aria-label="Demo mail"></div>
<script type="application/json" id="demo-data">${json}</script>
<script>${script.replaceAll('</script', '<\\/script')}</script>
</body>
</html>
`;
}
