import { beforeEach, describe, expect, test } from 'vitest';
import { addNote } from '@/lib/log/add-note';
import { createContact } from '@/lib/log/create-contact';
import { deleteContact } from '@/lib/log/delete-contact';
import { eraseContact } from '@/lib/log/erase-contact';
import { everythingAbout } from '@/lib/log/everything-about';
import { forgetOldUndos } from '@/lib/log/forget-undos';
import { recentlyErased } from '@/lib/log/recently-erased';
import { undo } from '@/lib/log/undo';
import { exported, imported } from './carry';
import { logMail } from './log-mail';
import { contentOf, openLog, snapshotOf, type TestLog } from './open-log';

const day = 24 * 3600_000;
const kari = { name: 'Kari Nilsen', emails: ['a@x.example'], companyName: 'Fjord', phones: ['+47 912 34 567'] };
let log: TestLog;
beforeEach(() => {
  log = openLog();
});

/** What the log says anywhere but in its undo records. */
const said = async (): Promise<string> => JSON.stringify(await snapshotOf(log, ['undos', 'settings']));
const person = async (): Promise<string> => {
  const { id } = await createContact(log, kari);
  await logMail(log, { contactId: id, messageId: 'm1', threadId: 't1' });
  await addNote(log, { id, text: 'Wants Kari’s price' });
  return id;
};
const names = async () => (await log.db.contacts.toArray()).map(({ name }) => name);

describe('erasing', () => {
  test('leaves nothing but a tombstone that says nothing', async () => {
    const id = await person();
    await eraseContact(log, { id });
    expect(await said()).not.toMatch(/kari|a@x\.example|47 ?912|fjord|Hei/i);
    const [tombstone] = await log.db.tombstones.toArray();
    expect(tombstone?.contactIds).toEqual([id]);
    expect(tombstone?.hashes).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
  });

  test('takes the address out of what others’ logs say, and leaves them the rest', async () => {
    const id = await person();
    const { id: ola } = await createContact(log, { name: 'Ola', emails: ['b@x.example'] });
    await logMail(log, { contactId: ola, messageId: 'm1', threadId: 't1' });
    await eraseContact(log, { id });
    expect(await said()).not.toContain('a@x.example');
    expect(await log.db.messages.toArray()).toMatchObject([{ id: 'm1', from: '' }]);
    const kinds = (
      await log.db.activities
        .where('contactId')
        .equals(ola)
        .toArray()
        .catch(() => log.db.activities.toArray())
    ).map(({ kind }) => kind);
    expect(kinds).toContain('mail-received');
  });

  test('is undone within thirty days, then not, and then nothing is left', async () => {
    const id = await person();
    const before = await contentOf(log);
    const { undoId = '' } = await eraseContact(log, { id });
    expect(await recentlyErased(log)).toMatchObject([{ undoId, name: 'Kari Nilsen' }]);
    log.pass(29 * day);
    await forgetOldUndos(log);
    await undo(log, undoId, true);
    expect(await contentOf(log)).toEqual(before);

    const again = await eraseContact(log, { id });
    log.pass(31 * day);
    await forgetOldUndos(log);
    await expect(undo(log, again.undoId ?? '', true)).rejects.toMatchObject({ code: 'not-found' });
    expect(JSON.stringify(await snapshotOf(log))).not.toMatch(/kari|a@x\.example|47 ?912/i);
  });
});

describe('nothing brings an erased person back', () => {
  test('not an import of a file from before, by record and by address', async () => {
    const id = await person();
    const { id: ola } = await createContact(log, { name: 'Ola' });
    const file = await exported(log);
    await eraseContact(log, { id });
    await deleteContact(log, { id: ola });
    await imported(log, file);
    expect(await names()).toEqual(['Ola']);
    expect(await said()).not.toMatch(/kari|a@x\.example/i);

    // Another computer's record of the same address.
    const other = openLog();
    await createContact(other, { ...kari, name: 'K. Nilsen' });
    await imported(log, await exported(other));
    expect(await names()).toEqual(['Ola']);
  });

  test('not a tombstone’s own file on another computer', async () => {
    const id = await person();
    const before = await exported(log);
    await eraseContact(log, { id });
    const after = await exported(log);
    const other = openLog();
    await imported(other, after);
    await imported(other, before);
    expect(await other.db.contacts.count()).toBe(0);
  });

  test('a tombstone in a file does not erase somebody who is in the log', async () => {
    const id = await person();
    await eraseContact(log, { id });
    const file = await exported(log);
    const other = openLog();
    await createContact(other, kari);
    await imported(other, file);
    expect(await other.db.contacts.count()).toBe(1);
    expect(await other.db.tombstones.count()).toBe(0);
  });

  test('not the undo of an earlier deletion', async () => {
    const { id, undoId } = await createContact(log, kari);
    const deleted = await deleteContact(log, { id });
    const { id: again } = await createContact(log, kari);
    await eraseContact(log, { id: again });
    await expect(undo(log, deleted.undoId ?? '', true)).rejects.toMatchObject({ code: 'person-erased' });
    await expect(undo(log, undoId ?? '', true)).rejects.toMatchObject({ code: 'not-found' });
    expect(await names()).toEqual([]);
  });

  test('but the user, who writes them down again', async () => {
    const id = await person();
    await eraseContact(log, { id });
    await createContact(log, kari);
    const file = await exported(log);
    expect(await log.db.tombstones.count()).toBe(0);
    const other = openLog();
    await imported(other, file);
    expect(await other.db.contacts.count()).toBe(1);
  });
});

test('everything about a person is all of their records, and nobody else’s', async () => {
  const id = await person();
  const { id: ola } = await createContact(log, { name: 'Ola' });
  await logMail(log, { contactId: ola, messageId: 'm2', threadId: 't2' });
  const about = await everythingAbout(log, { id });
  expect(about.contact.name).toBe('Kari Nilsen');
  expect(about.activities.map(({ kind }) => kind).toSorted()).toEqual([
    'captured',
    'follow-up-set',
    'mail-received',
    'note',
  ]);
  expect(about.messages.map((message) => message.id)).toEqual(['m1']);
  expect(about.threads.map((thread) => thread.id)).toEqual(['t1']);
  expect(about.followUps).toHaveLength(1);
});
