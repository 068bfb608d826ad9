import { iconLink } from './page.ts';
import { escapeHtml } from './plain-text.ts';

/** The page behind *Show original* (`?ik=…&view=om&permmsgid=msg-f:…`) as Gmail answers it in 2026: a summary, then the source, escaped. */
export const originalView = (source: string): string => `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
${iconLink}<title>Original Message</title></head><body><div class="maincontent"><h1>Original Message</h1>
<table class="top_area"><tbody><tr><th>Message ID</th><td>&lt;shown@above.example&gt;</td></tr></tbody></table>
<pre class="raw_message_text" id="raw_message_text">${escapeHtml(source)}</pre></div></body></html>`;
