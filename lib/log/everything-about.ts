import { companyById } from './company-by-id';
import { contactById } from './contact-by-id';
import type { Log } from './log';
import type { Activity, Company, Contact, FollowUp, Message, Thread } from './model';
import { linesOf } from './remove-contact';

/** Everything that the log holds about one person. */
export type EverythingAbout = {
  readonly contact: Contact;
  readonly company: Company | null;
  /** Oldest first. */
  readonly activities: Activity[];
  readonly followUps: FollowUp[];
  readonly threads: Thread[];
  readonly messages: Message[];
};

/** For a person who asks what is kept about them. Throws `not-found`. */
export async function everythingAbout(log: Log, { id }: { readonly id: string }): Promise<EverythingAbout> {
  const { db } = log;
  const contact = await contactById(log, id);
  const activities = await linesOf(db, id);
  const messageIds = [...new Set(activities.flatMap(({ messageId }) => messageId ?? []))];
  const messages = (await db.messages.bulkGet(messageIds)).filter((message) => message !== undefined);
  const threads = await db.threads.bulkGet([...new Set(messages.map(({ threadId }) => threadId))]);
  return {
    contact,
    company: (await companyById(db, contact.companyId)) ?? null,
    activities,
    followUps: await db.followUps.where('contactId').equals(id).sortBy('dueAt'),
    threads: threads.filter((thread) => thread !== undefined),
    messages,
  };
}
