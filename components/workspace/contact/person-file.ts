import { activityText } from '@/components/log/activity-text';
import { sourceText } from '@/components/log/source-text';
import { whenText } from '@/components/ui/when';
import { displayName } from '@/lib/base/display-name';
import { followUpLabel } from '@/lib/i18n/labels';
import type { Translate } from '@/lib/i18n/translate';
import type { Output } from '@/lib/messaging/contract';
import { editableFields } from './fields';

type Everything = Output<'contacts.everything'>;
type NamedFile = { readonly file: Blob; readonly name: string };

const personFormat = 'daybook-person';

/**
 * Everything about one person, as they may ask for it: `daybook-<name>.json` for machines, records as the export has them, and
 * `daybook-<name>.html` to read. `now` in milliseconds since the epoch.
 */
export function personFiles(t: Translate, about: Everything, now: number): readonly NamedFile[] {
  const name = `daybook-${fileName(displayName(about.contact))}`;
  const json = { format: personFormat, version: 1, exportedAt: new Date(now).toISOString(), ...records(about) };
  return [
    { file: new Blob([`${JSON.stringify(json, null, 2)}\n`], { type: 'application/json' }), name: `${name}.json` },
    { file: new Blob([page(t, about, now)], { type: 'text/html' }), name: `${name}.html` },
  ];
}

/** The records as the export has them: a change number means nothing outside its database. */
const records = ({ contact, company, activities, followUps, threads, messages }: Everything) => ({
  contact: record(contact),
  company: company && record(company),
  activities: activities.map(record),
  followUps: followUps.map(record),
  threads: threads.map(record),
  messages: messages.map(record),
});
const record = <T extends { readonly change: number }>({ change: _, ...rest }: T): Omit<T, 'change'> => rest;

/** Letters and digits of any script; what else a name holds may mean something to a file system. */
const fileName = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'contact';

/** Mails wrote most of this: it is shown as text, never as markup. */
const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[\u202a-\u202e\u2066-\u2069]/g, '');

function page(t: Translate, about: Everything, now: number): string {
  const { contact, company, activities, followUps } = about;
  const title = escaped(displayName(contact));
  const fields = editableFields.flatMap((field) => {
    const lines = field.lines({ contact, company }, t);
    const source = contact.sources[field.field];
    const note = source ? ` <small>${escaped(sourceText(t, source))}</small>` : '';
    return lines.length === 0
      ? []
      : [`<dt>${escaped(t(field.label))}</dt><dd>${lines.map(escaped).join('<br>')}${note}</dd>`];
  });
  const due = followUps.map(
    ({ kind, dueAt, state }) =>
      `<li>${escaped(`${t(followUpLabel(kind))}, ${whenText(t, dueAt, now)} (${state})`)}</li>`,
  );
  const lines = activities.map((activity) => {
    const { headline, subject = '', facts, body = '', quote = '' } = activityText(t, activity, now);
    const who = [activity.recordedBy.name, activity.recordedBy.department].filter(Boolean).join(', ');
    const meta = [whenText(t, activity.at, now), who, ...facts].filter(Boolean).join(' · ');
    return `<li><strong>${escaped(headline)}</strong> ${escaped(subject)}<br><small>${escaped(meta)}</small>${[
      body,
      quote,
    ]
      .filter(Boolean)
      .map((text) => `<pre>${escaped(text)}</pre>`)
      .join('')}</li>`;
  });
  return `<!DOCTYPE html>
<html lang="${t.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}dt{font-weight:600}dd{margin:0 0 .5rem}pre{white-space:pre-wrap;font:inherit;margin:.25rem 0}small{color:#555}li{margin-bottom:.75rem}</style>
</head>
<body>
<h1>${title}</h1>
<p><small>${escaped(t('person_exported', { when: whenText(t, new Date(now).toISOString(), now) }))}</small></p>
<dl>${fields.join('\n')}</dl>
<h2>${escaped(t('panel_open_follow_ups'))}</h2>
<ul>${due.join('\n')}</ul>
<h2>${escaped(t('panel_history'))}</h2>
<ol>${lines.join('\n')}</ol>
</body>
</html>
`;
}
