import type { ContactCard } from './contract';
import type { ContactRow } from './rows';

/** A contact as a row of a list, with the name of its company (empty: none). */
export function cardOf(row: ContactRow, companyName: string): ContactCard {
  const { id, name, emails, phones, title, origin, status, horizon } = row;
  const email = emails.find(({ primary }) => primary) ?? emails[0];
  const phone = phones[0]?.raw || phones[0]?.number || '';
  return { id, name, address: email?.address ?? '', companyName, title, phone, origin, status, horizon };
}
