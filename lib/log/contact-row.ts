import { companyById } from './company-by-id';
import type { Database } from './db';
import { contactKeys } from './indexed-contact';
import type { Contact } from './model';
import type { ContactKeys } from './rows';

type Findable = Pick<Contact, 'name' | 'emails' | 'phones' | 'companyId' | 'createdAt'> & {
  readonly lastContactAt?: string;
};

/** A contact as it is stored: with what it is found by, its company's name among it. */
export async function contactRow<T extends Findable>(db: Database, contact: T): Promise<T & ContactKeys> {
  const company = await companyById(db, contact.companyId);
  return { ...contact, ...contactKeys(contact, company?.name ?? '') };
}
