import * as z from 'zod/mini';
import { origins, providerIds } from '../base/codes';
import { procedure } from '../base/procedure';
import { place, written } from '../log/contract';
import { activity, company, contact, fieldSource, followUp, identifier, instantText, recordedBy } from '../log/model';

const text = (max: number) => z.string().check(z.maxLength(max));

/** Messages from a content script are treated as if the mail page wrote them: every length has a cap. */
const mailbox = z.object({ name: text(500), address: text(320) });
const mailboxes = z.readonly(z.array(mailbox).check(z.maxLength(100)));

export const reading = z.nullable(
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('thread'),
      provider: z.enum(providerIds),
      account: text(320),
      threadId: text(1000),
      subject: text(1000),
      messages: z.readonly(
        z
          .array(
            z.object({
              id: text(1000),
              from: z.nullable(mailbox),
              to: mailboxes,
              cc: mailboxes,
              at: z.optional(instantText),
              dateText: z.optional(text(200)),
            }),
          )
          .check(z.minLength(1), z.maxLength(500)),
      ),
      unreadable: z.number().check(z.nonnegative(), z.maximum(10_000)),
      url: text(4000),
      needsOriginal: z.boolean(),
    }),
    z.object({
      kind: z.literal('unreadable'),
      provider: z.enum(providerIds),
      reason: z.enum(['no-subject', 'several-subjects', 'no-thread-id', 'no-messages', 'no-account', 'no-sender']),
    }),
  ]),
);

/** The fields of a contact that a proposal fills in, editable before logging. */
export const proposedFields = z.object({
  name: text(300),
  address: text(320),
  companyName: text(300),
  title: text(300),
  phone: text(100),
  origin: z.enum(origins),
});
export type ProposedFields = z.infer<typeof proposedFields>;

export const correspondent = z.object({ address: text(320), name: text(500) });
export type Correspondent = z.infer<typeof correspondent>;

/** What the panel keeps while the user types, per thread and correspondent; it comes back with the thread. */
export const typed = z.object({
  fields: z.optional(z.partial(proposedFields)),
  note: z.optional(text(20_000)),
  arrivedAt: z.optional(text(40)),
});
export type Typed = z.infer<typeof typed>;

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
  proposal: z.nullable(z.object({ fields: proposedFields, sources: z.record(text(40), fieldSource) })),
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
  /** How many readable messages of this thread are not yet logged for this person. */
  notLogged: z.number(),
  /** Who logged this thread last, when everything readable is logged. */
  logged: z.nullable(z.object({ by: recordedBy, at: instantText })),
  unreadable: z.number(),
  /** The mail's arrival could not be read: the panel asks for it before logging (`arrivedAt`). */
  asksArrival: z.boolean(),
  /** Open mail led to a tab where another account is read. */
  otherAccount: z.nullable(z.object({ expected: text(320), found: text(320) })),
  typed,
});
export type ThreadView = z.infer<typeof threadView>;

export const captureView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('nothing') }),
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
  /** What the panel shows for the tab it stands in (side panel: the active tab of its window). */
  'capture.view': procedure({
    input: z.object({
      windowId: z.optional(z.number()),
      correspondent: z.optional(text(320)),
      contactId: z.optional(identifier),
    }),
    output: captureView,
    callers: ['panel'],
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
    }),
    output: z.object({
      contactId: identifier,
      undoId: z.optional(identifier),
      /** 0 when every message turned out to be logged already. */
      messages: z.number(),
      unreadable: z.number(),
      created: z.boolean(),
    }),
    callers: ['panel'],
  }),
  /** *Enter by hand*: a contact from what the user typed, where the page can't be read. */
  'capture.byHand': procedure({
    input: z.object({
      windowId: z.optional(z.number()),
      contextId: z.optional(identifier),
      fields: proposedFields,
      note: text(20_000),
    }),
    output: z.extend(written, { contactId: identifier }),
    callers: ['panel'],
  }),
  'capture.keepTyped': procedure({
    input: z.object({ ...place, correspondent: text(320), typed }),
    output: z.null(),
    callers: ['panel'],
  }),
};
