import type { CountryCode } from 'libphonenumber-js/min';
import { isFreeMail, registrableDomain } from '../../base/domain';
import { addressKey, cleanMailbox, domainOf } from '../../base/email-address';
import type { Correspondent, NobodyReason } from '../contract';
import { looksLikeName, properName } from '../extract/name';
import { desk } from '../extract/words';
import { nameAlone } from '../given-addresses';
import type { BodyText, Mailbox, ReadMessage } from '../model';
import { type IsOurs, isMachine } from '../participants';
import { automaticKind } from './automatic';
import { readForm, type WebForm } from './forms';
import { forwardedIn } from './forwarded';

type Input = {
  /** Oldest first. */
  readonly messages: readonly ReadMessage[];
  readonly subject: string;
  /** The texts of messages by id, as far as they are known. */
  readonly bodies: ReadonlyMap<string, BodyText>;
  readonly isOurs: IsOurs;
  /** Addresses that pass on web-form enquiries, as the user has said. */
  readonly formSenders: readonly string[];
  /** The user's country. */
  readonly home?: CountryCode | undefined;
};

/** Somebody this thread can be logged for, and what is known of them beyond the address. */
export type Candidate = Correspondent & {
  /** The message they were found in. */
  readonly messageId: string;
  /** What the form says of them. */
  readonly form?: WebForm | undefined;
  /** What they wrote, where it is not simply the message: a forwarded mail. */
  readonly body?: BodyText | undefined;
};

export type Who = {
  /** The default first. Nobody twice. */
  readonly candidates: readonly Candidate[];
  /** The default is a question: whose mail this is, or where answers go. */
  readonly ask: 'forwarded' | 'reply-to' | null;
  /** Why there is nobody. */
  readonly nobody: NobodyReason | null;
  /** The newest sender wrote what reads like a web form, and is not known to pass them on. */
  readonly mayPassOnForms: string | null;
  /** People in the headers whose address the page does not show. */
  readonly withoutAddress: readonly string[];
};

/**
 * Whom a thread is about: senders from the newest message back, then recipients. A machine's enquiry is of the person in its
 * form, a colleague's forward of its original writer, a group's mail of whoever answers go to. What an outsider writes never
 * puts somebody else in their place: their own forward only asks.
 */
export function whoIn(input: Input): Who {
  const newestFirst = [...input.messages].reverse();
  const found = newestFirst.map((message) => senderOf(message, input));
  const recipients = newestFirst.flatMap((message) => [
    ...message.to.map((mailbox) => ({ ...mailbox, via: 'to' as const, messageId: message.id })),
    ...message.cc.map((mailbox) => ({ ...mailbox, via: 'cc' as const, messageId: message.id })),
  ]);
  const isOutside = ({ address }: Mailbox): boolean => !input.isOurs(address) && !isMachine(address);
  const senders = found.flatMap(({ candidates }) => candidates);
  const groups = new Set(found.flatMap(({ group }) => (group === undefined ? [] : [addressKey(group)])));
  const all = [...senders, ...recipients.flatMap((it) => clean(it))].filter(
    (it) => isOutside(it) && !groups.has(addressKey(it.address)),
  );
  const candidates = unique(all);
  const [first] = found;
  const withoutAddress = [...new Set(newestFirst.flatMap(({ from }) => (from && nameAlone(from)) ?? []))];
  const decisive = found.find(({ candidates: list }) => list.length > 0);
  return {
    candidates,
    ask: decisive?.ask ?? null,
    nobody: candidates.length > 0 ? null : nobodyIn(first, withoutAddress),
    mayPassOnForms: first?.mayPassOnForms ?? null,
    withoutAddress,
  };
}

type Found = {
  readonly candidates: readonly Candidate[];
  readonly ask?: Who['ask'];
  readonly nobody?: NobodyReason;
  readonly group?: string;
  readonly mayPassOnForms?: string;
};

/** Who speaks in one message. */
function senderOf(message: ReadMessage, input: Input): Found {
  const from = message.from && cleanMailbox(message.from);
  const kind = automaticKind(message, input.subject);
  if (kind === 'bounce' || kind === 'auto-reply') return { candidates: [], nobody: kind };
  if (!from) return { candidates: [] };
  const form = formOf(message, from, input);
  if (form) return form;
  if (isMachine(from.address) || kind === 'bulk')
    return { candidates: [], nobody: kind === 'bulk' && message.list ? 'list' : 'machine' };
  if (isGroup(message)) return groupMail(message, from, input);
  const own = candidate(from, 'from', message);
  const forwarded = originalsOf(message, input);
  if (input.isOurs(from.address))
    return { candidates: forwarded, nobody: 'ours', ...(forwarded.length > 0 ? { ask: 'forwarded' } : {}) };
  const answers = repliesTo(message, input).filter((other) => differs(from, other));
  const body = input.bodies.get(message.id);
  const inForm = body && readForm(body.lines, input.home)?.address;
  const readsLikeForm =
    inForm !== undefined && !input.isOurs(inForm) && addressKey(inForm) !== addressKey(from.address);
  return {
    candidates: [own, ...forwarded, ...answers],
    ask: forwarded.length > 0 ? 'forwarded' : answers.length > 0 ? 'reply-to' : null,
    ...(readsLikeForm ? { mayPassOnForms: from.address } : {}),
  };
}

