import { instant } from '../base/clock';
import { DaybookError } from '../base/errors';
import { cardOf } from '../log/card';
import type { Log } from '../log/log';
import { visible } from '../log/pending-import';
import type { FollowUpRow } from '../log/rows';
import type { DueItem } from './contract';

const longestList = 500;

type Today = {
  enquiries: DueItem[];
  overdue: DueItem[];
  today: DueItem[];
  week: DueItem[];
  more: boolean;
  hasContacts: boolean;
};

/** What is to be done: unanswered web enquiries first, then what is overdue, due later today, and due in the seven days after. */
export async function today(log: Log): Promise<Today> {
  const { db, clock } = log;
  const now = clock.now();
  const midnight = Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO(clock.zone())
    .startOfDay()
    .add({ days: 1 });
  const [tomorrow, horizon] = [midnight.epochMilliseconds, midnight.add({ days: 7 }).epochMilliseconds];
  const rows = await openUntil(log, horizon);
  const items = await itemsOf(log, rows.slice(0, longestList));
  const isEnquiry = ({ followUp, contact }: DueItem): boolean =>
    contact.origin === 'web-form' && followUp.kind === 'reply';
  const rest = items.filter((item) => !isEnquiry(item));
  const between = (from: number, to: number): DueItem[] =>
    rest.filter(({ followUp }) => Date.parse(followUp.dueAt) > from && Date.parse(followUp.dueAt) <= to);
  return {
    enquiries: items.filter(isEnquiry),
    overdue: between(Number.NEGATIVE_INFINITY, now),
    today: between(now, tomorrow - 1),
    week: between(tomorrow - 1, horizon - 1),
    more: rows.length > longestList,
    hasContacts: (await db.contacts.limit(1).primaryKeys()).length > 0,
  };
}

/** One follow-up with whom it is about. Throws `not-found`. */
export async function followUpItem(log: Log, id: string): Promise<DueItem> {
  const row = await log.db.followUps.get(id);
  const [item] = row ? await itemsOf(log, [row]) : [];
  if (!item) throw new DaybookError('not-found');
  return item;
}

/** A contact's open follow-ups, the next one first. */
export const openFollowUps = async (log: Log, contactId: string): Promise<FollowUpRow[]> =>
  (await log.db.followUps.where('contactId').equals(contactId).sortBy('dueAt')).filter(({ state }) => state === 'open');

async function openUntil(log: Log, until: number): Promise<FollowUpRow[]> {
  return log.db.followUps
    .where('[state+dueAt]')
    .between(['open', ''], ['open', instant(until)])
    .filter(await visible(log.db))
    .limit(longestList + 1)
    .toArray();
}

async function itemsOf({ db }: Log, rows: readonly FollowUpRow[]): Promise<DueItem[]> {
  const contacts = await db.contacts.bulkGet(rows.map(({ contactId }) => contactId));
  const companies = await db.companies.bulkGet(contacts.map((contact) => contact?.companyId ?? ''));
  const threads = await db.threads.bulkGet(rows.map(({ threadId }) => threadId ?? ''));
  return rows.flatMap((followUp, index) => {
    const contact = contacts[index];
    if (!contact) return [];
    return [
      { followUp, contact: cardOf(contact, companies[index]?.name ?? ''), subject: threads[index]?.subject ?? '' },
    ];
  });
}
