import { expect, it, vi } from 'vitest';
import { noticeText } from '@/entrypoints/background/notices';
import { displayName } from '@/lib/base/display-name';
import { digestId } from '@/lib/followups/notice-id';
import { translator } from '@/lib/i18n/translate';
import { createContact } from '@/lib/log/create-contact';
import type { FollowUpRow } from '@/lib/log/rows';
import { openLog } from '../log/open-log';

vi.mock('@/lib/platform/browser', () => ({ browser: {} }));

const hostileNames = [
  ['a name that turns its own direction', 'Kari \u202egro.live@\u202c Berg', 'Kari gro.live@ Berg'],
  [
    'one that breaks the line into a second message',
    'Kari\r\nReply to evil@evil.example',
    'Kari Reply to evil@evil.example',
  ],
  ['one with letters nobody sees', 'Ka\u200bri\u2060 Berg', 'Ka ri Berg'],
  ['markup stays the text it is', '<b onclick="x()">Kari</b>', '<b onclick="x()">Kari</b>'],
  ['so does a formula', '=HYPERLINK("https://evil.example")', '=HYPERLINK("https://evil.example")'],
] as const;

it.each(hostileNames)('in a notification: %s', async (_, typed, said) => {
  const log = openLog();
  await createContact(log, { name: 'Kari' });
  const [contact] = await log.db.contacts.toArray();
  // As an import may bring it: what is typed or read from a mail is cleaned before it is stored.
  const name = displayName({ emails: [], ...contact, name: typed });
  const followUp = { id: 'f', kind: 'reply', dueAt: '2026-11-25T09:00:00.000Z' } as FollowUpRow;
  const t = translator('en');
  expect(noticeText({ id: 'follow-up:f:1', followUp, name }, false, t).title).toBe(said);
  expect(noticeText({ id: digestId, names: [name], count: 4, whileAway: false }, false, t).message).toBe(said);
  expect(JSON.stringify(noticeText({ id: 'follow-up:f:1', followUp, name }, true, t))).not.toContain(said);
});
