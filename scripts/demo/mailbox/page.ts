import type { PageData } from './model.ts';
import { escapeHtml } from './plain-text.ts';

/** The page's own files, as text. */
export type PageFiles = { script: string; styles: string };

/**
 * The whole mailbox as one document. As in Gmail, nothing of a message is in the source: the script draws it, and
 * Trusted Types are enforced (Gmail since February 2024).
 */
export function pageHtml(data: PageData, { script, styles }: PageFiles): string {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  const { address } = data.account;
  return `<!DOCTYPE html>
<html lang="${data.language}" data-theme="${data.theme}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types demo-mailbox">
<meta name="viewport" content="width=device-width">
<meta name="og-profile-acct" content="${escapeHtml(address)}">
<title>${escapeHtml(data.words.inbox)} - ${escapeHtml(address)} - Gmail</title>
<style>${styles}</style>
</head>
<body class="aAU" data-demo-actions="" data-demo-keys="0">
<div class="demo-loading" role="progressbar" aria-label="Demo mail"></div>
<script type="application/json" id="demo-data">${json}</script>
<script>${script.replaceAll('</script', '<\\/script')}</script>
</body>
</html>
`;
}
