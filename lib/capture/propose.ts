import type { CountryCode } from 'libphonenumber-js/min';
import { addressKey } from '../base/email-address';
import { companyOfDomain } from '../log/company-by-name';
import type { Log } from '../log/log';
import { readSettings } from '../log/read-settings';
import type { Proposal } from './contract';
import { extract } from './extract';
import type { BodyText } from './model';
import { companyDomain } from './participants';
import { proposedFields } from './proposed-fields';
import type { Candidate } from './who';

type About = {
  /** The user's country: national numbers that say no other are its. */
  readonly home: CountryCode | undefined;
  /** Addresses that the user gave. */
  readonly given: readonly string[];
};

/**
 * What is known of a new person from where they were found and from what they wrote themselves, each field with its source.
 * Nothing is made up: an unknown field stays empty.
 */
export async function propose(
  log: Log,
  person: Candidate,
  text: BodyText | undefined,
  { home, given }: About,
): Promise<Proposal> {
  const { subdomains } = (await readSettings(log.db)).capture;
  const domain = companyDomain(person.address, subdomains);
  const company = domain === undefined ? undefined : await companyOfDomain(log, domain);
  const proposal = proposedFields({
    person,
    extracted: text ? extract(text, person, home) : [],
    company: company?.name,
  });
  if (!given.some((address) => addressKey(address) === addressKey(person.address))) return proposal;
  return { ...proposal, sources: { ...proposal.sources, address: { kind: 'hand', confidence: 'high' } } };
}
