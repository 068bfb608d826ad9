import type { Reading } from '@/lib/capture/model';
import { openPage } from './frame';

const html = import.meta.glob<string>('../../fixtures/pages/proton/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const expected = import.meta.glob<Expected>('../../fixtures/pages/proton/*.json', { import: 'default', eager: true });

type Expected = { readonly url: string; readonly reading: Reading };
export type ProtonPage = Expected & { readonly name: string; readonly html: string; readonly address: string };

/**
 * Pages written by hand after Proton's public source, each with what must be read there. Times stand as the page shows them: in
 * the browser's own zone.
 */
export const protonPages: readonly ProtonPage[] = Object.entries(html).map(([path, text]) => {
  const beside = expected[path.replace('.html', '.json')];
  if (!beside) throw new Error(`${path} lacks its expected reading`);
  const { pathname, hash } = new URL(beside.url);
  const name = path.replace(/^.*\/(.*)\.html$/, '$1');
  return { ...beside, reading: inThisZone(beside.reading), name, html: text, address: pathname + hash };
});

/** One of them by name. */
export function protonPage(name: string): ProtonPage {
  const found = protonPages.find((page) => page.name === name);
  if (!found) throw new Error(`No page ${name}`);
  return found;
}

/** Opens one under its address. Texts stand in `data-text`: Proton writes each into its frame. */
export async function openProton(name: string, change: (html: string) => string = (html) => html): Promise<Document> {
  const { html, address } = protonPage(name);
  const page = await openPage(change(html), address);
  for (const frame of page.querySelectorAll<HTMLIFrameElement>('iframe[data-text]')) {
    frame.contentDocument?.write(frame.dataset.text ?? '');
    frame.contentDocument?.close();
  }
  return page;
}

function inThisZone(reading: Reading): Reading {
  if (reading?.kind !== 'thread') return reading;
  const messages = reading.messages.map((message) =>
    message.at === undefined ? message : { ...message, at: new Date(message.at).toISOString() },
  );
  return { ...reading, messages };
}
