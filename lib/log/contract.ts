import * as z from 'zod/mini';
import { horizons, origins, statuses } from '../base/codes';
import { procedure } from '../base/procedure';
import { singleFields } from './merge-fields';
import { activity, company, contact, followUp, identifier, instantText, message, thread } from './model';
import { undoLabels } from './rows';

const shortText = (max: number) => z.string().check(z.maxLength(max));

/** What a panel sends along: the context its view was made for, and the window it stands in (browser side panel only). */
export const place = { contextId: z.optional(identifier), windowId: z.optional(z.number()) };

/** The id to undo a command by; `undefined` where the command changed nothing. */
export const written = z.object({ undoId: z.optional(identifier) });
export type Written = z.infer<typeof written>;

export const contactCard = z.object({
  id: identifier,
  name: shortText(300),
  address: shortText(320),
  companyName: shortText(300),
  title: shortText(300),
  phone: shortText(100),
  origin: z.enum(origins),
  status: z.enum(statuses),
  horizon: z.nullable(z.enum(horizons)),
});
/** A contact as a row of a list. */
export type ContactCard = z.infer<typeof contactCard>;

/** What the user may change by hand. An absent field stays as it is. */
export const contactEdit = z.object({
  name: z.optional(shortText(300)),
  emails: z.optional(z.array(shortText(320)).check(z.maxLength(50))),
  phones: z.optional(z.array(shortText(100)).check(z.maxLength(50))),
  title: z.optional(shortText(300)),
  website: z.optional(shortText(300)),
  postalAddress: z.optional(shortText(500)),
  companyName: z.optional(shortText(300)),
  origin: z.optional(z.enum(origins)),
  owner: z.optional(shortText(200)),
  tags: z.optional(z.array(shortText(100)).check(z.maxLength(100))),
  note: z.optional(shortText(20_000)),
});
export type ContactEdit = z.infer<typeof contactEdit>;

export const historyPage = z.object({ activities: z.array(activity), next: z.optional(shortText(400)) });
export type HistoryPage = z.infer<typeof historyPage>;

export const logContract = {
  'contacts.list': procedure({
    input: z.object({
      /** Prefixes of words of name, address or company, or digits of a phone; all must match. */
      search: shortText(200),
      status: z.optional(z.enum(statuses)),
      horizon: z.optional(z.enum(horizons)),
      origin: z.optional(z.enum(origins)),
      /** `next` of the page before. */
      after: z.optional(shortText(700)),
      limit: z.number().check(z.minimum(1), z.maximum(100)),
    }),
    output: z.object({ contacts: z.array(contactCard), next: z.optional(shortText(700)) }),
    callers: ['page'],
  }),
  'contacts.get': procedure({
    input: z.object({ id: identifier }),
    output: z.object({ contact, company: z.nullable(company), followUps: z.array(followUp) }),
    callers: ['page'],
  }),
  /** Newest first, by key. */
  'contacts.history': procedure({
    input: z.object({
      ...place,
      id: identifier,
      after: z.optional(shortText(400)),
      limit: z.number().check(z.minimum(1), z.maximum(100)),
    }),
    output: historyPage,
    callers: ['page', 'panel'],
  }),
  'contacts.create': procedure({
    input: contactEdit,
    output: z.object({ id: identifier, undoId: z.optional(identifier) }),
    callers: ['page'],
  }),
  'contacts.edit': procedure({
    input: z.object({ ...place, id: identifier, edit: contactEdit }),
    output: written,
    callers: ['page', 'panel'],
  }),
  'contacts.setStatus': procedure({
    input: z.object({ ...place, id: identifier, status: z.enum(statuses) }),
    output: written,
    callers: ['page', 'panel'],
  }),
  'contacts.setHorizon': procedure({
    input: z.object({ ...place, id: identifier, horizon: z.nullable(z.enum(horizons)) }),
    output: written,
    callers: ['page', 'panel'],
  }),
  'contacts.addNote': procedure({
    input: z.object({ ...place, id: identifier, text: z.string().check(z.minLength(1), z.maxLength(20_000)) }),
    output: written,
    callers: ['page', 'panel'],
  }),
  'contacts.delete': procedure({ input: z.object({ id: identifier }), output: written, callers: ['page'] }),
  /** What two contacts would become: fields in which they differ, and what is chosen unless the user does. */
  'contacts.mergePreview': procedure({
    input: z.object({ keptId: identifier, goneId: identifier }),
    output: z.object({
      kept: contact,
      gone: contact,
      companies: z.record(identifier, shortText(300)),
      defaults: z.record(z.enum(singleFields), z.enum(['kept', 'gone'])),
    }),
    callers: ['page'],
  }),
  'contacts.merge': procedure({
    input: z.object({
      keptId: identifier,
      goneId: identifier,
      choices: z.partialRecord(z.enum(singleFields), z.enum(['kept', 'gone'])),
    }),
    output: written,
    callers: ['page'],
  }),
  /** Companies by the beginning of their name, and how many people each has. */
  'companies.list': procedure({
    input: z.object({ search: shortText(200) }),
    output: z.array(z.object({ company, people: z.number() })),
    callers: ['page'],
  }),
  'companies.merge': procedure({
    input: z.object({ keptId: identifier, goneId: identifier }),
    output: written,
    callers: ['page'],
  }),
  /** Every merge that can be undone, however long ago. */
  'log.merges': procedure({
    input: z.object({}),
    output: z.array(
      z.object({
        undoId: identifier,
        at: instantText,
        kind: z.enum(['contacts', 'companies']),
        kept: shortText(320),
        gone: shortText(320),
      }),
    ),
    callers: ['page'],
  }),
  /** This address is not this contact's: never suggested again. */
  'contacts.tellApart': procedure({
    input: z.object({ ...place, contactId: identifier, address: shortText(320) }),
    output: written,
    callers: ['page', 'panel'],
  }),
  /** Erases a person, with an undo for thirty days; `neverLog` keeps their addresses from being logged again. */
  'contacts.erase': procedure({
    input: z.object({ id: identifier, neverLog: z.boolean() }),
    output: written,
    callers: ['page'],
  }),
  /** Who was erased within the last thirty days and can still be brought back. */
  'contacts.erased': procedure({
    input: z.object({}),
    output: z.array(z.object({ undoId: identifier, at: instantText, name: shortText(300) })),
    callers: ['page'],
  }),
  /** Everything about one person, as records of the export. */
  'contacts.everything': procedure({
    input: z.object({ id: identifier }),
    output: z.object({
      contact,
      company: z.nullable(company),
      activities: z.array(activity),
      followUps: z.array(followUp),
      threads: z.array(thread),
      messages: z.array(message),
    }),
    callers: ['page'],
  }),
  /** Without `confirm`, an undo that would take later entries with it answers `ask` and lists them. */
  'log.undo': procedure({
    input: z.object({ ...place, undoId: identifier, confirm: z.boolean() }),
    output: z.union([
      z.object({ kind: z.literal('undone'), label: z.enum(undoLabels) }),
      z.object({ kind: z.literal('ask'), label: z.enum(undoLabels), since: z.array(activity) }),
    ]),
    callers: ['page', 'panel'],
  }),
};
