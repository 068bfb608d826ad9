import * as z from 'zod/mini';
import {
  activityKinds,
  closedReasons,
  enrolmentStates,
  followUpKinds,
  followUpStates,
  horizons,
  lateReasons,
  origins,
  providerIds,
  reminderActions,
  reminderWays,
  sourceKinds,
  statuses,
  stopReasons,
} from '../base/codes';
import { sequenceStep } from '../settings/model';

/** The records of the log, as stored and as exported. Instants are ISO 8601 UTC, calendar days `YYYY-MM-DD`, ids ULIDs. */

export const instantText = z.iso.datetime();
export const identifier = z.string().check(z.minLength(1), z.maxLength(200));
const text = (max: number) => z.string().check(z.maxLength(max));

/** Where a field came from. `from` says it closer (`from-header`, `domain`, …), in a code the panel has words for. */
export const fieldSource = z.object({
  kind: z.enum(sourceKinds),
  from: z.optional(text(40)),
  messageId: z.optional(text(1000)),
  /** How sure it was; since schema 2. */
  confidence: z.optional(z.enum(['high', 'low'])),
});
export type FieldSource = z.infer<typeof fieldSource>;

export const emailEntry = z.object({ address: text(320), primary: z.boolean() });
export const phoneEntry = z.object({ number: text(40), raw: text(100) });

/** Every mutable record has a change number: the number of the transaction that wrote it last. */
const changeNumber = z.number().check(z.nonnegative());

export const contact = z.object({
  id: identifier,
  name: text(300),
  emails: z.array(emailEntry).check(z.maxLength(50)),
  phones: z.array(phoneEntry).check(z.maxLength(50)),
  title: text(300),
  /** Host and path, without scheme. Since schema 2. */
  website: z._default(text(300), ''),
  /** On one line, parts joined with `, `. Since schema 2. */
  postalAddress: z._default(text(500), ''),
  companyId: z.nullable(identifier),
  origin: z.enum(origins),
  status: z.enum(statuses),
  horizon: z.nullable(z.enum(horizons)),
  owner: text(200),
  tags: z.array(text(100)).check(z.maxLength(100)),
  note: text(20_000),
  sources: z.record(text(40), fieldSource),
  createdAt: instantText,
  updatedAt: instantText,
  change: changeNumber,
});
export type Contact = z.infer<typeof contact>;

export const company = z.object({
  id: identifier,
  name: text(300),
  domains: z.array(text(255)).check(z.maxLength(50)),
  industry: text(200),
  createdAt: instantText,
  updatedAt: instantText,
  change: changeNumber,
});
export type Company = z.infer<typeof company>;

/** An address that is not this contact's, as the user has said. */
export const distinction = z.object({
  id: text(600),
  contactId: identifier,
  address: text(320),
  at: instantText,
  change: changeNumber,
});
export type Distinction = z.infer<typeof distinction>;

/** An erased person: no name and no address, only what they are known again by. */
export const tombstone = z.object({
  id: identifier,
  at: instantText,
  contactIds: z.array(identifier).check(z.maxLength(100)),
  salt: text(100),
  /** SHA-256 of the salt, a space and each address, hex. */
  hashes: z.array(text(64)).check(z.maxLength(100)),
  /** Records of the person in connected CRMs. */
  records: z.array(z.object({ connection: text(100), id: text(200) })).check(z.maxLength(100)),
  change: changeNumber,
});
export type Tombstone = z.infer<typeof tombstone>;

export const recordedBy = z.object({ name: text(200), department: text(200) });

/** What an activity says beyond its summary, by kind; flat, so that any reader can print it. */
export const activityDetail = z.record(
  text(40),
  z.union([text(64_000), z.number(), z.boolean(), z.null(), z.array(text(1000))]),
);

