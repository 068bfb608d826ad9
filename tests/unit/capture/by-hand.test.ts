import { beforeEach, describe, expect, it } from 'vitest';
import { enterByHand } from '@/lib/capture/by-hand';
import type { ThreadContext } from '@/lib/capture/model';
import { openLog, type TestLog } from '../log/open-log';

const nothing = { selection: '', originals: [], completed: [], bodies: [] };
let log: TestLog;
beforeEach(() => {
  log = openLog();
});

const kinds = async () => (await log.db.activities.toArray()).map(({ kind }) => kind).sort();

/** An enquiry that the firm's own web form sent. */
const form: ThreadContext = {
  kind: 'thread',
  provider: 'gmail',
  account: 'kari@fjordheim.example',
  threadId: 't1',
  subject: 'Conference',
  messages: [
    {
      id: '1',
      from: { name: 'Nettside', address: 'wordpress@fjordheim.example' },
      to: [{ name: 'Kari', address: 'kari@fjordheim.example' }],
      cc: [],
      at: '2026-11-25T07:00:00.000Z',
    },
  ],
  unreadable: 0,
  url: 'https://mail.google.com/mail/u/0/#all/t1',
  needsOriginal: false,
};

describe('Enter by hand', () => {
  const fields = {
    name: 'Marte',
    address: 'marte@teater.example',
    companyName: 'Teater',
    title: '',
    website: '',
    postalAddress: '',
    phone: '926 00 318',
    origin: 'web-form' as const,
  };
  it('takes the open mail of the own web form along, as theirs, with the reply it asks for', async () => {
    await enterByHand(log, { fields, note: 'Two lines\nof note', mail: { context: form, gathered: nothing } });
    expect(await kinds()).toEqual(['captured', 'follow-up-set', 'mail-received', 'note']);
    expect(await log.db.followUps.toArray()).toMatchObject([{ kind: 'reply', rule: 'reply-24h' }]);
  });

  it('without a mail that can be read writes the contact alone, and refuses an address that is taken', async () => {
    await enterByHand(log, { fields, note: '' });
    expect(await kinds()).toEqual(['captured']);
    await expect(enterByHand(log, { fields, note: '' })).rejects.toMatchObject({ code: 'address-taken' });
    await expect(enterByHand(log, { fields: { ...fields, name: ' ', address: '' }, note: '' })).rejects.toMatchObject({
      code: 'name-missing',
    });
    await expect(enterByHand(log, { fields: { ...fields, address: 'no address' }, note: '' })).rejects.toMatchObject({
      code: 'bad-address',
    });
  });
});
