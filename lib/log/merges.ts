import type { Log } from './log';
import { visible } from './pending-import';
import type { Image } from './rows';

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
  const isVisible = await visible(db);
  const rows = await db.undos.filter((row) => row.label === 'merge' && row.order === 0 && isVisible(row)).toArray();
  return rows
    .toSorted((one, other) => other.at.localeCompare(one.at))
    .map(({ id, at, contactId, images }) => {
      const kind = contactId === undefined ? 'companies' : 'contacts';
      const mine = images.filter(({ table }) => table === kind);
      const gone = mine.find(({ removed }) => removed);
      const kept = mine.find((image) => !image.removed && (kind === 'companies' || image.id === contactId));
      return { undoId: id, at, kind, kept: nameIn(kept), gone: nameIn(gone) };
    });
}

function nameIn(image: Image | undefined): string {
  const { name = '', emails = [] } = (image?.before ?? {}) as { name?: string; emails?: { address: string }[] };
  return name || (emails[0]?.address ?? '');
}
