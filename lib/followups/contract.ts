import * as z from 'zod/mini';
import { followUpKinds, snoozes } from '../base/codes';
import { procedure } from '../base/procedure';
import { contactCard, place, written } from '../log/contract';
import { followUp, identifier, ledgerLine } from '../log/model';
import { workingTime } from '../settings/model';

export const dueItem = z.object({ followUp, contact: contactCard, subject: z.string().check(z.maxLength(1000)) });
/** A follow-up with whom it is about, as a row of *Today*. */
export type DueItem = z.infer<typeof dueItem>;

export const ledgerEntry = z.object({
  line: ledgerLine,
  name: z.string(),
  kind: z.enum(followUpKinds),
  /** It came late, and should not have. */
  isFault: z.boolean(),
});
export type LedgerEntry = z.infer<typeof ledgerEntry>;

export const followUpsContract = {
  'followUps.set': procedure({
    input: z.object({
      ...place,
      contactId: identifier,
      kind: z.enum(followUpKinds),
      when: z.union([
        z.object({ rule: z.enum(['reply-24h', 'next-business-day', 'in-a-week']) }),
        /** *Pick a time*: the wall clock of where the user is, `YYYY-MM-DDTHH:mm`. */
        z.object({ rule: z.literal('picked'), local: z.string().check(z.maxLength(30)) }),
        /** A rule of the settings. */
        z.object({ rule: z.literal('own'), id: identifier }),
      ]),
    }),
    output: z.extend(written, { followUp }),
    callers: ['page', 'panel'],
  }),
  'followUps.done': procedure({
    input: z.object({ ...place, id: identifier }),
    output: written,
    callers: ['page', 'panel'],
  }),
  'followUps.snooze': procedure({
    input: z.object({
      ...place,
      id: identifier,
      /** Or a time of the user's own, as in *Pick a time*. */
      until: z.union([z.enum(snoozes), z.object({ local: z.string().check(z.maxLength(30)) })]),
    }),
    output: written,
    callers: ['page', 'panel'],
  }),
  'followUps.cancel': procedure({
    input: z.object({ ...place, id: identifier }),
    output: written,
    callers: ['page', 'panel'],
  }),
  'followUps.get': procedure({ input: z.object({ id: identifier }), output: dueItem, callers: ['page'] }),
  'today.get': procedure({
    input: z.object({}),
    output: z.object({
      /** Web enquiries not yet answered, longest waiting first. */
      enquiries: z.array(dueItem),
      overdue: z.array(dueItem),
      /** Due later today. */
      today: z.array(dueItem),
      /** The seven days after today. */
      week: z.array(dueItem),
      /** A list was cut at 500 rows. */
      more: z.boolean(),
      hasContacts: z.boolean(),
    }),
    callers: ['page'],
  }),
  /** What became of the last reminders, the newest first. */
  'reminders.ledger': procedure({
    input: z.object({}),
    output: z.object({
      /** Whether the browser may show notifications, as far as it says. */
      permission: z.enum(['granted', 'denied']),
      entries: z.array(ledgerEntry),
    }),
    callers: ['page'],
  }),
  /** How many follow-ups are due, 100 for "100 and more". */
  'followUps.dueCount': procedure({ input: z.object({}), output: z.object({ due: z.number() }), callers: ['panel'] }),
  /** What these settings would mean, before they are saved. */
  'calendar.preview': procedure({
    input: z.object({ workingTime: z.pick(workingTime, { country: true, region: true }) }),
    output: z.object({
      /** Countries whose public holidays are known, ISO 3166. */
      countries: z.array(z.string()),
      /** Regions of the country whose holidays are others. */
      regions: z.array(z.object({ code: z.string(), name: z.string() })),
      /** The next ones, calendar days. */
      holidays: z.array(z.object({ day: z.string(), name: z.string() })),
      /** The last day of which the holidays are known; `null`: none are. */
      until: z.nullable(z.string()),
      /** By the settings as they are: when *Next business day* would be now. */
      nextBusinessDay: z.string(),
    }),
    callers: ['page'],
  }),
  /** Step 6 of the main job. `lastSeen` when the mail can't be opened: where it was last seen. */
  'mail.open': procedure({
    input: z.object({ threadId: identifier }),
    output: z.union([
      z.object({ opened: z.literal(true) }),
      z.object({ opened: z.literal(false), lastSeen: z.object({ url: z.string(), at: z.string() }) }),
    ]),
    callers: ['page'],
  }),
};
