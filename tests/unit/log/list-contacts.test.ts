import { beforeEach, describe, expect, test } from 'vitest';
import type { Status } from '@/lib/base/codes';
import { contactKeys } from '@/lib/log/indexed-contact';
import { type ListInput, listContacts } from '@/lib/log/list-contacts';
import type { Contact } from '@/lib/log/model';
import { openLog, type TestLog } from './open-log';

let log: TestLog;
beforeEach(() => {
  log = openLog();
});

const base: Omit<Contact, 'id' | 'name'> = {
  emails: [],
  phones: [],
  title: '',
  website: '',
  postalAddress: '',
  companyId: null,
  origin: 'email',
  status: 'new',
  horizon: null,
  owner: '',
  tags: [],
  note: '',
  sources: {},
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  change: 1,
};

/** Contacts straight into the store: these tests are about reading. */
async function put(contacts: readonly (Partial<Contact> & { name: string })[]): Promise<void> {
  await log.db.contacts.bulkPut(
    contacts.map((given, index) => {
      const contact = { ...base, id: `c${String(index).padStart(5, '0')}`, ...given };
      return { ...contact, ...contactKeys(contact, '') };
    }),
  );
}

/** Every page until there is none: the names in order, and how many pages it took. */
async function all(input: Partial<ListInput>): Promise<{ names: string[]; pages: number }> {
  const names: string[] = [];
  let after: string | undefined;
  for (let pages = 1; ; pages++) {
    const { contacts, next } = await listContacts(log, { search: '', limit: 3, ...input, after });
    expect(contacts.length).toBeLessThanOrEqual(input.limit ?? 3);
    names.push(...contacts.map(({ name }) => name));
    if (next === undefined) return { names, pages };
    after = next;
  }
}

describe('without a search', () => {
  test('by name whatever accents and case, each contact once', async () => {
    await put(['Åse', 'berit', 'Anne', 'Çelik', 'Anne', 'Dag', 'ærlig'].map((name) => ({ name })));
    expect((await all({})).names).toEqual(['ærlig', 'Anne', 'Anne', 'Åse', 'berit', 'Çelik', 'Dag']);
  });

  test.each([0, 1, 2, 3, 4, 6, 7])('%i contacts: the last page has no next', async (count) => {
    await put(Array.from({ length: count }, (_, n) => ({ name: `n${n}` })));
    const { names, pages } = await all({});
    expect(names).toHaveLength(count);
    expect(pages).toBe(Math.max(1, Math.ceil(count / 3)));
  });

  test('filters, alone and together', async () => {
    await put([
      { name: 'a', status: 'hot', horizon: 'A', origin: 'web-form' },
      { name: 'b', status: 'hot', horizon: 'B', origin: 'web-form' },
      { name: 'c', status: 'new', horizon: 'A', origin: 'web-form' },
      { name: 'd', status: 'hot', horizon: 'A', origin: 'phone' },
      { name: 'e', status: 'hot', horizon: null, origin: 'web-form' },
    ]);
    expect((await all({ status: 'hot' })).names).toEqual(['a', 'b', 'd', 'e']);
    expect((await all({ horizon: 'A' })).names).toEqual(['a', 'c', 'd']);
    expect((await all({ origin: 'web-form' })).names).toEqual(['a', 'b', 'c', 'e']);
    expect((await all({ status: 'hot', horizon: 'A', origin: 'web-form' })).names).toEqual(['a']);
    expect((await all({ status: 'inactive' })).names).toEqual([]);
  });

  test('when few of many match, a page stops early and the next one goes on', async () => {
    const rare: Status[] = ['hot', 'new'];
    await put(
      Array.from({ length: 11_000 }, (_, n) => ({
        name: `n${String(n).padStart(5, '0')}`,
        origin: 'phone',
        status: rare[Math.min(1, n % 3700)] ?? 'new',
      })),
    );
    const first = await listContacts(log, { search: '', status: 'hot', limit: 3 });
    expect(first.contacts).toHaveLength(3);
    const { names, pages } = await all({ search: 'n', status: 'hot' });
    expect(names).toEqual(['n00000', 'n03700', 'n07400']);
    expect(pages).toBe(3);
  });
});

