import { beforeEach, expect, test } from 'vitest';
import { setStatus } from '@/lib/followups/set-status';
import { addNote } from '@/lib/log/add-note';
import { createContact } from '@/lib/log/create-contact';
import { deleteContact } from '@/lib/log/delete-contact';
import { editContact } from '@/lib/log/edit-contact';
import { getContact } from '@/lib/log/get-contact';
import { historyOf } from '@/lib/log/history';
import { setHorizon } from '@/lib/log/set-horizon';
import { undo } from '@/lib/log/undo';
import { logMail } from './log-mail';
import { contentOf, openLog, snapshotOf, type TestLog } from './open-log';

let log: TestLog;
beforeEach(() => {
  log = openLog();
});
const create = (name: string, more = {}) => createContact(log, { name, ...more });
const undone = async (undoId: string | undefined, confirm = false) => {
  log.pass(1000);
  expect(await undo(log, undoId ?? '', confirm)).toMatchObject({ kind: 'undone' });
};

test('an undone change keeps its line and gets one that names it', async () => {
  const { id } = await create('Kari');
  const { undoId } = await setStatus(log, { id, status: 'hot' });
  await undone(undoId);
  const { activities } = await historyOf(log, { id, limit: 10 });
  const changed = activities.find(({ kind }) => kind === 'status-changed');
  expect(activities[0]).toMatchObject({
    kind: 'undone',
    summary: 'status',
    detail: { label: 'status', undoes: [changed?.id] },
  });
  expect((await getContact(log, { id })).contact.status).toBe('new');
});

test('what is undone can’t be undone again', async () => {
  const { id } = await create('Kari');
  const { undoId = '' } = await setStatus(log, { id, status: 'hot' });
  await undone(undoId);
  await expect(undo(log, undoId, false)).rejects.toMatchObject({ code: 'not-found' });
  await expect(undo(log, 'never', true)).rejects.toMatchObject({ code: 'not-found' });
});

test('it asks when something was added since, and does nothing until confirmed', async () => {
  const { id, undoId = '' } = await create('Kari');
  await addNote(log, { id, text: 'Ringte' });
  const was = await snapshotOf(log);
  const answer = await undo(log, undoId, false);
  expect(answer).toMatchObject({ kind: 'ask', label: 'manual', since: [{ kind: 'note', summary: 'Ringte' }] });
  expect(await snapshotOf(log)).toEqual(was);
  await undone(undoId, true);
  expect(await log.db.activities.count()).toBe(0);
});

test('what was added with others, or before, or undone since, is no reason to ask', async () => {
  const { id: other } = await create('Ola');
  const { id, undoId } = await create('Kari');
  await addNote(log, { id: other, text: 'x' });
  await undone((await addNote(log, { id, text: 'y' })).undoId);
  await undone(undoId);
  await expect(getContact(log, { id })).rejects.toMatchObject({ code: 'not-found' });
  expect(await getContact(log, { id: other })).toBeDefined();
});

test('an undo sets back what it changed and leaves what was changed beside it', async () => {
  const { id } = await create('Kari');
  const { undoId } = await setStatus(log, { id, status: 'hot' });
  await setHorizon(log, { id, horizon: 'A' });
  await undone(undoId, true);
  expect((await getContact(log, { id })).contact).toMatchObject({ status: 'new', horizon: 'A' });
});

test('a deletion comes back whole', async () => {
  const { id } = await create('Kari', { emails: ['a@x.example'], companyName: 'Fjord' });
  await logMail(log, { contactId: id, messageId: 'm', threadId: 't' });
  await addNote(log, { id, text: 'x' });
  const was = await contentOf(log);
  await undone((await deleteContact(log, { id })).undoId);
  expect(await contentOf(log)).toEqual(was);
});

