import type { ListMark } from '../capture/model';
import { drawMark, markElement } from './mark-element';
import type { WebmailProvider } from './provider';

/** How marks talk to the background. */
export type MarksPort = {
  /** One question for all of them; for an address that the log doesn't know there is no mark. */
  marks(addresses: readonly string[]): Promise<readonly ListMark[]>;
  /** Registers what to do when the log or the settings have changed. */
  onMarksChanged(handler: () => void): void;
};

/** A list shows no more rows than this, and a question has no more addresses. */
const most = 200;

/**
 * Marks the rows of known people in the message list, until `signal` aborts. Asks once for all rows that are new, and looks at
 * most once a frame; while no row comes or goes, nothing runs.
 */
export function showMarks({ list }: WebmailProvider, port: MarksPort, signal: AbortSignal, page = document): void {
  const window = page.defaultView;
  if (!list || !window || signal.aborted) return;
  let known = new Map<string, ListMark | undefined>();
  let isAsking = false;
  let frame = 0;

  const schedule = (): void => {
    if (frame === 0 && !signal.aborted) frame = window.requestAnimationFrame(look);
  };
  const look = (): void => {
    frame = 0;
    const rows = list.rows(page).slice(0, most);
    const unknown = new Set<string>();
    for (const { place, address } of rows) {
      const key = keyOf(address);
      if (known.has(key)) drawMark(place, known.get(key));
      else unknown.add(key);
    }
    if (unknown.size > 0 && !isAsking) void ask([...unknown]);
  };
  const ask = async (addresses: readonly string[]): Promise<void> => {
    isAsking = true;
    const into = known;
    const marks = await port.marks(addresses).catch(() => []);
    for (const address of addresses) into.set(address, undefined);
    for (const mark of marks) into.set(keyOf(mark.address), mark);
    isAsking = false;
    schedule();
  };
  const observer = new MutationObserver((records) => {
    if (frame === 0 && records.some((record) => touchesRows(record, list.row))) schedule();
  });

  observer.observe(page.body, { childList: true, subtree: true });
  port.onMarksChanged(() => {
    known = new Map();
    schedule();
  });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      window.cancelAnimationFrame(frame);
      for (const mark of page.querySelectorAll(markElement)) mark.remove();
    },
    { once: true },
  );
  look();
}

const keyOf = (address: string): string => address.trim().toLowerCase();

/** Whether a row came, or the inside of one was written anew; our own marks are neither. */
function touchesRows({ target, addedNodes }: MutationRecord, row: string): boolean {
  const added = [...addedNodes].filter(isElement).filter(({ localName }) => localName !== markElement);
  if (added.length === 0) return false;
  return (
    (isElement(target) && target.closest(row) !== null) || added.some((it) => it.matches(row) || it.querySelector(row))
  );
}

const isElement = (node: Node): node is Element => node.nodeType === 1;
