/** Text as HTML text or attribute value. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function link(text: string): string {
  const href = text.includes('@') ? `mailto:${text}` : /^https?:/.test(text) ? text : `http://${text}`;
  return `<a href="${href}" target="_blank" rel="noopener">${text}</a>`;
}

function lines(text: string): string {
  const linked = escapeHtml(text).replace(/https?:\/\/[^\s<&]+|www\.[^\s<&|]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, link);
  return linked.replaceAll('\n', '<br>\n');
}

/** A text/plain body the way Gmail shows it: line breaks, links, and the trailing quotation set apart in `.adL`. */
export function plainTextToHtml(text: string): string {
  const body = text.trimEnd();
  const quote = /\n(?:[^\n>][^\n]*:\n)?(?:>[^\n]*(?:\n|$))+$/.exec(body);
  if (!quote) return lines(body);
  return `${lines(body.slice(0, quote.index).trimEnd())}<br>\n<div class="adL">${lines(quote[0].trim())}</div>`;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', middot: '·', '#39': "'" };

/** The first 160 characters of a body (text or HTML) on one line, without the quotation. */
export function snippetOf(body: string): string {
  const [own = ''] = body.split(/\n>|<div class="(?:adL|gmail_quote)/);
  return own
    .replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, ' ')
    .replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 160);
}
