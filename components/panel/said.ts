import type { Translate } from '@/lib/i18n/translate';
import type { Output } from '@/lib/messaging/contract';

/** "Kari, Sales"; empty when nobody said who they are. */
export const whoText = ({ name, department }: { readonly name: string; readonly department: string }): string =>
  [name, department].filter((part) => part !== '').join(', ');

/** "Contact logged. 3 messages, 2 could not be read." */
export function loggedText(t: Translate, { created, messages, unreadable }: Output<'capture.log'>): string {
  if (messages === 0 && !created) return t('panel_said_already');
  const parts = [
    ...(messages > 0 ? [t.plural('panel_said_messages', messages)] : []),
    ...(unreadable > 0 ? [t.plural('panel_said_unreadable', unreadable)] : []),
  ];
  const said = t(created ? 'panel_said_contact' : 'panel_said_mail');
  return parts.length > 0 ? `${said} ${parts.join(', ')}.` : said;
}
