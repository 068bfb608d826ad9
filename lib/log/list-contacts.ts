import Dexie from 'dexie';
import type { Horizon, Origin, Status } from '../base/codes';
import { cardOf } from './card';
import type { ContactCard } from './contract';
import { searchTerms } from './indexed-contact';
import type { Log } from './log';
import { visible } from './pending-import';
import { companyNames } from './reindex';
import type { ContactRow } from './rows';
import { type Entry, entriesOfToken, firstToken, rarestTerm, type TokenEntry } from './search-index';

export type ListInput = {
  readonly search: string;
  readonly status?: Status | undefined;
  readonly horizon?: Horizon | undefined;
  readonly origin?: Origin | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
};

/** One question looks at so many rows at most; a page that is not full by then goes on from where it stopped. */
const mostRowsRead = 5000;
const batch = 500;

/**
 * One page of contacts: by name, or, with a search, by the word found. `next` is the `after` of the page that follows, absent
 * on the last one; a page may hold fewer than `limit` (even none) and still have a `next`, when few rows match.
 */
export async function listContacts(
  log: Log,
  input: ListInput,
): Promise<{ contacts: ContactCard[]; next?: string | undefined }> {
  const isVisible = await visible(log.db);
  const terms = searchTerms(input.search);
  const isWanted = (row: ContactRow): boolean => isVisible(row) && passes(row, input) && matches(row, terms);
  const term = await rarestTerm(log.db, terms, input.after === undefined ? undefined : entryOf(input.after));
  const read = term === undefined ? byName(log, input) : byToken(log, term);
  const { rows, next } = await page(read, isWanted, input);
  const names = await companyNames(log.db, rows);
  const contacts = rows.map((row) => cardOf(row, names.get(row.companyId) ?? ''));
  return { contacts, ...(next === undefined ? {} : { next }) };
}

type Read = (
  after: Entry | undefined,
  count: number,
) => Promise<readonly (TokenEntry & { readonly isFirst: boolean })[]>;

async function page(
  read: Read,
  isWanted: (row: ContactRow) => boolean,
  { after, limit }: ListInput,
): Promise<{ rows: ContactRow[]; next: string | undefined }> {
  const rows: ContactRow[] = [];
  let last = after === undefined ? undefined : entryOf(after);
  // The first batch is what a page needs when everything matches, and one more to know whether there is a next page.
  for (let count = limit + 1, seen = 0; seen < mostRowsRead; count = batch) {
    const entries = await read(last, count);
    for (const entry of entries) {
      if (isWanted(entry.row) && entry.isFirst) {
        if (rows.length === limit) return { rows, next: last && cursorOf(last) };
        rows.push(entry.row);
      }
      last = entry;
    }
    if (entries.length < count) return { rows, next: undefined };
    seen += entries.length;
  }
  return { rows, next: last && cursorOf(last) };
}

/** The rows of the filter that few rows pass, by name; the other filters are checked row by row. */
const byName =
  ({ db }: Log, { status, horizon, origin }: ListInput): Read =>
  async (after, count) => {
    const [index, prefix] =
      horizon !== undefined
        ? ['[horizon+nameKey+id]', [horizon]]
        : status !== undefined
          ? ['[status+nameKey+id]', [status]]
          : origin !== undefined
            ? ['[origin+nameKey+id]', [origin]]
            : ['[nameKey+id]', []];
    const lower = after ? [...prefix, after.key, after.id] : [...prefix, Dexie.minKey];
    const range = db.contacts.where(index ?? '').between(lower, [...prefix, Dexie.maxKey], !after, false);
    const rows = await range.limit(count).toArray();
    return rows.map((row) => ({ key: row.nameKey, id: row.id, isFirst: true, row }));
  };

/** A contact is found by each of its words that begin so; it counts at the first one. */
const byToken =
  ({ db }: Log, term: string): Read =>
  async (after, count) => {
    const entries = await entriesOfToken(db, term, after, count);
    return entries.map((entry) => ({ ...entry, isFirst: entry.key === firstToken(entry.row, term) }));
  };

const passes = (row: ContactRow, { status, horizon, origin }: ListInput): boolean =>
  (status === undefined || row.status === status) &&
  (horizon === undefined || row.horizon === horizon) &&
  (origin === undefined || row.origin === origin);

const matches = (row: ContactRow, terms: readonly string[]): boolean =>
  terms.every((term) => row.tokens.some((token) => token.startsWith(term)));

/** The key's length comes first: keys may hold any character. */
const cursorOf = ({ key, id }: Entry): string => `${key.length}:${key}${id}`;

function entryOf(cursor: string): Entry {
  const colon = cursor.indexOf(':');
  const end = colon + 1 + Number(cursor.slice(0, colon));
  return { key: cursor.slice(colon + 1, end), id: cursor.slice(end) };
}