export const activity = z.object({
  id: identifier,
  contactId: identifier,
  kind: z.enum(activityKinds),
  at: instantText,
  recordedAt: instantText,
  recordedBy,
  threadId: z.optional(identifier),
  messageId: z.optional(text(1000)),
  summary: text(1000),
  detail: activityDetail,
  change: changeNumber,
});
export type Activity = z.infer<typeof activity>;

export const thread = z.object({
  id: identifier,
  provider: z.enum(providerIds),
  account: text(320),
  providerThreadId: text(1000),
  subject: text(1000),
  messageIds: z.array(text(1000)),
  lastSeen: z.object({ url: text(4000), at: instantText }),
  change: changeNumber,
});
export type Thread = z.infer<typeof thread>;

/** A logged mail. `id` is its first known identity; `aliases` holds every identity it was ever seen under, `id` among them. */
export const message = z.object({
  id: text(1000),
  aliases: z.array(text(1000)),
  threadId: identifier,
  at: instantText,
  from: text(320),
  change: changeNumber,
});
export type Message = z.infer<typeof message>;

export const due = z.union([
  z.object({ instant: instantText }),
  z.object({ local: z.iso.datetime({ local: true }), zone: text(100) }),
]);
export type Due = z.infer<typeof due>;

/** One showing of a reminder. `showing` is written before, `shown` after: a kill in between repeats it, under the same notification id. */
export const reminder = z.object({
  at: instantText,
  how: z.enum(reminderWays),
  state: z.enum(['showing', 'shown']),
  /** The due time it was for: a snooze makes a new one. */
  dueAt: instantText,
});

export const followUp = z.object({
  id: identifier,
  contactId: identifier,
  threadId: z.optional(identifier),
  kind: z.enum(followUpKinds),
  due,
  dueAt: instantText,
  rule: text(100),
  state: z.enum(followUpStates),
  closedAt: z.optional(instantText),
  closedBecause: z.optional(z.enum(closedReasons)),
  reminders: z.array(reminder),
  createdAt: instantText,
  /** What is to be done, in a line of the user's. Since schema 3, as what follows. */
  text: z.optional(text(500)),
  /** Who is to do it, where it isn't whoever set it. */
  owner: z.optional(text(200)),
  /** Set when the last word was ours: the answer is theirs to give, and when it comes it is ours to answer. */
  waitsForThem: z.optional(z.boolean()),
  change: changeNumber,
});
export type FollowUp = z.infer<typeof followUp>;

/** A contact on its way through a sequence. It keeps the steps it began with: an edited sequence is for those who come after. */
export const enrolment = z.object({
  id: identifier,
  contactId: identifier,
  sequenceId: text(100),
  name: text(100),
  steps: z.array(sequenceStep).check(z.minLength(1), z.maxLength(30)),
  /** The place of the step under way, from 0; the number of steps when all are done. */
  step: z.number().check(z.int(), z.minimum(0)),
  /** The follow-up of the step under way. */
  followUpId: z.nullable(identifier),
  stopStatuses: z.array(z.enum(statuses)),
  state: z.enum(enrolmentStates),
  stoppedBecause: z.optional(z.enum(stopReasons)),
  startedAt: instantText,
  endedAt: z.optional(instantText),
  change: changeNumber,
});
export type Enrolment = z.infer<typeof enrolment>;

/** What became of one reminder: a line for each due time of a follow-up, a snooze makes a new one. */
export const ledgerLine = z.object({
  /** The notification's id. */
  id: text(300),
  followUpId: identifier,
  contactId: identifier,
  dueAt: instantText,
  how: z.optional(z.enum(reminderWays)),
  armedAt: z.optional(instantText),
  showingAt: z.optional(instantText),
  shownAt: z.optional(instantText),
  seenAt: z.optional(instantText),
  actedAt: z.optional(instantText),
  acted: z.optional(z.enum(reminderActions)),
  late: z.optional(z.enum(lateReasons)),
  /** When the line was last written. */
  at: instantText,
  change: changeNumber,
});
export type LedgerLine = z.infer<typeof ledgerLine>;
