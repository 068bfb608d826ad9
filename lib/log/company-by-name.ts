import { instant } from '../base/clock';
import { folded } from '../base/text';
import type { Change } from './change';
import type { Database } from './db';
import type { Log } from './log';
import { visible } from './pending-import';
import type { CompanyRow } from './rows';

/**
 * The id of the company of this name, whatever its case; a new one with `domains` is written if there is none. An empty name
 * is no company.
 */
export async function companyByName(
  db: Database,
  change: Change,
  name: string,
  domains: string[] = [],
): Promise<string | null> {
  if (name === '') return null;
  const isVisible = await visible(db);
  const alike = await db.companies.where('nameKey').equals(folded(name)).toArray();
  const known = alike.find((company) => isVisible(company) && isSameName(company.name, name));
  if (known) return known.id;
  const now = instant(change.now);
  const id = change.newId();
  const company = { id, name, domains, industry: '', createdAt: now, updatedAt: now };
  await change.put('companies', { ...company, nameKey: folded(name) });
  return id;
}

/** The company that has this registrable domain. */
export async function companyOfDomain({ db }: Log, domain: string | undefined): Promise<CompanyRow | undefined> {
  if (domain === undefined) return undefined;
  return (await db.companies.where('domains').equals(domain).toArray()).find(await visible(db));
}

/** Accents tell names apart, case does not. */
export const isSameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
