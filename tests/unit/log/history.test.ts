import { expect, test } from 'vitest';
import { addNote } from '@/lib/log/add-note';
import { createContact } from '@/lib/log/create-contact';
import { historyOf } from '@/lib/log/history';
import { openLog } from './open-log';

test('newest first, page by page, also when much happened at one time', async () => {
  const log = openLog();
  const { id } = await createContact(log, { name: 'Kari' });
  const { id: other } = await createContact(log, { name: 'Ola' });
  for (let n = 0; n < 10; n++) {
    if (n % 4 === 0) log.pass(1000);
    await addNote(log, { id, text: `note ${n}` });
    await addNote(log, { id: other, text: 'other' });
  }
  const lines: { at: string; id: string }[] = [];
  let after: string | undefined;
  do {
    const page = await historyOf(log, { id, after, limit: 3 });
    expect(page.activities.length).toBeLessThanOrEqual(3);
    lines.push(...page.activities);
    after = page.next;
  } while (after !== undefined);
  expect(lines).toHaveLength(11);
  const keys = lines.map((line) => `${line.at} ${line.id}`);
  expect(keys).toEqual(keys.toSorted().reverse());
});

test('a page that holds all has no next', async () => {
  const log = openLog();
  const { id } = await createContact(log, { name: 'Kari' });
  expect(await historyOf(log, { id, limit: 1 })).toEqual({
    activities: [expect.objectContaining({ kind: 'captured' })],
  });
});
