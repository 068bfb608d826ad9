import type { Database } from './db';
import type { ContactRow } from './rows';

/** A place in an index: the key, and the id among rows of the same key. */
export type Entry = { readonly key: string; readonly id: string };
export type TokenEntry = Entry & { readonly row: ContactRow };

/** So many entries tell a rare word from a frequent one. */
const probe = 200;

/** The term that the fewest contacts have, to look the others up among them; `undefined` without terms. */
export async function rarestTerm(
  db: Database,
  terms: readonly string[],
  after: Entry | undefined,
): Promise<string | undefined> {
  const longestFirst = terms.toSorted((one, other) => other.length - one.length);
  // A page that goes on stays with the term it began with, also if the log has changed.
  if (after || terms.length < 2) return longestFirst.find((term) => !after || after.key.startsWith(term));
  const counted = await Promise.all(
    longestFirst.map(async (term) => {
      const ids = await db.contacts.where('tokens').startsWith(term).limit(probe).primaryKeys();
      return { term, count: ids.length };
    }),
  );
  return counted.toSorted((one, other) => one.count - other.count)[0]?.term;
}

/** The first of a contact's words that begin with the term, in the order of the index. */
export const firstToken = (row: ContactRow, term: string): string | undefined => tokensOf(row, term)[0];

/**
 * Entries of the search index whose word begins with the term, in order, `count` at most, from the start or after an entry.
 * A contact comes once for each of its words that match.
 */
export async function entriesOfToken(
  db: Database,
  term: string,
  after: Entry | undefined,
  count: number,
): Promise<TokenEntry[]> {
  if (after) return entriesAfter(db, term, after, count);
  const rows = await db.contacts.where('tokens').startsWith(term).limit(count).toArray();
  const met = new Map<string, number>();
  return rows.map((row) => {
    // The index gives a contact's words in order, so the n-th time it comes stands for its n-th word.
    const time = met.get(row.id) ?? 0;
    met.set(row.id, time + 1);
    return { key: tokensOf(row, term)[time] ?? '', id: row.id, row };
  });
}

const tokensOf = (row: ContactRow, term: string): string[] =>
  row.tokens.filter((token) => token.startsWith(term)).sort();

/** Dexie can't go on in the middle of many rows that share a word; the cursor of IndexedDB itself can. */
function entriesAfter(db: Database, term: string, after: Entry, count: number): Promise<TokenEntry[]> {
  return db.transaction('r', db.contacts, async (transaction) => {
    const index = transaction.idbtrans.objectStore('contacts').index('tokens');
    const entries: TokenEntry[] = [];
    const { promise, resolve, reject } = Promise.withResolvers<TokenEntry[]>();
    const request = index.openCursor(IDBKeyRange.bound(after.key, `${term}\uffff`));
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor || entries.length === count) return resolve(entries);
      const [key, id] = [String(cursor.key), String(cursor.primaryKey)];
      if (key === after.key && id < after.id) return cursor.continuePrimaryKey(after.key, after.id);
      if (key !== after.key || id > after.id) entries.push({ key, id, row: cursor.value as ContactRow });
      cursor.continue();
    };
    return promise;
  });
}
