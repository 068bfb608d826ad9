import { addressKey, cleanMailbox } from '../base/email-address';
import { DaybookError } from '../base/errors';
import { manyLines, oneLine } from '../base/text';
import type { Change } from './change';
import { companyById } from './company-by-id';
import { companyByName, isSameName } from './company-by-name';
import { contactsByAddress } from './contacts-by-address';
import type { ContactEdit } from './contract';
import type { Log } from './log';
import type { Contact, FieldSource } from './model';
import { phoneEntryOf } from './phone';

/** The fields of a contact that are the user's to write. */
export type EditableFields = Pick<
  Contact,
  | 'name'
  | 'emails'
  | 'phones'
  | 'title'
  | 'website'
  | 'postalAddress'
  | 'companyId'
  | 'origin'
  | 'owner'
  | 'tags'
  | 'note'
>;
type Changes = Partial<EditableFields>;
type Editable = Pick<Contact, 'id'> & EditableFields;

const byHand: FieldSource = { kind: 'hand' };

/**
 * What an edit changes of a contact, cleaned: only the fields that become something else. A company that is new is written
 * into the transaction under way. Throws `bad-address`, `address-taken` (another contact has it), `name-missing`.
 */
export async function changesOf(log: Log, change: Change, contact: Editable, edit: ContactEdit): Promise<Changes> {
  const { name, title, website, postalAddress, owner, note, origin, tags, emails, phones, companyName } = edit;
  const wanted: Changes = {
    ...(name === undefined ? {} : { name: oneLine(name, 300) }),
    ...(emails === undefined ? {} : { emails: await emailsOf(log, contact, emails) }),
    ...(phones === undefined ? {} : { phones: phonesOf(contact, phones) }),
    ...(title === undefined ? {} : { title: oneLine(title, 300) }),
    ...(website === undefined ? {} : { website: oneLine(website, 300) }),
    ...(postalAddress === undefined ? {} : { postalAddress: oneLine(postalAddress, 500) }),
    ...(companyName === undefined
      ? {}
      : { companyId: await companyOf(log, change, contact, oneLine(companyName, 300)) }),
    ...(origin === undefined ? {} : { origin }),
    ...(owner === undefined ? {} : { owner: oneLine(owner, 200) }),
    ...(tags === undefined ? {} : { tags: [...new Set(tags.map((tag) => oneLine(tag, 100)).filter(Boolean))] }),
    ...(note === undefined ? {} : { note: manyLines(note, 20_000) }),
  };
  const after = { ...contact, ...wanted };
  if (after.name === '' && after.emails.length === 0) throw new DaybookError('name-missing');
  const changed = Object.entries(wanted).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(contact[field as keyof EditableFields]),
  );
  return Object.fromEntries(changed) as Changes;
}

/** Where the changed fields come from: the user's hand. */
export const sourcesByHand = (changes: Changes): Record<string, FieldSource> =>
  Object.fromEntries(Object.keys(changes).map((field) => [field, byHand]));

/** As written, without repetitions; the one that was the primary address stays it, else the first is. */
async function emailsOf(log: Log, contact: Editable, written: readonly string[]): Promise<Contact['emails']> {
  const addresses = new Map<string, string>();
  for (const text of written.filter((line) => line.trim() !== '')) {
    const address = cleanMailbox({ name: '', address: text })?.address;
    if (address === undefined) throw new DaybookError('bad-address', { address: oneLine(text, 320) });
    if (!addresses.has(addressKey(address))) addresses.set(addressKey(address), address);
  }
  const own = new Set(contact.emails.map(({ address }) => addressKey(address)));
  for (const [key, address] of addresses) {
    const holders = own.has(key) ? [] : await contactsByAddress(log, key);
    const holder = holders.find(({ id }) => id !== contact.id);
    if (holder) throw new DaybookError('address-taken', { address, name: holder.name });
  }
  const before = contact.emails.find(({ primary }) => primary)?.address ?? '';
  const [first] = addresses.values();
  const primary = addresses.get(addressKey(before)) ?? first;
  return [...addresses.values()].map((address) => ({ address, primary: address === primary }));
}

/** A number that stands there already keeps what is known of it. */
const phonesOf = (contact: Editable, written: readonly string[]): Contact['phones'] =>
  [...new Set(written.map((text) => oneLine(text, 100)).filter(Boolean))].map(
    (raw) => contact.phones.find((phone) => phone.raw === raw) ?? phoneEntryOf(raw),
  );

/** A contact whose company already has this name keeps it: two companies may have the same. */
async function companyOf(log: Log, change: Change, contact: Editable, name: string): Promise<string | null> {
  const current = await companyById(log.db, contact.companyId);
  if (current && isSameName(current.name, name)) return current.id;
  return companyByName(log.db, change, name);
}
