import type { DemoMessage, PageData, Person } from './model.ts';
import { iconLink } from './page.ts';
import { escapeHtml } from './plain-text.ts';

function person({ name, address }: Person): string {
  return name ? `${escapeHtml(name)} &lt;${escapeHtml(address)}&gt;` : escapeHtml(address);
}

function printedDate(at: number, data: PageData, timeZone: string): string {
  const format = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(data.language, { timeZone, ...options }).format(at);
  const day = format({ weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' });
  return `${day} ${data.words.at} ${format({ timeStyle: 'short' })}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function messageTable(message: DemoMessage, data: PageData, timeZone: string): string {
  const rows: [string, Person[], string?][] = [
    [data.words.replyTo, message.replyTo, ' class="replyto"'],
    [data.words.to, message.to],
    [data.words.cc, message.cc],
  ];
  const recipients = rows
    .filter(([, list]) => list.length > 0)
    .map(
      ([label, list, kind = '']) => `<div${kind}>${escapeHtml(capital(label))}: ${list.map(person).join(', ')}</div>`,
    );
  const { name, address } = message.from;
  return `<table width=100% cellpadding=0 cellspacing=0 border=0 class="message"><tbody>
<tr><td><font size=-1><b>${escapeHtml(name || address)} </b>&lt;${escapeHtml(address)}&gt;</font></td>
<td align=right><font size=-1>${escapeHtml(printedDate(message.shownAt, data, timeZone))}</font></td></tr>
<tr><td colspan=2 style="padding-bottom: 4px;"><font size=-1 class="recipient">${recipients.join('')}</font></td></tr>
<tr><td colspan=2><table width=100% cellpadding=12 cellspacing=0 border=0><tbody><tr><td><div style="overflow: hidden;"><font size=-1>${message.html}</font></div></td></tr></tbody></table></td></tr>
</tbody></table><hr>`;
}

/** The print view `?view=pt&search=all&th=<legacy thread>` (and `&msg=`) as Gmail answers it in 2026; undefined when there is no such thread or message. */
export function printView(
  data: PageData,
  threadId: string | null,
  messageId: string | null,
  timeZone: string,
): string | undefined {
  const thread = data.threads.find(({ id }) => id === threadId);
  const messages = thread?.messages.filter(({ legacyId }) => messageId === null || legacyId === messageId) ?? [];
  if (!thread || messages.length === 0) return undefined;
  const subject = escapeHtml(thread.subject || data.words.noSubject);
  const count = escapeHtml(data.words.messageCount.replace('{n}', String(messages.length)));
  return `<!DOCTYPE html><html lang="${data.language}"><head><meta charset="utf-8">${iconLink}<title>Gmail - ${subject}</title>
<style>body,td{font:13px/1.4 Arial,sans-serif;color:#000;background:#fff}.bodycontainer{max-width:900px;margin:auto}</style></head>
<body><div class="bodycontainer"><table width=100% cellpadding=0 cellspacing=0 border=0><tbody><tr height=14px>
<td width=143><b>Demo mail</b></td><td align=right><font size=-1 color=#777><b>${person(data.account)}</b></font></td></tr></tbody></table><hr>
<div class="maincontent"><table width=100% cellpadding=0 cellspacing=0 border=0><tbody><tr><td><font size=+1><b>${subject}</b></font><br><font size=-1 color=#777>${count}</font></td></tr></tbody></table><hr>
${messages.map((message) => messageTable(message, data, timeZone)).join('\n')}</div></div></body></html>`;
}
