import { onTestFinished } from 'vitest';

/**
 * Opens a page of a webmail in a frame where no script runs: a fixture is what a content script finds after the page's own have
 * run. `address` (path and query, on this origin) is what the page's `location` says.
 */
export async function openPage(html: string, address = '/'): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 1200px; height: 800px';
  frame.setAttribute('sandbox', 'allow-same-origin');
  document.body.append(frame);
  onTestFinished(() => frame.remove());
  return await write(frame, html, address);
}

/** Writes a page into a frame in place of what is there; ends after its `load`. */
export async function write(frame: HTMLIFrameElement, html: string, address: string): Promise<Document> {
  const page = frame.contentDocument;
  if (!page?.defaultView) throw new Error('The frame has no document');
  const loaded = nextLoad(frame);
  page.open();
  page.defaultView.history.replaceState(null, '', address);
  page.write(withoutRequests(html));
  page.close();
  if (page.readyState === 'complete') frame.dispatchEvent(new Event('load')); // Chromium fires none after a navigation
  await loaded;
  return page;
}

/** Navigates the frame away from the page that is in it, to one without a mail. */
export async function leave(frame: HTMLIFrameElement): Promise<void> {
  const loaded = nextLoad(frame);
  frame.src = 'about:blank?left';
  await loaded;
}

const nextLoad = (frame: HTMLIFrameElement): Promise<unknown> =>
  new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));

/** Recorded pages name files of a server that isn't there. */
const withoutRequests = (html: string): string =>
  html.replace(/<link\b[^>]*>/g, '').replace(/(<(?:iframe|img|source)\b[^>]*?) src(?:set)?="[^"]*"/g, '$1');

/** Lets the page paint twice: by then everything has run that a change sets going. */
export async function painted(page: Document): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1)
    await new Promise((resolve) => page.defaultView?.requestAnimationFrame(resolve));
}
