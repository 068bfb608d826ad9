import * as z from 'zod/mini';
import type { ExportStore } from '@/lib/log/export-file';
import { activity, company, contact, followUp, message, thread } from '@/lib/log/model';

/** What a row of each store must look like in an export file. */
export const recordSchemas: Readonly<Record<ExportStore, z.ZodMiniType>> = {
  companies: company,
  contacts: contact,
  threads: thread,
  messages: message,
  activities: activity,
  followUps: followUp,
  undos: z.looseObject({ id: z.string().check(z.minLength(1)) }),
};
