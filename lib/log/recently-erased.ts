import type { Log } from './log';
import { nameIn, undosOf } from './undos-of';

/** Who was erased and can still be brought back, the latest first. */
export async function recentlyErased({ db }: Log): Promise<{ undoId: string; at: string; name: string }[]> {
  return (await undosOf(db, 'erase')).map(({ id, at, contactId, images }) => {
    const person = images.find((image) => image.table === 'contacts' && image.id === contactId);
    return { undoId: id, at, name: nameIn(person) };
  });
}
