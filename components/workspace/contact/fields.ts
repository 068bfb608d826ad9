import { origins } from '@/lib/base/codes';
import type { MessageKey } from '@/lib/i18n/catalogue';
import { originLabel } from '@/lib/i18n/labels';
import type { Translate } from '@/lib/i18n/translate';
import type { ContactEdit } from '@/lib/log/contract';
import type { Company, Contact } from '@/lib/log/model';
import { linesOf, wordsOf } from './lists';

export type Shown = { readonly contact: Contact; readonly company: Company | null };

/** A field of a contact that can be edited: how it is typed, and what is sent. */
export type EditableField = {
  /** Its name in the record, by which its source is kept. */
  readonly field:
    | 'name'
    | 'emails'
    | 'phones'
    | 'title'
    | 'website'
    | 'postalAddress'
    | 'companyId'
    | 'origin'
    | 'owner'
    | 'tags'
    | 'note';
  readonly label: MessageKey;
  readonly hint?: MessageKey;
  /** `line`: one line; `lines`: a box; `origin`: a choice. */
  readonly control: 'line' | 'lines' | 'origin';
  readonly maxLength?: number;
  /** As it is typed. */
  typed(shown: Shown): string;
  /** As it is shown; several values on lines of their own. */
  lines(shown: Shown, t: Translate): readonly string[];
  edit(typed: string): ContactEdit;
};

const emailsOf = ({ contact }: Shown): string[] =>
  contact.emails.toSorted((a, b) => Number(b.primary) - Number(a.primary)).map(({ address }) => address);
const phonesOf = ({ contact }: Shown): string[] => contact.phones.map(({ raw, number }) => raw || number);
const oneLineOf = (text: string): string[] => (text === '' ? [] : [text]);

/** The fields in the order they are shown. */
export const editableFields: readonly EditableField[] = [
  {
    field: 'name',
    label: 'field_name',
    control: 'line',
    maxLength: 300,
    typed: ({ contact }) => contact.name,
    lines: ({ contact }) => oneLineOf(contact.name),
    edit: (typed) => ({ name: typed.trim() }),
  },
  {
    field: 'emails',
    label: 'field_emails',
    hint: 'contacts_emails_hint',
    control: 'lines',
    typed: (shown) => emailsOf(shown).join('\n'),
    lines: emailsOf,
    edit: (typed) => ({ emails: linesOf(typed) }),
  },
  {
    field: 'phones',
    label: 'field_phones',
    hint: 'contacts_phones_hint',
    control: 'lines',
    typed: (shown) => phonesOf(shown).join('\n'),
    lines: phonesOf,
    edit: (typed) => ({ phones: linesOf(typed) }),
  },
  {
    field: 'title',
    label: 'field_title',
    control: 'line',
    maxLength: 300,
    typed: ({ contact }) => contact.title,
    lines: ({ contact }) => oneLineOf(contact.title),
    edit: (typed) => ({ title: typed.trim() }),
  },
  {
    field: 'companyId',
    label: 'field_company',
    control: 'line',
    maxLength: 300,
    typed: ({ company }) => company?.name ?? '',
    lines: ({ company }) => oneLineOf(company?.name ?? ''),
    edit: (typed) => ({ companyName: typed.trim() }),
  },
  {
    field: 'website',
    label: 'field_website',
    control: 'line',
    maxLength: 300,
    typed: ({ contact }) => contact.website,
    lines: ({ contact }) => oneLineOf(contact.website),
    edit: (typed) => ({ website: typed.trim() }),
  },
  {
    field: 'postalAddress',
    label: 'field_postal_address',
    control: 'line',
    maxLength: 500,
    typed: ({ contact }) => contact.postalAddress,
    lines: ({ contact }) => oneLineOf(contact.postalAddress),
    edit: (typed) => ({ postalAddress: typed.trim() }),
  },
  {
    field: 'origin',
    label: 'field_origin',
    control: 'origin',
    typed: ({ contact }) => contact.origin,
    lines: ({ contact }, t) => [t(originLabel(contact.origin))],
    edit: (typed) => {
      const origin = origins.find((code) => code === typed);
      return origin ? { origin } : {};
    },
  },
  {
    field: 'owner',
    label: 'field_owner',
    control: 'line',
    maxLength: 200,
    typed: ({ contact }) => contact.owner,
    lines: ({ contact }) => oneLineOf(contact.owner),
    edit: (typed) => ({ owner: typed.trim() }),
  },
  {
    field: 'tags',
    label: 'field_tags',
    hint: 'contacts_tags_hint',
    control: 'line',
    typed: ({ contact }) => contact.tags.join(', '),
    lines: ({ contact }) => oneLineOf(contact.tags.join(', ')),
    edit: (typed) => ({ tags: wordsOf(typed) }),
  },
  {
    field: 'note',
    label: 'field_note',
    control: 'lines',
    maxLength: 20_000,
    typed: ({ contact }) => contact.note,
    lines: ({ contact }) => oneLineOf(contact.note),
    edit: (typed) => ({ note: typed }),
  },
];
