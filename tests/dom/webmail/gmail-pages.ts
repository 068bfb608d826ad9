import type { Reading } from '@/lib/capture/model';

const html = import.meta.glob<string>('../../fixtures/pages/gmail/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const expected = import.meta.glob<Expected>('../../fixtures/pages/gmail/*.json', { import: 'default', eager: true });

type Expected = { readonly url: string; readonly reading: Reading };
export type GmailPage = Expected & { readonly name: string; readonly html: string };

/** Pages written by hand after what is known of Gmail's, each with what must be read there. */
export const gmailPages: readonly GmailPage[] = Object.entries(html).map(([path, text]) => {
  const beside = expected[path.replace('.html', '.json')];
  if (!beside) throw new Error(`${path} lacks its expected reading`);
  return { ...beside, name: path.replace(/^.*\/(.*)\.html$/, '$1'), html: text };
});

/** One of them by name. */
export function gmailPage(name: string): GmailPage {
  const found = gmailPages.find((page) => page.name === name);
  if (!found) throw new Error(`No page ${name}`);
  return found;
}
