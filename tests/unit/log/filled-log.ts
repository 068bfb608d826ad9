import { instant } from '@/lib/base/clock';
import { addNote } from '@/lib/log/add-note';
import { createContact } from '@/lib/log/create-contact';
import { tellApart } from '@/lib/log/distinctions';
import { eraseContact } from '@/lib/log/erase-contact';
import { write } from '@/lib/log/write';
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
  await write(other, undefined, async (change) => {
    const steps = [
      { kind: 'call' as const, delay: { amount: 1, unit: 'weeks' as const, at: null }, text: '', why: '' },
    ];
    const about = { contactId: kari, startedAt: instant(change.now), followUpId: null, stopStatuses: [] };
    await change.put('enrolments', { id: 'e', sequenceId: 's', name: 'S', steps, step: 0, state: 'running', ...about });
    const dueAt = instant(change.now);
    await change.put('ledger', { id: 'follow-up:f:1', followUpId: 'f', contactId: kari, dueAt, at: dueAt });
  });
  const { id: gone } = await createContact(other, { name: 'Gone', emails: ['gone@x.example'] });
  await tellApart(other, { contactId: kari, address: 'k@y.example' });
  await eraseContact(other, { id: gone });
  await saveSettings(other, { profile: { name: 'Per', department: 'Sales', ownAddresses: ['per@x.example'] } });
  return { log: other, kari };
}