/** An enquiry of a web form: by a machine, by our own web server, or by a sender the user has named. Nobody else is believed. */
function formOf(message: ReadMessage, from: Mailbox, input: Input): Found | undefined {
  const isSender = input.formSenders.some((address) => addressKey(address) === addressKey(from.address));
  const isOwn = input.isOurs(from.address);
  if (!isSender && !isOwn && !isMachine(from.address)) return undefined;
  const body = input.bodies.get(message.id);
  const form = body && readForm(body.lines, input.home);
  const [answer] = repliesTo(message, input);
  // A colleague may paste a form; our website sends one whose answers go to who filled it in.
  const answersGoThere =
    answer !== undefined && form?.address !== undefined && addressKey(answer.address) === addressKey(form.address);
  const isWebsite = isOwn && form?.address !== undefined && (answersGoThere || !isPerson(from.name));
  if (!isSender && !isMachine(from.address) && !isWebsite) return undefined;
  const address = form?.address ?? (form || isSender ? answer?.address : undefined);
  if (address === undefined || input.isOurs(address) || isMachine(address)) return undefined;
  const name = form?.name ?? properName(answer?.name ?? '');
  return { candidates: [{ name, address, via: 'form', messageId: message.id, form: { ...form, address } }] };
}

/** `Lantern Press website`, or nothing, is no colleague's name. */
const isPerson = (name: string): boolean =>
  looksLikeName(name) && !desk.test(name) && !/web|site|seite|formular|skjema|lomake/iu.test(name);

/** Mail that came through a group's address: `'Kari' via Sales`. The group is nobody. */
const isGroup = ({ from }: ReadMessage): boolean =>
  /\S\s+(?:via|gjennom|gennem|kautta|über)\s+\S/iu.test(from?.name ?? '');

function groupMail(message: ReadMessage, from: Mailbox, input: Input): Found {
  const name = properName(message.from?.name ?? '');
  const candidates = repliesTo(message, input)
    .filter(({ address }) => addressKey(address) !== addressKey(from.address))
    .map((it) => ({ ...it, name: it.name || name }));
  return { candidates, nobody: 'list', group: from.address };
}

const repliesTo = (message: ReadMessage, { isOurs }: Input): Candidate[] =>
  (message.replyTo ?? [])
    .flatMap((mailbox) => cleanMailbox(mailbox) ?? [])
    .filter(({ address }) => !isOurs(address) && !isMachine(address))
    .map((mailbox) => candidate(mailbox, 'reply-to', message));

/** Whether answers go to another firm, or to another person at a free-mail provider: at one firm a shared address is usual. */
function differs(from: Mailbox, other: Mailbox): boolean {
  if (addressKey(from.address) === addressKey(other.address)) return false;
  const domain = registrableDomain(domainOf(from.address));
  return domain === undefined || isFreeMail(domain) || domain !== registrableDomain(domainOf(other.address));
}

const originalsOf = (message: ReadMessage, input: Input): Candidate[] => {
  const body = input.bodies.get(message.id);
  if (!body) return [];
  return forwardedIn(body, input.subject)
    .filter(
      ({ from }) =>
        !input.isOurs(from.address) &&
        !isMachine(from.address) &&
        addressKey(from.address) !== addressKey(message.from?.address ?? ''),
    )
    .map((forwarded) => ({ ...candidate(forwarded.from, 'forwarded', message), body: forwarded.body }));
};

const candidate = (mailbox: Mailbox, via: Candidate['via'], { id }: ReadMessage): Candidate => ({
  ...mailbox,
  via,
  messageId: id,
});

const clean = ({ via, messageId, ...mailbox }: Candidate): Candidate[] => {
  const it = cleanMailbox(mailbox);
  return it ? [{ ...it, via, messageId }] : [];
};

/** One a person, in the order they were found; a name is taken from wherever there is one. */
function unique(candidates: readonly Candidate[]): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const it of candidates) {
    const known = found.get(addressKey(it.address));
    if (!known) found.set(addressKey(it.address), it);
    else if (known.name === '') found.set(addressKey(it.address), { ...known, name: it.name });
  }
  return [...found.values()];
}

/** Colleagues alone take part only where the page shows everybody's address. */
function nobodyIn(newest: Found | undefined, withoutAddress: readonly string[]): NobodyReason {
  const reason = newest?.nobody ?? 'ours';
  return reason === 'ours' && withoutAddress.length > 0 ? 'no-address' : reason;
}
