import { companyNameFromDomain } from '../base/domain';
import { looksLikeAddress } from '../base/email-address';
import { companyOfDomain } from '../log/company-by-name';
import type { Log } from '../log/log';
import type { Proposal } from './contract';
import type { Mailbox, ThreadContext } from './model';
import { companyDomain, seenIn } from './participants';

/** What is known of a new person from what the mail's headers say, each field with its source. Nothing is made up: an unknown field stays empty. */
export async function propose(log: Log, context: ThreadContext, { name, address }: Mailbox): Promise<Proposal> {
  const seen = seenIn(context.messages, address);
  const header = { kind: 'message', ...seen, confidence: 'high' } as const;
  const company = await companyFor(log, address);
  const properName = looksLikeAddress(name) ? '' : name;
  return {
    fields: {
      name: properName,
      address,
      companyName: company,
      title: '',
      phone: '',
      website: '',
      postalAddress: '',
      origin: 'email',
    },
    sources: {
      ...(properName ? { name: header } : {}),
      address: header,
      ...(company ? { companyName: { kind: 'rule', from: 'domain', confidence: 'high' } as const } : {}),
      origin: { kind: 'rule', from: 'mail', confidence: 'high' },
    },
    offers: [],
  };
}

async function companyFor(log: Log, address: string): Promise<string> {
  const domain = companyDomain(address);
  if (domain === undefined) return '';
  const known = await companyOfDomain(log, domain);
  return known?.name ?? companyNameFromDomain(domain);
}
