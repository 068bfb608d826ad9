import { instant } from '../base/clock';
import { addressKey, cleanMailbox } from '../base/email-address';
import { DaybookError } from '../base/errors';
import { oneLine } from '../base/text';
import { companyByName, companyOfDomain, isSameName } from '../log/company-by-name';
import { contactsByAddress } from '../log/contacts-by-address';
import { contactKeys } from '../log/indexed-contact';
import type { Log } from '../log/log';
import type { FieldSource } from '../log/model';
import { phoneEntryOf } from '../log/phone';
import { liftTombstones } from '../log/tombstones';
import type { Change } from '../log/write';
import type { ProposedFields } from './contract';
import { companyDomain } from './participants';

const byHand: FieldSource = { kind: 'hand' };

/**
 * Writes a new contact, and its company where that is new, into the transaction under way; returns the contact's id.
 * A field the user changed from what was proposed has the source `hand`.
 * Throws `name-missing`, `bad-address`, `address-taken`.
 */
export async function newContact(
  log: Log,
  change: Change,
  fields: ProposedFields,
  proposed: { readonly fields: ProposedFields; readonly sources: Readonly<Record<string, FieldSource>> } | undefined,
): Promise<string> {
  const { name, address } = await checked(log, fields);
  const companyName = oneLine(fields.companyName, 300);
  const companyId = await companyIdFor(log, change, companyName, address);
  const now = instant(change.now);
  const contact = {
    id: change.newId(),
    name,
    emails: address ? [{ address, primary: true }] : [],
    phones: phonesIn(fields.phone),
    title: oneLine(fields.title, 300),
    website: oneLine(fields.website, 300),
    postalAddress: oneLine(fields.postalAddress, 500),
    companyId,
    origin: fields.origin,
    status: 'new' as const,
    horizon: null,
    owner: change.settings.profile.name,
    tags: [],
    note: '',
    sources: sourcesOf(fields, proposed),
    createdAt: now,
    updatedAt: now,
  };
  const row = { ...contact, ...contactKeys(contact, companyName) };
  await liftTombstones(log.db, change, row);
  await change.put('contacts', row);
  return contact.id;
}

/** One number or several, parted by commas or semicolons. */
const phonesIn = (text: string) =>
  [...new Set(text.split(/[,;\n]/).map((number) => oneLine(number, 100)))]
    .filter(Boolean)
    .slice(0, 50)
    .map(phoneEntryOf);

async function checked(log: Log, fields: ProposedFields): Promise<{ name: string; address: string }> {
  const name = oneLine(fields.name, 300);
  const written = fields.address.trim();
  const address = written && cleanMailbox({ name: '', address: written })?.address;
  if (address === undefined) throw new DaybookError('bad-address', { address: written });
  if (!name && !address) throw new DaybookError('name-missing');
  const [holder] = address ? await contactsByAddress(log, addressKey(address)) : [];
  if (holder) throw new DaybookError('address-taken', { address, name: holder.name });
  return { name, address };
}

/** The company of the address's domain if it has that name, else the one of that name, else a new one that has the domain if it is free. */
async function companyIdFor(log: Log, change: Change, name: string, address: string): Promise<string | null> {
  const domain = address ? companyDomain(address, change.settings.capture.subdomains) : undefined;
  const holder = await companyOfDomain(log, domain);
  if (holder && isSameName(holder.name, name)) return holder.id;
  return companyByName(log.db, change, name, domain === undefined || holder ? [] : [domain]);
}

function sourcesOf(
  fields: ProposedFields,
  proposed: { readonly fields: ProposedFields; readonly sources: Readonly<Record<string, FieldSource>> } | undefined,
): Record<string, FieldSource> {
  const sources: Record<string, FieldSource> = {};
  for (const field of [
    'name',
    'address',
    'companyName',
    'title',
    'phone',
    'website',
    'postalAddress',
    'origin',
  ] as const) {
    if (!fields[field]) continue;
    const unchanged = proposed !== undefined && proposed.fields[field] === fields[field];
    sources[recordField[field]] = (unchanged ? proposed.sources[field] : undefined) ?? byHand;
  }
  return sources;
}

/** What a proposal's fields are called in the record. */
const recordField = {
  name: 'name',
  address: 'emails',
  companyName: 'companyId',
  title: 'title',
  phone: 'phones',
  website: 'website',
  postalAddress: 'postalAddress',
  origin: 'origin',
} as const;
