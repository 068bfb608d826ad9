import Dexie from 'dexie';
import { instant } from '../base/clock';
import { sha256 } from '../base/sha256';
import type { Change } from './change';
import type { Database } from './db';
import type { ContactRow, TombstoneRow } from './rows';

type Person = Pick<ContactRow, 'id' | 'emailKeys'>;

/** What is left of an erased person: nothing that says who it was, enough to know them again. */
export async function leaveTombstone(db: Database, change: Change, person: Person): Promise<void> {
  const [known] = await db.tombstones.toArray();
  const salt = known?.salt ?? crypto.randomUUID();
  await change.put('tombstones', {
    id: change.newId(),
    at: instant(change.now),
    contactIds: [person.id],
    salt,
    hashes: await hashesOf(salt, person.emailKeys),
    records: [],
  });
}

/** Says of people whether one of these tombstones is theirs. */
export class Erased {
  private readonly tombstones: readonly TombstoneRow[];

  constructor(tombstones: readonly TombstoneRow[]) {
    this.tombstones = tombstones;
  }

  get isEmpty(): boolean {
    return this.tombstones.length === 0;
  }

  /** The tombstones of a person, by record or by address. */
  async of({ id, emailKeys }: Person): Promise<TombstoneRow[]> {
    const hashes = new Set<string>();
    for (const salt of new Set(this.tombstones.map((it) => it.salt)))
      for (const hash of await hashesOf(salt, emailKeys)) hashes.add(hash);
    return this.tombstones.filter((it) => it.contactIds.includes(id) || it.hashes.some((hash) => hashes.has(hash)));
  }

  async has(person: Person): Promise<boolean> {
    return (await this.of(person)).length > 0;
  }
}

/** Every tombstone, but for those named. */
export async function erased(db: Database, except: ReadonlySet<string> = new Set()): Promise<Erased> {
  return new Erased((await db.tombstones.toArray()).filter(({ id }) => !except.has(id)));
}

/** The user writes an erased person down again, knowingly: their tombstones go, so that an import may bring them too. */
export async function liftTombstones(db: Database, change: Change, person: Person): Promise<void> {
  for (const { id } of await (await erased(db)).of(person)) await change.remove('tombstones', id);
}

/** SHA-256 of salt and address, hex. A transaction under way is kept alive meanwhile. */
async function hashesOf(salt: string, addresses: readonly string[]): Promise<string[]> {
  const work = Promise.all(addresses.map((address) => sha256(`${salt} ${address}`)));
  return Dexie.currentTransaction ? await Dexie.waitFor(work) : await work;
}
