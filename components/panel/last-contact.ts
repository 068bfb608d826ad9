import { touches } from '@/lib/base/codes';
import type { Activity } from '@/lib/log/model';

/** The ids of activities that a later `undone` took back. */
export const undoneIn = (history: readonly Activity[]): ReadonlySet<string> =>
  new Set(
    history.flatMap(({ kind, detail }) => (kind === 'undone' && Array.isArray(detail.undoes) ? detail.undoes : [])),
  );

/** The newest contact with the person, among the activities given; what was undone does not count. */
export function lastContact(history: readonly Activity[]): Activity | undefined {
  const undone = undoneIn(history);
  const contacts = history.filter(({ id, kind }) => touches.has(kind) && !undone.has(id));
  return contacts.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))[0];
}
