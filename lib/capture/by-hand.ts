import { recordNote } from '../log/add-note';
import type { Log } from '../log/log';
import { readSettings } from '../log/read-settings';
import { write } from '../log/write';
import type { ProposedFields } from './contract';
import { logMails } from './log-mails';
import type { Gathered, ThreadContext } from './model';
import { newContact } from './new-contact';
import { oursIn } from './participants';
import { promiseReply } from './promise-reply';
import { readableThread } from './readable-mail';

type Input = {
  readonly fields: ProposedFields;
  readonly note: string;
  /** When the mail arrived, where the page doesn't say. */
  readonly arrivedAt?: string | undefined;
  /** The mail beside the panel, where it could be read: it is logged with the contact. */
  readonly mail?: { readonly context: ThreadContext; readonly gathered: Gathered } | undefined;
};

/**
 * *Enter by hand*: a contact from what the user typed, with a note if there is one, and with the open mail if that could be
 * read (an enquiry that the firm's own web form sent: the person stands in its text only).
 * Throws `name-missing`, `bad-address`, `address-taken`, `arrival-unknown`.
 */
export async function enterByHand(
  log: Log,
  { fields, note, arrivedAt, mail }: Input,
): Promise<{ contactId: string; undoId: string | undefined }> {
  const isOurs = oursIn(await readSettings(log.db), mail?.context ?? { account: '', messages: [] });
  const thread =
    mail && (await readableThread(mail.context, { gathered: mail.gathered, arrivedAt, isOurs, now: log.clock.now() }));
  const calendar = await log.calendar();
  const { value, undoId } = await write(log, { label: 'manual' }, async (change) => {
    const contactId = await newContact(log, change, fields, undefined);
    const logged =
      mail &&
      thread &&
      (await logMails(log, change, { context: mail.context, thread, contactId, selection: mail.gathered.selection }));
    const messages = logged?.added ?? 0;
    await change.record({
      contactId,
      kind: 'captured',
      summary: fields.origin,
      detail: { origin: fields.origin, messages },
    });
    if (thread && logged) await promiseReply(log, change, { contactId, threadId: logged.threadId, thread, calendar });
    if (note.trim()) await recordNote(change, contactId, note);
    return contactId;
  });
  return { contactId: value, undoId };
}
