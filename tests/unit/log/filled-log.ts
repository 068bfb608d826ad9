import { addNote } from '@/lib/log/add-note';
import { createContact } from '@/lib/log/create-contact';
import { tellApart } from '@/lib/log/distinctions';
import { eraseContact } from '@/lib/log/erase-contact';
import { saveSettings } from '@/lib/settings/store';
import { logMail } from './log-mail';
import { openLog, type TestLog } from './open-log';

/** A log with something in every store. */
export async function filled(): Promise<{ log: TestLog; kari: string }> {
  const other = openLog();
  const { id: kari } = await createContact(other, { name: 'Kari', emails: ['kari@x.example'], companyName: 'Fjord' });
  await createContact(other, { name: 'Ola', phones: ['+47 912 34 567'] });
  await logMail(other, { contactId: kari, messageId: '<m@x>', threadId: 't' });
  other.pass(60_000);
  await addNote(other, { id: kari, text: 'Ringte' });
  const { id: gone } = await createContact(other, { name: 'Gone', emails: ['gone@x.example'] });
  await tellApart(other, { contactId: kari, address: 'k@y.example' });
  await eraseContact(other, { id: gone });
  await saveSettings(other, { profile: { name: 'Per', department: 'Sales', ownAddresses: ['per@x.example'] } });
  return { log: other, kari };
}
