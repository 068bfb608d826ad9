import { DaybookError } from '@/lib/base/errors';
import { addNote } from '@/lib/log/add-note';
import { createContact } from '@/lib/log/create-contact';
import { deleteContact } from '@/lib/log/delete-contact';
import { editContact } from '@/lib/log/edit-contact';
import { getContact } from '@/lib/log/get-contact';
import { historyOf } from '@/lib/log/history';
import { listContacts } from '@/lib/log/list-contacts';
import { setHorizon } from '@/lib/log/set-horizon';
import { setStatus } from '@/lib/log/set-status';
import { undo } from '@/lib/log/undo';
import { contactsOfUndo } from '@/lib/log/undo-contacts';
import type { Handlers } from '@/lib/messaging/serve';
import { mayTouch } from '../panel-rights';
import type { Services } from '../services';

type Names = Extract<keyof Handlers, `contacts.${string}`> | 'log.undo';

export const contactHandlers = ({ log }: Services): Pick<Handlers, Names> => ({
  'contacts.list': (input) => listContacts(log, input),
  'contacts.get': (input) => getContact(log, input),
  'contacts.create': (input) => createContact(log, input),
  'contacts.delete': (input) => deleteContact(log, input),
  'contacts.history': async (input, call) => {
    await mayTouch(log, call, input, input.id);
    return historyOf(log, input);
  },
  'contacts.edit': async (input, call) => {
    await mayTouch(log, call, input, input.id);
    return editContact(log, input);
  },
  'contacts.setStatus': async (input, call) => {
    await mayTouch(log, call, input, input.id);
    return setStatus(log, input);
  },
  'contacts.setHorizon': async (input, call) => {
    await mayTouch(log, call, input, input.id);
    return setHorizon(log, input);
  },
  'contacts.addNote': async (input, call) => {
    await mayTouch(log, call, input, input.id);
    return addNote(log, input);
  },
  'log.undo': async (input, call) => {
    if (call.caller === 'panel') {
      const contacts = await contactsOfUndo(log, input.undoId);
      if (contacts.length === 0) throw new DaybookError('not-found');
      for (const contactId of contacts) await mayTouch(log, call, input, contactId);
    }
    return undo(log, input.undoId, input.confirm);
  },
});
