import { folded } from '../base/text';
import type { Log } from './log';
import type { Company } from './model';
import { visible } from './pending-import';

/** A choice to pick from, not a directory. */
const most = 20;

/** Companies whose name begins so, by name, and how many people each has. */
export async function listCompanies(
  log: Log,
  { search }: { readonly search: string },
): Promise<{ company: Company; people: number }[]> {
  const isVisible = await visible(log.db);
  const rows = await log.db.companies.where('nameKey').startsWith(folded(search.trim())).limit(most).toArray();
  return Promise.all(
    rows.filter(isVisible).map(async (company) => ({
      company,
      people: await log.db.contacts.where('companyId').equals(company.id).count(),
    })),
  );
}
