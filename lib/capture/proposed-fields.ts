import { companyNameFromDomain } from '../base/domain';
import { looksLikeAddress } from '../base/email-address';
import type { CorrespondentVia, Proposal, ProposedFields } from './contract';
import type { Extracted } from './extract';
import { personName } from './extract/person-name';
import type { Mailbox } from './model';
import { companyDomain } from './participants';
import type { Candidate } from './who';

type Source = Proposal['sources'][string];

type Known = {
  readonly person: Candidate;
  readonly extracted: readonly Extracted[];
  /** The firm that the log knows for the address's domain. */
  readonly company?: string | undefined;
};

/** Where somebody was found, as a source: `from-header`, `web-form`, … */
const sourceCodes: Readonly<Record<CorrespondentVia, string>> = {
  from: 'from-header',
  to: 'to-header',
  cc: 'cc-header',
  'reply-to': 'reply-to',
  form: 'web-form',
  forwarded: 'forwarded',
};

/**
 * A proposal out of what is known of a person: each field with its source. What is not certain is offered beside an empty
 * field, and nothing is made up.
 */
export function proposedFields({ person, extracted, company }: Known): Proposal {
  const { messageId, form } = person;
  const origin = person.via === 'form' ? 'web-form' : 'email';
  const seen: Source = { kind: 'message', from: sourceCodes[person.via], messageId, confidence: 'high' };
  const fields: ProposedFields = { ...nothing, address: person.address, origin };
  const sources: Record<string, Source> = {
    address: seen,
    origin: { kind: 'rule', from: origin === 'email' ? 'mail' : 'web-form', confidence: 'high' },
  };
  const fill = (field: keyof typeof nothing, value: string, source: Source): void => {
    if (value === '' || fields[field] !== '') return;
    fields[field] = value;
    sources[field] = source;
  };
  const named = extracted.find(({ field }) => field === 'name');
  if (person.via === 'form') fill('name', person.name, seen);
  else if (!named) fill('name', headerName(person), seen);
  else if (named.confidence === 'high')
    fill('name', named.value, named.from === 'header' ? seen : { ...seen, from: named.from });
  if (company) fill('companyName', company, { kind: 'rule', from: 'domain', confidence: 'high' });
  for (const field of formFields) fill(field, form?.[field] ?? '', seen);
  for (const { field, value, confidence, from } of extracted) {
    if (confidence !== 'high' || field === 'name') continue;
    const source: Source = {
      kind: 'message',
      from,
      confidence,
      messageId,
    };
    if (field === 'phone' && fields.phone !== '') fields.phone = `${fields.phone}, ${value}`;
    else fill(field, value, source);
  }
  const domain = companyDomain(person.address);
  const fromDomain = domain === undefined ? '' : companyNameFromDomain(domain);
  // Who signs writes the firm's name: where none was recognised there, the domain's word for it is only offered. So is one
  // that looks like several words written together: nobody is called `Arkwrightheating`.
  const signs = extracted.some(({ field, from }) => field !== 'name' && from === 'signature');
  if (!signs && /^\p{L}{3,9}$/u.test(fromDomain))
    fill('companyName', fromDomain, { kind: 'rule', from: 'domain', confidence: 'high' });
  const offers = offersOf(extracted, fields);
  if (fromDomain && fields.companyName === '')
    offers.push({
      field: 'companyName',
      value: fromDomain,
      source: { kind: 'rule', from: 'domain', confidence: 'low' },
    });
  return { fields, sources, offers };
}

const formFields = ['companyName', 'title', 'phone', 'website', 'postalAddress'] as const;

const nothing = { name: '', companyName: '', title: '', phone: '', website: '', postalAddress: '' };

/** A header's name as people write it; one that shows another address is none. */
const headerName = (person: Mailbox): string =>
  looksLikeAddress(person.name) ? '' : (personName(person, [])?.value ?? '');

/** Everything else that was found, by field; what is filled in already is no offer. */
const offersOf = (extracted: readonly Extracted[], fields: ProposedFields): Proposal['offers'] =>
  extracted
    .filter(({ field, value }) => !fields[field].split(', ').includes(value) && fields[field] !== value)
    .slice(0, 12)
    .map(({ field, value, confidence, from }) => ({ field, value, source: { kind: 'message', from, confidence } }));
