import { addressKey } from '../base/email-address';
import { openFollowUps } from '../followups/today';
import { companyById } from '../log/company-by-id';
import { contactsByAddress } from '../log/contacts-by-address';
import { historyOf } from '../log/history';
import type { Log } from '../log/log';
import { readSettings } from '../log/read-settings';
import type { ContactRow } from '../log/rows';
import type { Settings } from '../settings/model';
import type { ThreadView, Typed } from './contract';
import { withLogged } from './from-log';
import { loggable, saysNoTimes } from './loggable';
import { loggedState } from './logged';
import type { BodyText, ReadMessage, ThreadContext } from './model';
import { People } from './people';
import { perhapsKnown } from './perhaps';
import { propose } from './propose';
import { shownArrivalOf } from './shown-arrival';
import { suggest } from './suggest';
import type { Candidate, Who } from './who';
import { wishesIn } from './wishes';

export type ViewInput = {
  readonly contextId: string;
  readonly context: ThreadContext;
  /** Whom the user picked; the default correspondent otherwise. */
  readonly correspondent?: string | undefined;
  /** Which of several contacts with that address the user picked. */
  readonly contactId?: string | undefined;
  /** The account *Open mail* expected in this tab. */
  readonly expectedAccount?: string | undefined;
  /** The original was asked for in vain, so the arrival must be asked of the user. */
  readonly originalFailed: boolean;
  /** Who was entered by hand from this mail, where nobody outside takes part in it. */
  readonly entered?: string | undefined;
  readonly typedFor: (correspondent: string) => Promise<Typed>;
  /** What a message says, where the page shows it; asked for a proposal only. */
  readonly bodyOf: (messageId: string) => Promise<BodyText | undefined>;
};

const firstLines = 20;

/** Everything the panel shows of an open thread. Reads by key only, so it is as quick with 100,000 contacts as with ten. */
export async function threadView(log: Log, input: ViewInput): Promise<ThreadView> {
  const { contextId } = input;
  const context = await withLogged(log, input.context);
  const asked =
    saysNoTimes(context) || input.originalFailed ? loggable(context.messages).find(({ at }) => !at) : undefined;
  const settings = await readSettings(log.db);
  const people = new People(context, settings, input.bodyOf);
  let who = await people.who();
  let chosen = chosenOf(who, input.correspondent);
  const matches = chosen ? await contactsByAddress(log, addressKey(chosen.address)) : [];
  const isNew = chosen !== undefined && matches.length === 0;
  if (chosen && isNew) {
    who = await people.whoAfterReading(chosen);
    chosen = chosenOf(who, chosen.address);
  }
  const picked = matches.length === 1 ? matches[0] : matches.find(({ id }) => id === input.contactId);
  const contact = chosen || input.entered === undefined ? picked : await log.db.contacts.get(input.entered);
  const { notLogged, last } = await loggedState(log, context, contact?.id);
  const proposal = chosen && isNew ? await propose(log, chosen, people.textOf(chosen), people) : null;
  const known = contact ? await knownOf(log, contact) : null;
  return {
    kind: 'thread',
    contextId,
    subject: context.subject,
    account: context.account,
    correspondents: who.candidates.map(({ name, address, via }) => ({ name, address, via })),
    chosen: chosen?.address ?? '',
    matches: contact ? [] : await Promise.all(matches.map((match) => choiceOf(log, match))),
    proposal,
    ask: who.ask,
    nobody: chosen ? null : who.nobody,
    // Gmail's page lacks Reply-To; those of the others have it, or the log asks for the original anyway.
    mayLookUp: !chosen && who.nobody === 'list' && context.provider === 'gmail',
    mayPassOnForms: who.mayPassOnForms,
    withoutAddress: [...who.withoutAddress],
    perhaps: proposal ? await perhapsKnown(log, proposal.fields) : [],
    brought: context.provider === 'source' || context.provider === 'selection' ? context.provider : null,
    mode: settings.capture.mode,
    known,
    suggestions: known ? await suggestionsFor(log, context.messages.at(-1), known, people, settings) : [],
    notLogged,
    logged: notLogged === 0 && last ? { by: last.recordedBy, at: last.recordedAt } : null,
    unreadable: context.unreadable + context.messages.length - loggable(context.messages).length,
    asksArrival: asked !== undefined,
    shownArrival: shownArrivalOf(context, asked),
    otherAccount:
      input.expectedAccount === undefined || addressKey(input.expectedAccount) === addressKey(context.account)
        ? null
        : { expected: input.expectedAccount, found: context.account },
    typed: await input.typedFor(chosen?.address ?? ''),
  };
}

/** By the newest mail, whoever wrote it: a wish of theirs, an offer of ours. */
async function suggestionsFor(
  log: Log,
  newest: ReadMessage | undefined,
  known: Known,
  people: People,
  { followUps }: Settings,
): Promise<ThreadView['suggestions']> {
  if (!newest?.from) return [];
  const body = await people.read(newest.id);
  if (!body) return [];
  const wishes = wishesIn(body, people.isOurs(newest.from.address));
  return suggest({ wishes, known, rules: followUps.rules, now: log.clock.now(), calendar: await log.calendar() });
}

type Known = NonNullable<ThreadView['known']>;

const chosenOf = ({ candidates }: Who, wanted: string | undefined): Candidate | undefined =>
  candidates.find(({ address }) => addressKey(address) === addressKey(wanted ?? '')) ?? candidates[0];

async function choiceOf(log: Log, { id, name, companyId }: ContactRow): Promise<ThreadView['matches'][number]> {
  const company = await companyById(log.db, companyId);
  return { id, name, companyName: company?.name ?? '' };
}

async function knownOf(log: Log, contact: ContactRow): Promise<Known> {
  const { activities, next } = await historyOf(log, { id: contact.id, limit: firstLines });
  return {
    contact,
    company: (await companyById(log.db, contact.companyId)) ?? null,
    followUps: await openFollowUps(log, contact.id),
    history: activities,
    historyNext: next,
  };
}
