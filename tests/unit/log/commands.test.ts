import { beforeEach, describe, expect, test } from 'vitest';
import { setStatus } from '@/lib/followups/set-status';
import { addNote } from '@/lib/log/add-note';
import type { ContactEdit } from '@/lib/log/contract';
import { createContact } from '@/lib/log/create-contact';
import { deleteContact } from '@/lib/log/delete-contact';
import { editContact } from '@/lib/log/edit-contact';
import { getContact } from '@/lib/log/get-contact';
import { historyOf } from '@/lib/log/history';
import { setHorizon } from '@/lib/log/set-horizon';
import { saveSettings } from '@/lib/settings/store';
import { openLog, snapshotOf, type TestLog } from './open-log';

let log: TestLog;
beforeEach(() => {
  log = openLog();
});

const create = async (edit: ContactEdit = { name: 'Kari Nilsen' }): Promise<string> =>
  (await createContact(log, edit)).id;
const newest = async (id: string) => (await historyOf(log, { id, limit: 1 })).activities[0];
const contact = async (id: string) => (await getContact(log, { id })).contact;

/** The command refuses with this code and leaves no trace. */
async function refused(command: () => Promise<unknown>, code: string, params = {}): Promise<void> {
  const was = await snapshotOf(log);
  await expect(command()).rejects.toMatchObject({ code, params: expect.objectContaining(params) });
  expect(await snapshotOf(log)).toEqual(was);
}

test('a status is set once, with a log line that says from what to what', async () => {
  const id = await create();
  log.pass(1000);
  expect(await setStatus(log, { id, status: 'hot' })).toEqual({ undoId: expect.any(String) });
  expect(await newest(id)).toMatchObject({ kind: 'status-changed', detail: { from: 'new', to: 'hot' } });
  expect(await contact(id)).toMatchObject({ status: 'hot', sources: { status: { kind: 'hand' } } });
  const was = await snapshotOf(log);
  expect(await setStatus(log, { id, status: 'hot' })).toEqual({ undoId: undefined });
  expect(await snapshotOf(log)).toEqual(was);
});

test('a horizon is set, and taken away', async () => {
  const id = await create();
  log.pass(1000);
  await setHorizon(log, { id, horizon: 'B' });
  expect(await newest(id)).toMatchObject({ kind: 'horizon-changed', detail: { from: null, to: 'B' } });
  log.pass(1000);
  await setHorizon(log, { id, horizon: null });
  expect(await newest(id)).toMatchObject({ kind: 'horizon-changed', detail: { from: 'B', to: null } });
  expect(await setHorizon(log, { id, horizon: null })).toEqual({ undoId: undefined });
  expect((await contact(id)).horizon).toBeNull();
});

test('a note keeps its lines; the first is the summary, and it says who wrote it', async () => {
  await saveSettings(log, { profile: { name: 'Ola', department: 'Sales', ownAddresses: [] } });
  const id = await create();
  log.pass(1000);
  await addNote(log, { id, text: ' Ringte\r\nVil ha tilbud\u202e \n' });
  expect(await newest(id)).toMatchObject({
    kind: 'note',
    summary: 'Ringte',
    detail: { text: 'Ringte\nVil ha tilbud' },
    recordedBy: { name: 'Ola', department: 'Sales' },
  });
  expect(await addNote(log, { id, text: ' \n ' })).toEqual({ undoId: undefined });
});

test('nothing is done to a contact that is not there', async () => {
  const id = 'nobody';
  await refused(() => setStatus(log, { id, status: 'hot' }), 'not-found');
  await refused(() => setHorizon(log, { id, horizon: 'A' }), 'not-found');
  await refused(() => addNote(log, { id, text: 'x' }), 'not-found');
  await refused(() => editContact(log, { id, edit: { name: 'x' } }), 'not-found');
  await refused(() => deleteContact(log, { id }), 'not-found');
  await refused(() => getContact(log, { id }), 'not-found');
  await refused(() => historyOf(log, { id, limit: 10 }), 'not-found');
});

