import { manyLines, oneLine } from '../base/text';
import type { Change } from './change';
import { contactById } from './contact-by-id';
import type { Written } from './contract';
import type { Log } from './log';
import { write } from './write';

/** Writes a note into a contact's log; one of spaces only writes nothing. Throws `not-found`. */
export async function addNote(
  log: Log,
  { id, text }: { readonly id: string; readonly text: string },
): Promise<Written> {
  const { undoId } = await write(log, { label: 'note', contactId: id }, async (change) => {
    await contactById(log, id);
    await recordNote(change, id, text);
  });
  return { undoId };
}

/** The same, in a transaction under way. */
export async function recordNote(change: Change, contactId: string, written: string): Promise<void> {
  const text = manyLines(written, 20_000);
  if (text === '') return;
  const summary = oneLine(text.split('\n')[0] ?? '', 200);
  await change.record({ contactId, kind: 'note', summary, detail: { text } });
}
