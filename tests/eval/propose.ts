import type { Language } from '@/lib/base/codes';
import type { Proposal } from '@/lib/capture/contract';
import { extract } from '@/lib/capture/extract';
import { People } from '@/lib/capture/people';
import { proposedFields } from '@/lib/capture/proposed-fields';
import type { Who } from '@/lib/capture/who';
import { defaultSettings } from '@/lib/settings/model';
import type { Case } from './corpus';

/** What the panel would show of a message of the corpus; `null` when it proposes nobody. */
export type Proposed = { readonly who: Who; readonly address: string; readonly proposal: Proposal } | null;

/** The panel's own way, but for what the log knows. */
export async function proposalFor({ mail, expected, language }: Case): Promise<Proposed> {
  const context = {
    kind: 'thread',
    provider: 'source',
    account: expected.account,
    threadId: 'x',
    subject: mail.subject,
    messages: [{ ...mail.message, id: 'x' }],
    unreadable: 0,
    url: '',
    needsOriginal: false,
  } as const;
  const people = new People(context, { ...defaultSettings, language: language as Language }, async () => mail.body);
  const [first] = (await people.who()).candidates;
  if (!first) return null;
  const who = await people.whoAfterReading(first);
  // Where Daybook asks, as it should, the user picks the right one.
  const asked = who.ask !== null && who.ask === expected.ask;
  const person =
    (asked && who.candidates.find(({ address }) => expected.person?.address.includes(address))) || who.candidates[0];
  if (!person) return null;
  const text = people.textOf(person);
  return {
    who,
    address: person.address,
    proposal: proposedFields({ person, extracted: text ? extract(text, person, people.home) : [] }),
  };
}
