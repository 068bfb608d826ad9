import { folded } from '../base/text';
import type { Database } from './db';
import { contactKeys } from './indexed-contact';
import type { ContactRow } from './rows';

/**
 * Writes anew what contacts are found by, after their company got another name. Derived data: no change number, no undo,
 * nothing for the CRM.
 */
export async function reindexContactsOf(db: Database, companyIds: readonly string[]): Promise<void> {
  await rekeyed(db, await db.contacts.where('companyId').anyOf(companyIds).toArray());
}

/** Writes anew what these contacts and companies are found by; harmless where they are gone. */
export async function reindex(
  db: Database,
  ids: { readonly contacts: readonly string[]; readonly companies: readonly string[] },
): Promise<void> {
  const companies = await db.companies.bulkGet([...ids.companies]);
  await db.companies.bulkPut(
    companies.flatMap((company) => (company ? [{ ...company, nameKey: folded(company.name) }] : [])),
  );
  const contacts = await db.contacts.bulkGet([...ids.contacts]);
  await rekeyed(
    db,
    contacts.filter((contact) => contact !== undefined),
  );
  if (ids.companies.length > 0) await reindexContactsOf(db, ids.companies);
}

/** The names of these contacts' companies, by the company's id. */
export async function companyNames(
  db: Database,
  contacts: readonly { readonly companyId: string | null }[],
): Promise<ReadonlyMap<string | null, string>> {
  const ids = [...new Set(contacts.flatMap(({ companyId }) => companyId ?? []))];
  const companies = await db.companies.bulkGet(ids);
  return new Map(companies.flatMap((company) => (company ? [[company.id, company.name] as const] : [])));
}

async function rekeyed(db: Database, contacts: readonly ContactRow[]): Promise<void> {
  const names = await companyNames(db, contacts);
  await db.contacts.bulkPut(
    contacts.map((contact) => ({ ...contact, ...contactKeys(contact, names.get(contact.companyId) ?? '') })),
  );
}
