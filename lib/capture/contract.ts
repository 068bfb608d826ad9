import * as z from 'zod/mini';
import { followUpKinds, loggingModes, origins, statuses } from '../base/codes';
import { procedure } from '../base/procedure';
import { place, written } from '../log/contract';
import { activity, company, contact, fieldSource, followUp, identifier, instantText, recordedBy } from '../log/model';
import { bodyText, reading, readMessage } from './reading-contract';

const text = (max: number) => z.string().check(z.maxLength(max));

/** The fields of a contact that a proposal fills in, editable before logging. */
export const proposedFields = z.object({
  name: text(300),
  address: text(320),
  companyName: text(300),
  title: text(300),
  /** One number, or several parted by commas. */
  phone: text(300),
  website: text(300),
  postalAddress: text(500),
  origin: z.enum(origins),
});
export type ProposedFields = z.infer<typeof proposedFields>;

/** Where a person was found: in a header, in the text of a web form, or as the sender of a mail that was forwarded. */
export const correspondentVias = ['from', 'to', 'cc', 'reply-to', 'form', 'forwarded'] as const;
export type CorrespondentVia = (typeof correspondentVias)[number];

export const correspondent = z.object({ address: text(320), name: text(500), via: z.enum(correspondentVias) });
export type Correspondent = z.infer<typeof correspondent>;

/** What the panel keeps while the user types, per thread and correspondent; it comes back with the thread. */
export const typed = z.object({
  fields: z.optional(z.partial(proposedFields)),
  note: z.optional(text(20_000)),
  arrivedAt: z.optional(text(40)),
  /** The address of somebody whom the page shows by name only. */
  address: z.optional(text(320)),
});
export type Typed = z.infer<typeof typed>;

/** Where a proposed value came from. `low`: not certain enough to be filled in, it is offered. */
const proposalSource = z.extend(fieldSource, { confidence: z.enum(['high', 'low']) });

export const proposal = z.object({
  fields: proposedFields,
  sources: z.record(text(40), proposalSource),
  /** Values that may be right: one click fills them in. */
  offers: z.array(
    z.object({
      field: z.enum(['name', 'companyName', 'title', 'phone', 'website', 'postalAddress']),
      value: text(500),
      source: proposalSource,
    }),
  ),
});
export type Proposal = z.infer<typeof proposal>;

/** Why nobody is proposed: a machine or a mailing list wrote it, all are colleagues, or the page shows names without addresses. */
export const nobodyReasons = ['machine', 'auto-reply', 'bounce', 'list', 'ours', 'no-address'] as const;
export type NobodyReason = (typeof nobodyReasons)[number];

/** Why a contact with another address may be the same person. */
export const aliasReasons = ['plus-address', 'gmail-dots', 'same-name-and-company', 'same-phone'] as const;
export type AliasReason = (typeof aliasReasons)[number];

const threadView = z.object({
  kind: z.literal('thread'),
  contextId: identifier,
  subject: text(1000),
  account: text(320),
  correspondents: z.array(correspondent),
  /** The address the view is about; the default is the newest outside sender, else the first outside recipient. */
  chosen: text(320),
  /** Several contacts have this address: the user picks one (`contactId` of the next question). */
  matches: z.array(z.object({ id: identifier, name: text(300), companyName: text(300) })),
  /** For an unknown correspondent. */
  proposal: z.nullable(proposal),
  /** A question that goes with the proposal: is the person who wrote the forwarded mail meant, or the address for answers? */
  ask: z.nullable(z.enum(['forwarded', 'reply-to'])),
  nobody: z.nullable(z.enum(nobodyReasons)),
  /** The webmail may say more than its page does about who wrote: it is asked once, on a click (`capture.lookUp`). */
  mayLookUp: z.boolean(),
  /** The newest sender's mail reads like a web form, and the user has not said that they pass such forms on. */
  mayPassOnForms: z.nullable(text(320)),
  /** People whose address the page does not show (colleagues in Outlook), by name. */
  withoutAddress: z.array(text(500)),
  /** Contacts with another address that may be this person. */
  perhaps: z.array(
    z.object({
      contactId: identifier,
      name: text(300),
      companyName: text(300),
      address: text(320),
      reason: z.enum(aliasReasons),
    }),
  ),
  /** Not the open mail, but one that was brought: a pasted or dropped source, or selected text. */
  brought: z.nullable(z.enum(['source', 'selection'])),
  /** What of the mail is kept, unless the click says otherwise. */
  mode: z.enum(loggingModes),
  /** For a known one. */
  known: z.nullable(
    z.object({
      contact,
      company: z.nullable(company),
      followUps: z.array(followUp),
      history: z.array(activity),
      historyNext: z.optional(text(400)),
    }),
  ),
  /** What the newest mail's words ask for, by the rules: offered, never set by itself. */
  suggestions: z.array(
    z.object({ ruleId: identifier, kind: z.enum(followUpKinds), dueAt: instantText, words: text(200) }),
  ),
  /** How many readable messages of this thread are not yet logged for this person. */
  notLogged: z.number(),
  /** Who logged this thread last, when everything readable is logged. */
  logged: z.nullable(z.object({ by: recordedBy, at: instantText })),
  unreadable: z.number(),
  /** The mail's arrival could not be read: the panel asks for it before logging (`arrivedAt`). */
  asksArrival: z.boolean(),
  /**
   * The date as the page shows it, where the time is asked for; the wall clock it can only mean, `YYYY-MM-DDTHH:mm`; and those of
   * the earlier messages without a time: who takes the first for this computer's zone has said it of all.
   */
  shownArrival: z.nullable(
    z.object({
      text: text(200),
      local: z.nullable(text(16)),
      earlier: z.array(z.object({ id: text(1000), local: text(16) })),
    }),
  ),
  /** Open mail led to a tab where another account is read. */
  otherAccount: z.nullable(z.object({ expected: text(320), found: text(320) })),
  typed,
});
export type ThreadView = z.infer<typeof threadView>;

