import { companyOfDomain } from '../log/company-by-name';
import type { Log } from '../log/log';
import { readSettings } from '../settings/store';
import type { Proposal } from './contract';
import { extract } from './extract';
import type { BodyText } from './model';
import { companyDomain } from './participants';
import { proposedFields } from './proposed-fields';
import type { Candidate } from './who';

/**
 * What is known of a new person from where they were found and from what they wrote themselves, each field with its source.
 * Nothing is made up: an unknown field stays empty.
 */
export async function propose(log: Log, person: Candidate, text: BodyText | undefined): Promise<Proposal> {
  const { subdomains } = (await readSettings(log.db)).capture;
  const domain = companyDomain(person.address, subdomains);
  const company = domain === undefined ? undefined : await companyOfDomain(log, domain);
  return proposedFields({ person, extracted: text ? extract(text, person) : [], company: company?.name });
}
