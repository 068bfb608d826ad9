import { companyById } from './company-by-id';
import { contactById } from './contact-by-id';
import type { Log } from './log';
import type { Company, Contact, FollowUp } from './model';
import { visible } from './pending-import';
import { plain } from './record';

type ContactWithAll = { readonly contact: Contact; readonly company: Company | null; readonly followUps: FollowUp[] };

/** A contact with its company and all its follow-ups, the one due first first. Throws `not-found`. */
export async function getContact(log: Log, { id }: { readonly id: string }): Promise<ContactWithAll> {
  const { db } = log;
  const row = await contactById(log, id);
  const isVisible = await visible(db);
  const company = await companyById(db, row.companyId);
  const followUps = await db.followUps.where('contactId').equals(id).sortBy('dueAt');
  return {
    contact: plain(row),
    company: company ? plain(company) : null,
    followUps: followUps.filter(isVisible).map(plain),
  };
}