export const captureView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('nothing') }),
  /** Somebody on the never-log list takes part: nothing of the mail is known here. */
  z.object({ kind: z.literal('never-log'), contextId: identifier }),
  z.object({ kind: z.literal('unreadable'), contextId: identifier, reason: text(40), typed }),
  threadView,
]);
export type CaptureView = z.infer<typeof captureView>;

export const captureContract = {
  /** From a content script: what its tab shows now. The answer says how the frame should stand. */
  'context.report': procedure({
    input: z.object({ reading }),
    output: z.object({ collapsed: z.boolean() }),
    callers: ['content'],
  }),
  /** Whom of a list's rows the log knows: status, whether something is due, and the same in words. */
  'capture.marks': procedure({
    input: z.object({ addresses: z.array(text(320)).check(z.maxLength(200)) }),
    output: z.object({
      marks: z.array(z.object({ address: text(320), status: z.enum(statuses), isDue: z.boolean(), label: text(300) })),
    }),
    callers: ['content'],
  }),
  /** What the panel shows for the tab it stands in (side panel: the active tab of its window). */
  'capture.view': procedure({
    input: z.object({
      windowId: z.optional(z.number()),
      correspondent: z.optional(text(320)),
      contactId: z.optional(identifier),
    }),
    output: captureView,
    callers: ['panel', 'page'],
  }),
  /** Log contact, Log mail: one transaction. Refused with `mail-has-changed` when the tab shows another thread by now. */
  'capture.log': procedure({
    input: z.object({
      windowId: z.optional(z.number()),
      contextId: identifier,
      correspondent: text(320),
      contactId: z.optional(identifier),
      fields: z.optional(proposedFields),
      arrivedAt: z.optional(instantText),
      /** When earlier messages of the thread arrived, by their ids, where the user took the times that the page shows. */
      earlier: z.optional(z.array(z.object({ id: text(1000), at: instantText })).check(z.maxLength(500))),
      mode: z.optional(z.enum(loggingModes)),
      /** The mail is logged for this known contact, who gets the address too. */
      sameAs: z.optional(identifier),
    }),
    output: z.object({
      contactId: identifier,
      undoId: z.optional(identifier),
      /** 0 when every message turned out to be logged already. */
      messages: z.number(),
      unreadable: z.number(),
      created: z.boolean(),
    }),
    callers: ['panel', 'page'],
  }),
  /** *Enter by hand*: a contact from what the user typed, where the page can't be read. */
  'capture.byHand': procedure({
    input: z.object({
      windowId: z.optional(z.number()),
      contextId: z.optional(identifier),
      fields: proposedFields,
      note: text(20_000),
      arrivedAt: z.optional(instantText),
    }),
    output: z.extend(written, { contactId: identifier }),
    callers: ['panel', 'page'],
  }),
  /** The sender of the newest message passes on web enquiries: from now on the person is the one in the form. */
  'capture.learnFormSender': procedure({
    input: z.object({ windowId: z.optional(z.number()), contextId: identifier }),
    output: z.null(),
    callers: ['panel', 'page'],
  }),
  /** Asks the webmail who wrote a mail that came through a group: one request. `found`: the view says more now. */
  'capture.lookUp': procedure({
    input: z.object({ windowId: z.optional(z.number()), contextId: identifier }),
    output: z.object({ found: z.boolean() }),
    callers: ['panel', 'page'],
  }),
  /** The address of somebody whom the page shows by name only; it holds for this thread. Throws `bad-address`, `not-found`. */
  'capture.giveAddress': procedure({
    input: z.object({
      windowId: z.optional(z.number()),
      contextId: identifier,
      name: text(500),
      address: text(320),
    }),
    output: z.null(),
    callers: ['panel', 'page'],
  }),
  'capture.keepTyped': procedure({
    input: z.object({ ...place, correspondent: text(320), typed }),
    output: z.null(),
    callers: ['panel', 'page'],
  }),
  /** *Paste source* or a dropped file: shows this mail instead of the open one, until that changes or it is put away. */
  'capture.bring': procedure({
    input: z.object({
      windowId: z.optional(z.number()),
      message: readMessage,
      subject: text(1000),
      references: z.array(text(1000)).check(z.maxLength(500)),
      body: bodyText,
    }),
    output: z.object({ contextId: identifier }),
    callers: ['panel', 'page'],
  }),
  /** Back to the open mail. */
  'capture.putAway': procedure({
    input: z.object({ windowId: z.optional(z.number()), contextId: identifier }),
    output: z.null(),
    callers: ['panel', 'page'],
  }),
};