describe('createContact', () => {
  test('writes the contact, its company and a line, in one change', async () => {
    const { id, undoId } = await createContact(log, {
      name: ' Kari  Nilsen ',
      emails: ['Kari@Fjord.EXAMPLE', 'kari@fjord.example', ' '],
      phones: ['+47 21 60 66 66', '21 60 66 66', ''],
      companyName: 'Fjord',
      tags: ['vip', ' vip ', ''],
    });
    expect(undoId).toBeDefined();
    const all = await getContact(log, { id });
    expect(all.contact).toMatchObject({
      name: 'Kari Nilsen',
      emails: [{ address: 'Kari@fjord.example', primary: true }],
      phones: [
        { number: '+4721606666', raw: '+47 21 60 66 66' },
        { number: '', raw: '21 60 66 66' },
      ],
      origin: 'manual',
      status: 'new',
      horizon: null,
      tags: ['vip'],
      change: 1,
    });
    expect(Object.keys(all.contact.sources).toSorted()).toEqual(['companyId', 'emails', 'name', 'phones', 'tags']);
    expect(all.contact).not.toHaveProperty('tokens');
    expect(all.company).toMatchObject({ name: 'Fjord', domains: [] });
    expect(await newest(id)).toMatchObject({ kind: 'captured', detail: { origin: 'manual' }, change: 1 });
    expect(log.news).toEqual([expect.arrayContaining(['contacts', 'companies', 'activities'])]);
  });

  test('needs a name or an address', async () => {
    await refused(() => createContact(log, { name: ' \u200b ', emails: [''] }), 'name-missing');
    expect(await create({ emails: ['a@x.example'] })).toBeDefined();
  });

  test('refuses what is no address, and one that another contact has, and says whose', async () => {
    await create({ name: 'Kari', emails: ['a@x.example'] });
    await refused(() => create({ name: 'Ola', emails: ['ola@'] }), 'bad-address', { address: 'ola@' });
    await refused(() => create({ name: 'Ola', emails: ['A@X.example'] }), 'address-taken', { name: 'Kari' });
  });
});

describe('editContact', () => {
  test('touches only what becomes something else', async () => {
    const id = await create({ name: 'Kari', emails: ['a@x.example'], companyName: 'Fjord', title: 'CEO' });
    const was = await snapshotOf(log);
    const same = { name: ' Kari ', emails: ['a@x.example'], companyName: 'FJORD', title: 'CEO', note: '', tags: [] };
    expect(await editContact(log, { id, edit: same })).toEqual({ undoId: undefined });
    expect(await snapshotOf(log)).toEqual(was);
    log.pass(1000);
    await editContact(log, { id, edit: { ...same, title: 'Owner', origin: 'event' } });
    expect(await newest(id)).toMatchObject({ kind: 'field-edited', detail: { fields: ['title', 'origin'] } });
    const { updatedAt, createdAt, sources } = await contact(id);
    expect(Date.parse(updatedAt) - Date.parse(createdAt)).toBe(1000);
    expect(sources).toMatchObject({ title: { kind: 'hand' }, origin: { kind: 'hand' } });
  });

  test('the primary address stays it; without it the first one is', async () => {
    const id = await create({ name: 'Kari', emails: ['a@x.example', 'b@x.example'] });
    await editContact(log, { id, edit: { emails: ['c@x.example', 'A@x.example'] } });
    expect((await contact(id)).emails).toEqual([
      { address: 'c@x.example', primary: false },
      { address: 'A@x.example', primary: true },
    ]);
    await editContact(log, { id, edit: { emails: ['c@x.example'] } });
    expect((await contact(id)).emails).toEqual([{ address: 'c@x.example', primary: true }]);
  });

  test('refuses an address of another, and taking away both name and address', async () => {
    const id = await create({ name: 'Kari', emails: ['a@x.example'] });
    await create({ name: 'Ola', emails: ['b@x.example'] });
    await refused(() => editContact(log, { id, edit: { emails: ['a@x.example', 'B@x.example'] } }), 'address-taken', {
      name: 'Ola',
    });
    await refused(() => editContact(log, { id, edit: { name: '', emails: [] } }), 'name-missing');
    await editContact(log, { id, edit: { emails: [] } });
    await refused(() => editContact(log, { id, edit: { name: '' } }), 'name-missing');
  });

  test('a company is found whatever its case, made when new, and never renamed; accents make another', async () => {
    const one = await create({ name: 'Kari', companyName: 'Ås' });
    const two = await create({ name: 'Ola', companyName: 'ås' });
    const three = await create({ name: 'Per', companyName: 'As' });
    const [a, b, c] = await Promise.all([one, two, three].map(contact));
    expect(b?.companyId).toBe(a?.companyId);
    expect(c?.companyId).not.toBe(a?.companyId);
    await editContact(log, { id: one, edit: { companyName: 'Fjord' } });
    expect((await log.db.companies.toArray()).map(({ name }) => name).toSorted()).toEqual(['As', 'Fjord', 'Ås']);
    await editContact(log, { id: one, edit: { companyName: '' } });
    expect(await getContact(log, { id: one })).toMatchObject({ company: null, contact: { companyId: null } });
    expect((await getContact(log, { id: two })).company?.name).toBe('Ås');
  });
});

test('a deletion takes the log and the follow-ups along, and leaves the company', async () => {
  const id = await create({ name: 'Kari', companyName: 'Fjord' });
  await addNote(log, { id, text: 'x' });
  await deleteContact(log, { id });
  const { contacts, activities, followUps, companies } = await snapshotOf(log);
  expect([contacts, activities, followUps]).toEqual([[], [], []]);
  expect(companies).toHaveLength(1);
});
