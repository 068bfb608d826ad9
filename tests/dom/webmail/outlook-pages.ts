import type { Reading } from '@/lib/capture/model';

const html = import.meta.glob<string>('../../fixtures/pages/outlook/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const expected = import.meta.glob<Expected>('../../fixtures/pages/outlook/*.json', { import: 'default', eager: true });

type Expected = { readonly url: string; readonly reading: Reading };
export type OutlookPage = Expected & { readonly name: string; readonly html: string };

/** Pages written by hand after what is known of Outlook's, each with what must be read there. */
export const outlookPages: readonly OutlookPage[] = Object.entries(html).map(([path, text]) => {
  const beside = expected[path.replace('.html', '.json')];
  if (!beside) throw new Error(`${path} lacks its expected reading`);
  return { ...beside, name: path.replace(/^.*\/(.*)\.html$/, '$1'), html: text };
});

/** One of them by name. */
export function outlookPage(name: string): OutlookPage {
  const found = outlookPages.find((page) => page.name === name);
  if (!found) throw new Error(`No page ${name}`);
  return found;
}
