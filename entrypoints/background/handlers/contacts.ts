import { DaybookError } from '@/lib/base/errors';
import { setStatus } from '@/lib/followups/set-status';
import { addNote } from '@/lib/log/add-note';
import { createContact } from '@/lib/log/create-contact';
import { deleteContact } from '@/lib/log/delete-contact';
import { tellApart } from '@/lib/log/distinctions';
import { editContact } from '@/lib/log/edit-contact';
import { eraseContact } from '@/lib/log/erase-contact';
import { everythingAbout } from '@/lib/log/everything-about';
import { getContact } from '@/lib/log/get-contact';
import { historyOf } from '@/lib/log/history';
import { listCompanies } from '@/lib/log/list-companies';
import { listContacts } from '@/lib/log/list-contacts';
import { mergeCompanies } from '@/lib/log/merge-companies';
import { mergeContacts, mergePreview } from '@/lib/log/merge-contacts';
import { mergesIn } from '@/lib/log/merges';
import { recentlyErased } from '@/lib/log/recently-erased';
import { setHorizon } from '@/lib/log/set-horizon';
import { undo } from '@/lib/log/undo';
import { contactsOfUndo } from '@/lib/log/undo-contacts';
import type { Handlers } from '@/lib/messaging/serve';
import { saveSettings } from '@/lib/settings/store';
import { checkedCapture } from '../checked-capture';
import { contextFor, mayTouch } from '../panel-rights';
import { reportAgain } from '../report-again';
import type { Services } from '../services';

type Names = Extract<keyof Handlers, `contacts.${string}` | `companies.${string}`> | 'log.undo' | 'log.merges';

export const contactHandlers = (services: Services): Pick<Handlers, Names> => {
  const { log, settings } = services;
  return {
    'contacts.list': (input) => listContacts(log, input),
    'contacts.get': (input) => getContact(log, input),
    'contacts.create': (input) => createContact(log, input),
    'contacts.delete': (input) => deleteContact(log, input),
    'contacts.mergePreview': (input) => mergePreview(log, input),
    'contacts.merge': (input) => mergeContacts(log, input),
    'contacts.tellApart': async ({ contactId, address, ...place }, call) => {
      // A panel may say it of somebody that it was told may be this person.
      if (call.caller === 'panel') await contextFor(call, place);
      return tellApart(log, { contactId, address });
    },
    'companies.list': (input) => listCompanies(log, input),
    'companies.merge': (input) => mergeCompanies(log, input),
    'log.merges': () => mergesIn(log),
    'contacts.everything': (input) => everythingAbout(log, input),
    'contacts.erased': () => recentlyErased(log),
    'contacts.erase': async ({ id, neverLog }) => {
      const { contact } = await getContact(log, { id });
      const written = await eraseContact(log, { id });
      if (neverLog) {
        const { capture } = await settings();
        const entries = [...capture.neverLog, ...contact.emails.map(({ address }) => address)];
        await saveSettings(log, { capture: checkedCapture({ ...capture, neverLog: entries }) });
        await reportAgain(services);
      }
      return written;
    },
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
  };
};
