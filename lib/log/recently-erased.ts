import type { Log } from './log';
import type { Contact } from './model';
import { visible } from './pending-import';

/** Who was erased and can still be brought back, the latest first. */
export async function recentlyErased({ db }: Log): Promise<{ undoId: string; at: string; name: string }[]> {
  const isVisible = await visible(db);
  const rows = await db.undos.filter((row) => row.label === 'erase' && row.order === 0 && isVisible(row)).toArray();
  return rows
    .toSorted((one, other) => other.at.localeCompare(one.at))
    .map(({ id, at, contactId, images }) => {
      const before = images.find((image) => image.table === 'contacts' && image.id === contactId)?.before;
      const { name = '', emails = [] } = (before ?? {}) as Partial<Contact>;
      return { undoId: id, at, name: name || (emails[0]?.address ?? '') };
    });
}
