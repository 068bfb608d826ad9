/** A document that shows a message, and its address. */
export type OpenPage = { readonly document: Document; readonly url: URL };

/** The name of the frame in which the list shows a message; its `src` stays the blank page, its address changes. */
const previewFrame = 'messagecontframe';

/** Whether this is the element that holds the preview: in the top document, so no mail can have made it. */
export const isPreviewFrame = (target: EventTarget | null, document: Document): target is HTMLIFrameElement =>
  target !== null && target === document.getElementById(previewFrame) && (target as Element).localName === 'iframe';

/** The preview's element, if this page has one. */
export function previewOf(document: Document): HTMLIFrameElement | null {
  const frame = document.getElementById(previewFrame);
  return isPreviewFrame(frame, document) ? frame : null;
}

/** The page that shows a message now: the document itself (full view, also in its own window) or its preview; `null` for none. */
export function openPage(document: Document): OpenPage | null {
  const url = new URL(document.location.href);
  if (url.searchParams.get('_action') === 'show') return { document, url };
  const shown = previewOf(document)?.contentDocument; // null for another origin
  if (!shown || shown.readyState === 'loading') return null;
  const shownUrl = new URL(shown.location.href);
  return shownUrl.searchParams.get('_action') === 'preview' ? { document: shown, url: shownUrl } : null;
}
