import type { Status } from '../base/codes';
import type { ListMark } from '../capture/model';

/** No custom element is defined under this name: it only keeps clear of the page's styles and scripts. */
export const markElement = 'daybook-mark';

/** Told apart on white and on black; the label says the same in words. */
const colours: Readonly<Record<Status, string>> = {
  new: '#1a73e8',
  qualified: '#1a73e8',
  'follow-up': '#b26a00',
  interested: '#188038',
  hot: '#d93025',
  downgraded: '#80868b',
  inactive: '#80868b',
};

type Drawn = { readonly element: HTMLElement; readonly says: string };
const drawn = new WeakMap<Element, Drawn>();

/**
 * Puts a mark at the end of `place`, changes the one that is there, or with `undefined` takes it away. It lies over the end of
 * the line, so that nothing moves; it takes no clicks; what it says lies in a closed shadow root that the page can't read.
 */
export function drawMark(place: HTMLElement, mark: ListMark | undefined): void {
  const before = drawn.get(place);
  const says = mark === undefined ? '' : JSON.stringify([mark.status, mark.isDue, mark.label]);
  if (before?.says === says && before.element.parentElement === place) return;
  before?.element.remove();
  drawn.delete(place);
  if (!mark) return;
  const element = place.ownerDocument.createElement(markElement);
  element.style.cssText =
    'all: initial !important; position: absolute !important; inset: 0 0 0 auto !important; width: 12px !important; pointer-events: none !important;';
  element.attachShadow({ mode: 'closed' }).append(dotOf(mark, place.ownerDocument));
  // What lies absolutely in a cell needs a cell that holds it; where nothing else does, that moves nothing.
  if (place.ownerDocument.defaultView?.getComputedStyle(place).position === 'static') place.style.position = 'relative';
  place.append(element);
  drawn.set(place, { element, says });
}

function dotOf({ status, isDue, label }: ListMark, page: Document): HTMLElement {
  const dot = page.createElement('span');
  dot.setAttribute('role', 'img');
  dot.setAttribute('aria-label', label);
  // A ring around the dot: something is due.
  const ring = isDue ? '0 0 0 1px Canvas, 0 0 0 3px #d93025' : '0 0 0 1px Canvas';
  dot.style.cssText = `position: absolute; top: calc(50% - 3px); right: 3px; width: 6px; height: 6px; border-radius: 50%; background: ${colours[status]}; box-shadow: ${ring}; forced-color-adjust: none;`;
  return dot;
}
