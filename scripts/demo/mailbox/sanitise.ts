import { escapeHtml } from './plain-text.ts';

/**
 * `gmail`: what Gmail does to a body, as far as it is known from saved pages (2014-2026): `data-*`, unknown attributes and foreign classes
 * dropped; class and id prefixed `m_<n>`; role, title and aria-label kept; no position, no z-index.
 * `none`: a worse Gmail, for tests: every class, id, attribute and style of the sender survives. Scripts and requests never do.
 */
export type SanitiseMode = 'gmail' | 'none';

type Options = { mode: SanitiseMode; prefix: string };

const dropWithContent = /<(script|style|title|svg|math|object|template|noscript|textarea|select)\b[\s\S]*?<\/\1\s*>/gi;
const token = /<!--[\s\S]*?-->|<![^>]*>|<\/([a-z][\w:-]*)[^>]*>|<([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
const attribute = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const shownTags = new Set(
  `a abbr article b big blockquote br center code dd del div dl dt em figure font h1 h2 h3 h4 h5 h6 hr i img ins label li ol p pre q s
  section small span strong strike sub sup table tbody td tfoot th thead tr tt u ul`.split(/\s+/),
);
const onlyUnsanitised = new Set(['form', 'input', 'button', 'iframe', 'main', 'header']);
const emptyTags = new Set(['br', 'hr', 'img', 'input']);
const keptAttributes = new Set(
  `align alt bgcolor border cellpadding cellspacing color colspan dir face for height hspace lang role rowspan size start summary target
  title type valign vspace width`.split(/\s+/),
);
const neverKept = /^(on.*|src|srcset|srcdoc|action|formaction|background|ping|poster|xmlns.*)$/;
const bareClass = /^(gmail_[\w-]*|MsoNormal|il|CToWUd|adL|adM|yj6qo)$/;
const blankImage = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

function safeStyle(value: string, mode: SanitiseMode): string {
  const local = value.replace(/url\s*\([^)]*\)?/gi, 'none');
  if (mode === 'none') return local;
  return local
    .split(';')
    .filter((declaration) => !/^\s*(position|z-index)\s*:/i.test(declaration))
    .join(';');
}

function safeClass(value: string, styled: ReadonlySet<string>, prefix: string): string {
  const names = value.split(/\s+/).filter(Boolean);
  return names
    .map((name) => (bareClass.test(name) ? name : styled.has(name) ? prefix + name : ''))
    .filter(Boolean)
    .join(' ');
}

function safeAttribute(name: string, value: string, styled: ReadonlySet<string>, { mode, prefix }: Options): string {
  if (neverKept.test(name)) return '';
  if (name === 'href') return /^(https?:|mailto:|tel:)/i.test(value) ? value : '';
  if (name === 'style') return safeStyle(value, mode);
  if (mode === 'none') return value;
  if (name === 'class') return safeClass(value, styled, prefix);
  if (name === 'id') return prefix + value;
  return keptAttributes.has(name) || name.startsWith('aria-') ? value : '';
}

function openingTag(tag: string, source: string, styled: ReadonlySet<string>, options: Options): string {
  let attributes = '';
  for (const match of source.matchAll(attribute)) {
    const name = (match[1] ?? '').toLowerCase();
    const value = safeAttribute(name, match[2] ?? match[3] ?? match[4] ?? '', styled, options);
    // Values arrive as HTML text already: only what could end the attribute is escaped.
    if (value) attributes += ` ${name}="${value.replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`;
  }
  if (tag === 'img') attributes += ` src="${blankImage}"`;
  if (tag === 'a') attributes += ' rel="noopener noreferrer" target="_blank"';
  return `<${tag}${attributes}>`;
}

/** HTML of a mail as the demo may show it: balanced tags only, no script, no request to anywhere. */
export function sanitise(html: string, options: Options): string {
  const styles = Array.from(html.matchAll(/<style[^>]*>([\s\S]*?)<\/style\s*>/gi), (match) => match[1] ?? '');
  const styled = new Set(
    styles.flatMap((css) => Array.from(css.matchAll(/\.([a-z_][\w-]*)/gi), (match) => match[1] ?? '')),
  );
  const body = html.replace(dropWithContent, '');
  const open: string[] = [];
  let output = '';
  let position = 0;
  const text = (until: number): string =>
    escapeHtml(body.slice(position, until))
      .replace(/&amp;(#?\w+;)/g, '&$1')
      .replaceAll('&quot;', '"');
  for (const match of body.matchAll(token)) {
    output += text(match.index);
    position = match.index + match[0].length;
    const closing = match[1]?.toLowerCase();
    const tag = match[2]?.toLowerCase();
    if (closing && open.includes(closing)) {
      for (let last = open.pop(); last !== undefined; last = open.pop()) {
        output += `</${last}>`;
        if (last === closing) break;
      }
    } else if (tag && (shownTags.has(tag) || (options.mode === 'none' && onlyUnsanitised.has(tag)))) {
      output += openingTag(tag, match[3] ?? '', styled, options);
      if (!emptyTags.has(tag)) open.push(tag);
    }
  }
  output +=
    text(body.length) +
    open
      .reverse()
      .map((tag) => `</${tag}>`)
      .join('');
  return options.mode === 'none'
    ? styles.map((css) => `<style>${safeStyle(css, 'none')}</style>`).join('') + output
    : output;
}
