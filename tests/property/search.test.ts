import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createContact } from '@/lib/log/create-contact';
import { listContacts } from '@/lib/log/list-contacts';
import { openLog, type TestLog } from '../unit/log/open-log';

const word = fc.stringMatching(/^[a-zA-ZæøåÆØÅäöüßéèčł]{1,12}$/);
const contact = fc.record({
  name: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
  local: fc.stringMatching(/^[a-zA-Z0-9]{1,8}([._+-][a-zA-Z0-9]{1,8})?$/),
  domain: fc.stringMatching(/^[a-z]{1,8}\.(example|no)$/),
  companyName: word,
  phone: fc.stringMatching(/^\+47 ?[2-9][0-9]{2} ?[0-9]{2} ?[0-9]{3}$/),
});
type Given = typeof contact extends fc.Arbitrary<infer T> ? T : never;

/** Every contact that a search finds, over all its pages; each must come once. */
async function found(log: TestLog, search: string, limit: number): Promise<string[]> {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const { contacts, next } = await listContacts(log, { search, after, limit });
    ids.push(...contacts.map(({ id }) => id));
    after = next;
  } while (after !== undefined);
  expect(ids).toHaveLength(new Set(ids).size);
  return ids;
}

const prefixes = ({ name, local, domain, companyName, phone }: Given): string[] => {
  const digits = phone.replace(/\D/g, '');
  const words = [
    ...name.split(' '),
    companyName,
    `${local}@${domain}`,
    digits,
    `+${digits}`,
    `00${digits}`,
    digits.slice(2),
  ];
  return words.flatMap((whole) => Array.from({ length: whole.length }, (_, end) => whole.slice(0, end + 1)));
};

test('a contact is found by any beginning of any of its words and numbers, in any case, once', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(contact, {
        minLength: 1,
        maxLength: 6,
        selector: ({ local, domain }) => `${local}@${domain}`.toLowerCase(),
      }),
      fc.nat(),
      fc.nat(),
      fc.constantFrom('toLowerCase', 'toUpperCase', 'trim'),
      fc.integer({ min: 1, max: 3 }),
      async (all, who, which, inCase, limit) => {
        const log = openLog();
        const ids: string[] = [];
        for (const { name, local, domain, companyName, phone } of all) {
          const edit = { name, emails: [`${local}@${domain}`], companyName, phones: [phone] };
          ids.push((await createContact(log, edit)).id);
        }
        const sought = who % all.length;
        const given = all[sought];
        const terms = given ? prefixes(given) : [];
        const search = terms[which % terms.length]?.[inCase]() ?? '';
        if (!/^[+0]+$/.test(search)) expect(await found(log, search, limit)).toContain(ids[sought]);
        await log.db.delete();
      },
    ),
    { numRuns: 200 },
  );
});

test('what is found has a word or number that begins so', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 8 }), word, async (names, search) => {
      const log = openLog();
      for (const name of names) await createContact(log, { name });
      const plain = (text: string) =>
        text
          .toLowerCase()
          .normalize('NFD')
          .replace(/\p{M}/gu, '')
          .replace(/ø/g, 'o')
          .replace(/æ/g, 'ae')
          .replace(/ß/g, 'ss')
          .replace(/ł/g, 'l');
      const ids = await found(log, search, 2);
      const expected = names.filter((name) => plain(name).startsWith(plain(search)));
      expect(ids).toHaveLength(expected.length);
      await log.db.delete();
    }),
    { numRuns: 100 },
  );
});
