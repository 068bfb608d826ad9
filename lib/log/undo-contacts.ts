import type { Log } from './log';

/** The contacts that an undo would write to; none when there is nothing to undo. */
export async function contactsOfUndo(log: Log, undoId: string): Promise<string[]> {
  const row = await log.db.undos.get(undoId);
  const touched = row?.images.filter(({ table }) => table === 'contacts').map(({ id }) => id) ?? [];
  return [...new Set([...(row?.contactId === undefined ? [] : [row.contactId]), ...touched])];
}
