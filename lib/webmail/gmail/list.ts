import type { ListRow } from '../provider';
import { bodies } from './probes';

/**
 * The rows of Gmail's list, by the last correspondent that a row names (`span[email]` in the sender's cell, InboxSDK 2026-07). A
 * cell that is hidden, and what a mail's body copies, is none.
 */
export function listRows(document: Document): ListRow[] {
  const cells = [...document.querySelectorAll<HTMLElement>('[role="main"] tr.zA > td.yX')];
  return cells.flatMap((cell) => {
    if (cell.closest(bodies)) return [];
    const address = [...cell.querySelectorAll('span[email]')].at(-1)?.getAttribute('email') ?? '';
    return address.includes('@') ? [{ address, place: cell.querySelector<HTMLElement>(':scope > div') ?? cell }] : [];
  });
}
