import type { ListRow } from '../provider';

/**
 * The rows of Roundcube's list (1.6; measured November 2026): the address is the `title` of the name. A mail's body is in another
 * document, or never in the table `#messagelist`, whose id a body can't have.
 */
export function listRows(document: Document): ListRow[] {
  const rows = [...document.querySelectorAll('table#messagelist tr.message')];
  return rows.flatMap((row) => {
    const name = row.querySelector('.fromto .rcmContactAddress[title]');
    const place = name?.closest<HTMLElement>('.fromto');
    const address = name?.getAttribute('title') ?? '';
    return place && address.includes('@') ? [{ address, place }] : [];
  });
}
