import type { Database } from './db';
import type { CompanyRow } from './rows';

/** A contact's company; `undefined` for none. */
export const companyById = async (db: Database, id: string | null): Promise<CompanyRow | undefined> =>
  id === null ? undefined : db.companies.get(id);
