import { beforeEach, describe, expect, test } from 'vitest';
import { setStatus } from '@/lib/followups/set-status';
import { addNote } from '@/lib/log/add-note';
import { createContact } from '@/lib/log/create-contact';
import { deleteContact } from '@/lib/log/delete-contact';
import { editContact } from '@/lib/log/edit-contact';
import { eraseContact } from '@/lib/log/erase-contact';
import { forgetOldUndos } from '@/lib/log/forget-undos';
import { historyOf } from '@/lib/log/history';
import { listCompanies } from '@/lib/log/list-companies';
import { listContacts } from '@/lib/log/list-contacts';
import { mergeCompanies } from '@/lib/log/merge-companies';
import { mergeContacts, mergePreview } from '@/lib/log/merge-contacts';
import { mergesIn } from '@/lib/log/merges';
import { undo } from '@/lib/log/undo';
import { logMail } from './log-mail';
import { contentOf, openLog, snapshotOf, type TestLog } from './open-log';

const day = 24 * 3600_000;
let log: TestLog;
let kari: string;
let double: string;
beforeEach(async () => {
  log = openLog();
  ({ id: kari } = await createContact(log, {
    name: 'Kari Nilsen',
    emails: ['kari@x.example'],
    companyName: 'Fjord',
    phones: ['+47 912 34 567'],
    note: 'One',
    tags: ['vip'],
  }));
  log.pass(day);
  ({ id: double } = await createContact(log, {
    name: 'K. Nilsen',
    emails: ['kari.nilsen@gmail.com'],
    title: 'CEO',
    phones: ['+4791234567', '22 33 44 55'],
    note: 'Two',
  }));
  await logMail(log, { contactId: kari, messageId: 'm1', threadId: 't1' });
  await logMail(log, { contactId: double, messageId: 'm1', threadId: 't1' });
  await logMail(log, { contactId: double, messageId: 'm2', threadId: 't1' });
});
const merge = (choices = {}) => mergeContacts(log, { keptId: kari, goneId: double, choices });

