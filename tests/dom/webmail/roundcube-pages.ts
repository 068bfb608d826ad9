import type { Reading, ReadMessage } from '@/lib/capture/model';

const pages = import.meta.glob<string>('../../fixtures/pages/roundcube/*/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const skins = ['elastic', 'larry', 'classic'] as const;

/** A page recorded from a real server. */
export function recorded(skin: (typeof skins)[number], name: string): string {
  const html = pages[`../../fixtures/pages/roundcube/${skin}/${name}.html`];
  if (html === undefined) throw new Error(`No recorded page ${skin}/${name}`);
  return html;
}

/** The address Roundcube has for it, in a directory of its own. */
export const addressOf = (view: 'show' | 'preview', uid: number): string =>
  `/rc/?_task=mail&_caps=pdf%3D1&_uid=${uid}&_mbox=INBOX${view === 'preview' ? '&_framed=1' : ''}&_action=${view}`;

/** The message of a reading that must have one. */
export function onlyMessage(reading: Reading): ReadMessage {
  if (reading?.kind !== 'thread' || reading.messages.length !== 1 || !reading.messages[0])
    throw new Error(`Not one message: ${JSON.stringify(reading)}`);
  return reading.messages[0];
}
