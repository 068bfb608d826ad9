import { companyNameFromDomain } from '../base/domain';
import { looksLikeAddress } from '../base/email-address';
import { companyOfDomain } from '../log/company-by-name';
import type { Log } from '../log/log';
import type { FieldSource } from '../log/model';
import type { ProposedFields } from './contract';
import type { Mailbox, ThreadContext } from './model';
import { companyDomain, seenIn } from './participants';

export type Proposal = { readonly fields: ProposedFields; readonly sources: Record<string, FieldSource> };

/** What is known of a new person from what the mail's headers say, each field with its source. Nothing is made up: an unknown field stays empty. */
export async function propose(log: Log, context: ThreadContext, { name, address }: Mailbox): Promise<Proposal> {
  const seen = seenIn(context.messages, address);
  const header: FieldSource = { kind: 'message', ...seen };
  const company = await companyFor(log, address);
  const properName = looksLikeAddress(name) ? '' : name;
  return {
    fields: { name: properName, address, companyName: company, title: '', phone: '', origin: 'email' },
    sources: {
      ...(properName ? { name: header } : {}),
      address: header,
      ...(company ? { companyName: { kind: 'rule', from: 'domain' } as const } : {}),
      origin: { kind: 'rule', from: 'mail' },
    },
  };
}

async function companyFor(log: Log, address: string): Promise<string> {
  const domain = companyDomain(address);
  if (domain === undefined) return '';
  const known = await companyOfDomain(log, domain);
  return known?.name ?? companyNameFromDomain(domain);
}
