import { displayName } from '../base/display-name';
import type { Database } from './db';
import type { Contact } from './model';
import { visible } from './pending-import';
import type { Image, UndoLabel, UndoRow } from './rows';

/** The undo records of one kind of command, one a command, the latest first. */
export async function undosOf(db: Database, label: UndoLabel): Promise<UndoRow[]> {
  const isVisible = await visible(db);
  const rows = await db.undos.filter((row) => row.label === label && row.order === 0 && isVisible(row)).toArray();
  return rows.toSorted((one, other) => other.at.localeCompare(one.at));
}

/** What the contact or company of an image was called before. */
export function nameIn(image: Image | undefined): string {
  const { name = '', emails = [] } = (image?.before ?? {}) as Partial<Contact>;
  return displayName({ name, emails });
}
