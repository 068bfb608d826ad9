import type { Reading } from '../capture/model';

/** What a provider's reading depends on. */
export type Watched = {
  readonly document: Document;
  /** The smallest element that stays while mails come and go; `null` while the webmail is still loading. */
  container(): Element | null;
  /** Other elements a reading depends on: the page's title, the account. */
  also(): readonly Element[];
  /** Changes inside these can't change a reading: message bodies, rows of the list. */
  readonly ignored: string;
  /** The attributes a reading depends on, also for being visible. */
  readonly attributes: readonly string[];
  /** Events of the window after which a reading may be another one without a change of the page. */
  readonly events?: readonly string[];
  read(): Reading;
};

/** How long a mail may be unreadable, in milliseconds, before that is said: webmails paint a mail in several steps. */
const patience = 1000;

/**
 * Reports the reading of now at once, and then whenever a change of the page changes it, at most once a frame, until `signal`
 * aborts. One MutationObserver, no timer: while the page doesn't change nothing runs, and a hidden tab is read when it is shown.
 * A mail that isn't readable yet is reported as none, so that the panel doesn't flash; one that still isn't at the next change
 * or movement of the user after `patience` is reported as unreadable.
 */
export function observeReadings(watched: Watched, signal: AbortSignal, report: (reading: Reading) => void): void {
  const window = watched.document.defaultView;
  if (signal.aborted || !window) return;
  const isPainting = painting();
  let last: string | undefined;
  let frame = 0;
  let targets: Targets = { container: null, roots: [], above: [] };

  const schedule = (): void => {
    if (frame === 0) frame = window.requestAnimationFrame(look);
  };
  const observer = new MutationObserver((records) => {
    if (frame === 0 && records.some((record) => matters(record, targets, watched))) schedule();
  });
  const attach = (): void => {
    const now = targetsOf(watched);
    if (same(now.roots, targets.roots) && same(now.above, targets.above)) return;
    targets = now;
    observer.disconnect();
    const attributeFilter = [...watched.attributes];
    const everything = { subtree: true, childList: true, characterData: true, attributeFilter };
    for (const root of targets.roots) observer.observe(root, everything);
    for (const parent of targets.above) observer.observe(parent, { childList: true, attributeFilter });
  };
  const look = (): void => {
    frame = 0;
    attach();
    let reading = watched.read();
    if (isPainting(reading)) {
      for (const sign of signsOfUser) window.addEventListener(sign, schedule, { ...onceUnseen, signal });
      reading = null;
    }
    const written = JSON.stringify(reading);
    if (written === last) return;
    last = written;
    report(reading);
  };
  const stop = (): void => {
    observer.disconnect();
    window.cancelAnimationFrame(frame);
  };

  signal.addEventListener('abort', stop, { once: true });
  for (const event of watched.events ?? []) window.addEventListener(event, schedule, { signal });
  look();
}

/** Tells whether a mail has been unreadable for less than `patience`. */
function painting(): (reading: Reading) => boolean {
  let since: number | undefined;
  return (reading) => {
    if (reading?.kind !== 'unreadable') since = undefined;
    else since ??= performance.now();
    return since !== undefined && performance.now() - since < patience;
  };
}

const signsOfUser = ['pointermove', 'keydown'];
const onceUnseen = { once: true, capture: true, passive: true };

/** What is observed with everything below it, and what is observed alone: the container's parents, to see it replaced or hidden. */
type Targets = {
  readonly container: Element | null;
  readonly roots: readonly Element[];
  readonly above: readonly Element[];
};

function targetsOf(watched: Watched): Targets {
  const { body, documentElement } = watched.document;
  const container = watched.container();
  const above: Element[] = [];
  for (let parent = container?.parentElement; parent && parent !== documentElement; parent = parent.parentElement)
    above.push(parent);
  return { container, roots: [container ?? body, ...watched.also()], above };
}

function matters({ target, type }: MutationRecord, targets: Targets, watched: Watched): boolean {
  const element = isElement(target) ? target : target.parentElement;
  if (!element) return true;
  // Above the container only its replacement matters: our own panel, menus and dialogs come and go there.
  if (type === 'childList' && targets.above.includes(element)) return targets.container !== watched.container();
  return !element.closest(watched.ignored);
}

const isElement = (node: Node): node is Element => node.nodeType === 1; // `instanceof` fails for another frame's nodes

const same = (some: readonly Element[], others: readonly Element[]): boolean =>
  some.length === others.length && some.every((element, index) => element === others[index]);
