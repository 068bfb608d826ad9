import type { Log } from './log';
import { nameIn, undosOf } from './undos-of';

/** A merge that can be undone: what was merged into what, and when. */
export type Merge = {
  readonly undoId: string;
  readonly at: string;
  readonly kind: 'contacts' | 'companies';
  readonly kept: string;
  readonly gone: string;
};

/** Every merge that was not undone, the latest first. */
export async function mergesIn({ db }: Log): Promise<Merge[]> {
  return (await undosOf(db, 'merge')).map(({ id, at, contactId, images }) => {
    const kind = contactId === undefined ? 'companies' : 'contacts';
    const mine = images.filter(({ table }) => table === kind);
    const gone = mine.find(({ removed }) => removed);
    const kept = mine.find((image) => !image.removed && (kind === 'companies' || image.id === contactId));
    return { undoId: id, at, kind, kept: nameIn(kept), gone: nameIn(gone) };
  });
}