describe('with a search', () => {
  test('a contact that several of its words find comes once, over all pages', async () => {
    await put([
      { name: 'Kari Karin Karina', emails: [{ address: 'kari.karlsen@kar.example', primary: true }] },
      { name: 'Karl' },
      { name: 'Bo Kara' },
      { name: 'Ola' },
    ]);
    for (const limit of [1, 2, 3]) {
      const { names } = await all({ search: 'kar', limit });
      expect(names.toSorted()).toEqual(['Bo Kara', 'Kari Karin Karina', 'Karl']);
    }
  });

  test('pages go on in the middle of many that share a word', async () => {
    await put(Array.from({ length: 40 }, (_, n) => ({ name: `Kari ${n}` })));
    const { names, pages } = await all({ search: 'kari' });
    expect(new Set(names).size).toBe(40);
    expect(names).toHaveLength(40);
    expect(pages).toBe(14);
  });

  test('all terms must match, in any order, whichever is the rarer', async () => {
    await put([
      ...Array.from({ length: 300 }, (_, n) => ({ name: `Kari ${n}` })),
      { name: 'Kari Nilsen' },
      { name: 'Nils Karlsen' },
    ]);
    for (const search of ['kari nil', 'nil kari', ' NIL  Kari '])
      expect((await all({ search })).names, search).toEqual(['Kari Nilsen']);
    expect((await all({ search: 'nil kar', limit: 1 })).names.toSorted()).toEqual(['Kari Nilsen', 'Nils Karlsen']);
    expect((await all({ search: 'kari xyz' })).names).toEqual([]);
  });

  test('accents, address, phone', async () => {
    await put([
      {
        name: 'Päivi Mäkelä-Ødegård',
        emails: [{ address: 'Paivi.M@jarvi.example', primary: true }],
        phones: [{ number: '+358401234567', raw: '040 123 4567' }],
      },
      { name: 'Agent 007', phones: [{ number: '', raw: '112' }] },
    ]);
    for (const search of ['paivi', 'MÄK', 'odeg', 'øde', 'paivi.m@j', 'paivi.m@jarvi.example', '@jarvi', 'jarvi.ex'])
      expect((await all({ search })).names, search).toEqual(['Päivi Mäkelä-Ødegård']);
    for (const search of ['040 12', '0401234567', '+358 40 123', '00358 40', '40123', '040-123', '(040) 1'])
      expect((await all({ search })).names, search).toEqual(['Päivi Mäkelä-Ødegård']);
    for (const search of ['007', '00', '112', 'agent 0'])
      expect((await all({ search })).names, search).toEqual(['Agent 007']);
  });

  test('a search of nothing that can be found is no search; one that matches nothing finds nothing', async () => {
    await put([{ name: 'Kari' }]);
    expect((await all({ search: ' . ' })).names).toEqual(['Kari']);
    expect((await all({ search: 'x' })).names).toEqual([]);
  });

  test('goes with filters', async () => {
    await put([{ name: 'Kari A', status: 'hot' }, { name: 'Kari B' }]);
    expect((await all({ search: 'kari', status: 'hot' })).names).toEqual(['Kari A']);
  });
});

test('a card has the company, the primary address and a phone', async () => {
  await log.db.companies.put({
    ...base,
    id: 'f',
    name: 'Fjord',
    domains: [],
    industry: '',
    nameKey: 'fjord',
    change: 1,
  });
  await put([
    {
      name: 'Kari',
      companyId: 'f',
      title: 'CEO',
      emails: [
        { address: 'b@x.example', primary: false },
        { address: 'a@x.example', primary: true },
      ],
      phones: [{ number: '+4721606666', raw: '21 60 66 66' }],
    },
  ]);
  const { contacts } = await listContacts(log, { search: '', limit: 10 });
  expect(contacts).toEqual([
    {
      id: 'c00000',
      name: 'Kari',
      address: 'a@x.example',
      companyName: 'Fjord',
      title: 'CEO',
      phone: '21 60 66 66',
      origin: 'email',
      status: 'new',
      horizon: null,
    },
  ]);
});

test('a cursor of another search, or of nonsense, does no harm', async () => {
  await put([{ name: 'Kari' }, { name: 'Ola' }]);
  for (const after of ['', 'x', '99:abc', ':', '-1:', '3:olac00001']) {
    const answer = listContacts(log, { search: 'kari', limit: 5, after });
    await expect(answer).resolves.toMatchObject({ contacts: expect.any(Array) });
  }
});
