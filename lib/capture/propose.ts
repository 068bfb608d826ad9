import type { CountryCode } from 'libphonenumber-js/min';
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
 * Nothing is made up: an unknown field stays empty. `home` is the user's country: national numbers that say no other are its.
 */
export async function propose(
  log: Log,
  person: Candidate,
  text: BodyText | undefined,
  home: CountryCode | undefined,
): Promise<Proposal> {
  const { subdomains } = (await readSettings(log.db)).capture;
  const domain = companyDomain(person.address, subdomains);
  const company = domain === undefined ? undefined : await companyOfDomain(log, domain);
  return proposedFields({ person, extracted: text ? extract(text, person, home) : [], company: company?.name });
}
