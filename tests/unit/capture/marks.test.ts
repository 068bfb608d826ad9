import { beforeEach, expect, test } from 'vitest';
import { knownPeople } from '@/lib/capture/marks';
import { setFollowUp } from '@/lib/followups/commands';
import { setStatus } from '@/lib/followups/set-status';
import { createContact } from '@/lib/log/create-contact';
import { readSettings } from '@/lib/log/read-settings';
import { saveSettings } from '@/lib/settings/store';
import { openLog, type TestLog } from '../log/open-log';

let log: TestLog;
let kari: string;
beforeEach(async () => {
  log = openLog();
  ({ id: kari } = await createContact(log, { name: 'Kari', emails: ['Kari@x.example'] }));
});
const capture = async (change: object) =>
  saveSettings(log, { capture: { ...(await readSettings(log.db)).capture, ...change } });

test('who is known, in the words of the question; nobody else', async () => {
  await setStatus(log, { id: kari, status: 'hot' });
  expect(await knownPeople(log, ['KARI@x.example', 'ola@x.example', '', 'no address'])).toEqual([
    { address: 'KARI@x.example', status: 'hot', isDue: false },
  ]);
});

test('due from the moment its follow-up is', async () => {
  await setFollowUp(log, { contactId: kari, kind: 'call', when: { rule: 'reply-24h' } });
  const isDue = async () => (await knownPeople(log, ['kari@x.example']))[0]?.isDue;
  expect(await isDue()).toBe(false);
  log.pass(48 * 3600_000);
  expect(await isDue()).toBe(true);
});

test('an address of two contacts is nobody’s', async () => {
  await log.db.contacts.add({ ...(await log.db.contacts.get(kari)), id: 'other' } as never);
  expect(await knownPeople(log, ['kari@x.example'])).toEqual([]);
});

test('nothing of the never-log list, and nothing at all with marks switched off', async () => {
  await capture({ neverLog: ['x.example'] });
  expect(await knownPeople(log, ['kari@x.example'])).toEqual([]);
  await capture({ neverLog: [], marks: false });
  expect(await knownPeople(log, ['kari@x.example'])).toEqual([]);
  await capture({ marks: true });
  expect(await knownPeople(log, ['kari@x.example'])).toHaveLength(1);
});
