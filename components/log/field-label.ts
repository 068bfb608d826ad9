import type { MessageKey } from '@/lib/i18n/catalogue';
import type { Translate } from '@/lib/i18n/translate';

const labels: Readonly<Record<string, MessageKey>> = {
  name: 'field_name',
  emails: 'field_emails',
  phones: 'field_phones',
  title: 'field_title',
  website: 'field_website',
  postalAddress: 'field_postal_address',
  companyName: 'field_company',
  companyId: 'field_company',
  company: 'field_company',
  origin: 'field_origin',
  owner: 'field_owner',
  tags: 'field_tags',
  note: 'field_note',
  status: 'field_status',
  horizon: 'field_horizon',
};

/** The words for a contact's field, by its name in the record; a field this version does not know keeps its name. */
export const fieldLabel = (t: Translate, field: string): string => {
  const key = labels[field];
  return key ? t(key) : field;
};