test('a company that an older undo took away comes back with the contact', async () => {
  const { id, undoId: first } = await create('Kari', { companyName: 'Fjord' });
  const { id: other } = await create('Ola', { companyName: 'Fjord' });
  const { undoId: deleted } = await deleteContact(log, { id: other });
  await undone(first);
  expect(await log.db.companies.count()).toBe(0);
  await undone(deleted);
  expect((await getContact(log, { id: other })).company?.name).toBe('Fjord');
  await expect(getContact(log, { id })).rejects.toMatchObject({ code: 'not-found' });
});

test('the same, when the contact had only left the company', async () => {
  const { undoId: first } = await create('Kari', { companyName: 'Fjord' });
  const { id } = await create('Ola', { companyName: 'Fjord' });
  const { undoId } = await editContact(log, { id, edit: { companyName: '' } });
  await undone(first);
  await undone(undoId);
  expect((await getContact(log, { id })).company?.name).toBe('Fjord');
});

test('a company that others came to use stays', async () => {
  const { undoId } = await create('Kari', { companyName: 'Fjord' });
  const { id } = await create('Ola', { companyName: 'Fjord' });
  await undone(undoId);
  expect((await getContact(log, { id })).company?.name).toBe('Fjord');
});

test('an address that was given to another since does not come back', async () => {
  const { id } = await create('Kari', { emails: ['a@x.example'] });
  const { undoId = '' } = await editContact(log, { id, edit: { emails: ['b@x.example'] } });
  const { id: other } = await create('Ola', { emails: ['a@x.example'] });
  const was = await snapshotOf(log);
  await expect(undo(log, undoId, false)).rejects.toMatchObject({ code: 'address-taken', params: { name: 'Ola' } });
  expect(await snapshotOf(log)).toEqual(was);
  await deleteContact(log, { id: other });
  await undone(undoId);
  expect((await getContact(log, { id })).contact.emails[0]?.address).toBe('a@x.example');
});

test('what was done to a contact can’t be undone while the contact is deleted, and can when it is back', async () => {
  const { id, undoId: created = '' } = await create('Kari');
  const { undoId: status = '' } = await setStatus(log, { id, status: 'hot' });
  const { undoId: deleted } = await deleteContact(log, { id });
  for (const undoId of [created, status])
    await expect(undo(log, undoId, true)).rejects.toMatchObject({ code: 'not-found' });
  await undone(deleted);
  await undone(status, true);
  expect((await getContact(log, { id })).contact.status).toBe('new');
});

test('a mail logged for two people goes with the second undo', async () => {
  const { id: one } = await create('Kari');
  const { id: two } = await create('Ola');
  const first = await logMail(log, { contactId: one, messageId: 'm', threadId: 't' });
  const second = await logMail(log, { contactId: two, messageId: 'm', threadId: 't' });
  await undone(first);
  expect(await log.db.messages.toCollection().primaryKeys()).toEqual(['m']);
  expect((await log.db.threads.get('t'))?.messageIds).toEqual(['m']);
  await undone(second);
  expect([await log.db.messages.count(), await log.db.threads.count(), await log.db.followUps.count()]).toEqual([
    0, 0, 0,
  ]);
});

test('a thread keeps the mails that came after the undone one', async () => {
  const { id } = await create('Kari');
  const { id: other } = await create('Ola');
  await logMail(log, { contactId: other, messageId: 'm1', threadId: 't' });
  const undoId = await logMail(log, { contactId: id, messageId: 'm2', threadId: 't' });
  log.pass(1000);
  await logMail(log, { contactId: other, messageId: 'm3', threadId: 't' });
  await undone(undoId);
  expect((await log.db.threads.get('t'))?.messageIds).toEqual(['m1', 'm3']);
});

test('a confirmed undo that took later entries along can itself be undone as a deletion', async () => {
  const { id, undoId } = await create('Kari');
  await addNote(log, { id, text: 'Ringte' });
  const was = await contentOf(log);
  await undone(undoId, true);
  const [redo] = await log.db.undos.filter(({ label }) => label === 'delete').toArray();
  await undone(redo?.id);
  expect(await contentOf(log)).toEqual(was);
});
