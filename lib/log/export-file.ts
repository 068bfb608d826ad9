import * as z from 'zod/mini';
import { settings, withDefaults } from '../settings/model';
import type { ExportStore } from './export-stores';
import {
  activity,
  company,
  contact,
  distinction,
  enrolment,
  followUp,
  identifier,
  instantText,
  ledgerLine,
  message,
  thread,
  tombstone,
} from './model';
import { logTables, undoLabels } from './rows';

export { type ExportStore, exportStores } from './export-stores';

export const exportFormat = 'daybook-export';
export const exportVersion = 1;

const noChange = { change: true } as const;

/** The records of the log as the file has them: without the change number, which only means something in one database. */
const logRecordSchemas = {
  companies: z.omit(company, noChange),
  contacts: z.omit(contact, noChange),
  threads: z.omit(thread, noChange),
  messages: z.omit(message, noChange),
  activities: z.omit(activity, noChange),
  followUps: z.omit(followUp, noChange),
  enrolments: z.omit(enrolment, noChange),
  ledger: z.omit(ledgerLine, noChange),
  distinctions: z.omit(distinction, noChange),
  tombstones: z.omit(tombstone, noChange),
};

const imageOf = (table: (typeof logTables)[number]) => {
  const record = z.optional(logRecordSchemas[table]);
  return z.object({
    table: z.literal(table),
    id: identifier,
    before: record,
    after: record,
    removed: z.boolean(),
  });
};
const [contacts, companies, activities, threads, messages, followUps, enrolments, ledger, distinctions, tombstones] =
  logTables;
const image = z.discriminatedUnion('table', [
  imageOf(contacts),
  imageOf(companies),
  imageOf(activities),
  imageOf(threads),
  imageOf(messages),
  imageOf(followUps),
  imageOf(enrolments),
  imageOf(ledger),
  imageOf(distinctions),
  imageOf(tombstones),
]);

/** What the file's `settings` must look like. */
export const exportSettingsSchema = z.pipe(
  // A file of an earlier version lacks what came later.
  z.transform((raw) => (typeof raw === 'object' && raw !== null ? withDefaults({ ...raw }) : raw)),
  settings,
);

const undo = z.object({
  id: identifier,
  group: z.optional(identifier),
  order: z.number().check(z.nonnegative()),
  at: instantText,
  label: z.enum(undoLabels),
  contactId: z.optional(identifier),
  images: z.array(image),
  settings: z.optional(exportSettingsSchema),
});

/** What a record of each store of the file must look like. Keys a later version added are dropped. */
export const exportRecordSchemas = { ...logRecordSchemas, undos: undo } satisfies Record<ExportStore, z.ZodMiniType>;

export type ExportRecord<S extends ExportStore> = z.infer<(typeof exportRecordSchemas)[S]>;

export type Parsed<S extends ExportStore> =
  | { readonly ok: true; readonly record: ExportRecord<S> }
  /** The first field that is wrong, as in `emails.0.address`; empty when the record itself is none. */
  | { readonly ok: false; readonly path: string };

/** Reads one record of a file. */
export function parseRecord<S extends ExportStore>(store: S, raw: unknown): Parsed<S> {
  const result = exportRecordSchemas[store].safeParse(raw);
  if (result.success) return { ok: true, record: result.data as ExportRecord<S> };
  return { ok: false, path: (result.error.issues[0]?.path ?? []).map(String).join('.') };
}