describe('two contacts become one', () => {
  test('with everything of both, nothing twice', async () => {
    await setStatus(log, { id: double, status: 'hot' });
    await merge();
    const [contact, ...others] = await log.db.contacts.toArray();
    expect(others).toEqual([]);
    expect(contact).toMatchObject({
      id: kari,
      name: 'Kari Nilsen',
      title: 'CEO',
      status: 'hot',
      note: 'One\n\nTwo',
      tags: ['vip'],
      emails: [
        { address: 'kari@x.example', primary: true },
        { address: 'kari.nilsen@gmail.com', primary: false },
      ],
      phones: [{ number: '+4791234567' }, { raw: '22 33 44 55' }],
    });
    const { activities } = await historyOf(log, { id: kari, limit: 100 });
    expect(
      activities
        .filter(({ kind }) => kind === 'mail-received')
        .map(({ messageId }) => messageId)
        .sort(),
    ).toEqual(['m1', 'm2']);
    expect(activities.filter(({ kind }) => kind === 'merged')).toMatchObject([{ summary: 'K. Nilsen' }]);
    const followUps = await log.db.followUps.toArray();
    expect(followUps.every(({ contactId }) => contactId === kari)).toBe(true);
    expect(followUps.filter(({ state }) => state === 'open')).toHaveLength(1);
    expect(followUps.find(({ closedBecause }) => closedBecause === 'merged')).toBeDefined();
    expect((await listContacts(log, { search: 'gmail', limit: 10 })).contacts).toHaveLength(1);
  });

  test('as the user chose', async () => {
    const preview = await mergePreview(log, { keptId: kari, goneId: double });
    expect(preview.defaults).toMatchObject({ name: 'kept', title: 'gone', companyId: 'kept', origin: 'kept' });
    await merge({ name: 'gone', companyId: 'gone' });
    expect(await log.db.contacts.get(kari)).toMatchObject({ name: 'K. Nilsen', companyId: null });
  });

  test('not one with itself, nor with somebody who is gone', async () => {
    await expect(mergeContacts(log, { keptId: kari, goneId: kari, choices: {} })).rejects.toMatchObject({
      code: 'bad-input',
    });
    await deleteContact(log, { id: double });
    await expect(merge()).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('undoing a merge', () => {
  test('at once: as if it had never been', async () => {
    const before = await contentOf(log);
    const { undoId } = await merge();
    await undo(log, undoId ?? '', false);
    expect(await contentOf(log)).toEqual(before);
  });

  test('a year later: split again, and what came since stays with who stayed', async () => {
    await merge();
    log.pass(365 * day);
    await forgetOldUndos(log);
    const [found] = await mergesIn(log);
    expect(found).toMatchObject({ kind: 'contacts', kept: 'Kari Nilsen', gone: 'K. Nilsen' });
    await addNote(log, { id: kari, text: 'Later' });
    await editContact(log, {
      id: kari,
      edit: { emails: ['kari@x.example', 'kari.nilsen@gmail.com', 'new@x.example'], title: 'Chair' },
    });
    expect(await undo(log, found?.undoId ?? '', false)).toMatchObject({ kind: 'ask' });
    await undo(log, found?.undoId ?? '', true);
    expect(await log.db.contacts.get(kari)).toMatchObject({
      title: 'Chair',
      emails: [{ address: 'kari@x.example' }, { address: 'new@x.example' }],
    });
    expect(await log.db.contacts.get(double)).toMatchObject({
      name: 'K. Nilsen',
      emails: [{ address: 'kari.nilsen@gmail.com' }],
    });
    const lines = await log.db.activities.toArray();
    expect(
      lines
        .filter(({ contactId }) => contactId === double)
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['captured', 'follow-up-set', 'follow-up-set', 'mail-received', 'mail-received']);
    expect(lines.find(({ summary }) => summary === 'Later')?.contactId ?? kari).toBe(kari);
    expect(await mergesIn(log)).toEqual([]);
  });

  test('not once they were erased, and then it is forgotten', async () => {
    const { undoId } = await merge();
    await eraseContact(log, { id: kari });
    await expect(undo(log, undoId ?? '', true)).rejects.toMatchObject({
      code: expect.stringMatching(/not-found|person-erased/),
    });
    log.pass(31 * day);
    await forgetOldUndos(log);
    expect(JSON.stringify(await snapshotOf(log, ['tombstones']))).not.toMatch(/nilsen/i);
  });
});

test('companies: the people and domains of both, and back again', async () => {
  const { id: ola } = await createContact(log, { name: 'Ola', companyName: 'Fjord AS' });
  const [fjord] = await listCompanies(log, { search: 'fjord' });
  const other = (await listCompanies(log, { search: 'fjord as' }))[0];
  const before = await contentOf(log);
  const { undoId } = await mergeCompanies(log, { keptId: fjord?.company.id ?? '', goneId: other?.company.id ?? '' });
  expect(await log.db.companies.count()).toBe(1);
  expect(await log.db.contacts.get(ola)).toMatchObject({ companyId: fjord?.company.id });
  expect((await listContacts(log, { search: 'fjord', limit: 10 })).contacts).toHaveLength(2);
  await undo(log, undoId ?? '', false);
  expect(await contentOf(log)).toEqual(before);
});

test('what a merge moved and its undo brought back is not new: an older command is undone without a question', async () => {
  log.pass(day);
  const { undoId: noted } = await addNote(log, { id: double, text: 'Called' });
  log.pass(day);
  const { undoId: merged } = await merge();
  log.pass(day);
  expect(await undo(log, merged ?? '', true)).toMatchObject({ kind: 'undone' });
  expect(await undo(log, noted ?? '', false)).toMatchObject({ kind: 'undone', label: 'note' });
});
