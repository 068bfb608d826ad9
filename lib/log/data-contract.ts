import * as z from 'zod/mini';
import { procedure } from '../base/procedure';
import { exportStores } from './export-file';
import { identifier } from './model';

/** Rows of one store, as the export file has them. Parsed record by record by `export-file.ts`, not here. */
const rawRows = z.array(z.record(z.string(), z.unknown())).check(z.maxLength(1000));
const store = z.enum(exportStores);

/** Taking the data along and bringing it back. Only the workspace may. */
export const dataContract = {
  /** A number that stands for the state of the log now; a page asked for with another number is refused (`export-changed`). */
  'data.exportBegin': procedure({
    input: z.object({}),
    output: z.object({ snapshot: z.number(), settings: z.record(z.string(), z.unknown()) }),
    callers: ['page'],
  }),
  'data.exportPage': procedure({
    input: z.object({
      snapshot: z.number(),
      store,
      after: z.optional(z.string()),
      limit: z.number().check(z.minimum(1), z.maximum(1000)),
    }),
    output: z.object({ rows: rawRows, next: z.optional(z.string()) }),
    callers: ['page'],
  }),
  /** Starts an import; its rows stay invisible until `data.importCommit`. A second one ends the first. */
  'data.importBegin': procedure({ input: z.object({}), output: z.object({ importId: identifier }), callers: ['page'] }),
  /** At most 500 rows; sending the same chunk twice (worker killed in between) is harmless. */
  'data.importChunk': procedure({
    input: z.object({ importId: identifier, store, rows: rawRows }),
    output: z.object({ added: z.number(), changed: z.number() }),
    callers: ['page'],
  }),
  'data.importCommit': procedure({
    input: z.object({ importId: identifier, settings: z.optional(z.record(z.string(), z.unknown())) }),
    output: z.object({ undoId: z.optional(identifier) }),
    callers: ['page'],
  }),
  'data.importCancel': procedure({ input: z.object({ importId: identifier }), output: z.null(), callers: ['page'] }),
  /** `typed` must be the word the dialog asks for, in the user's language; anything else is `confirmation-wrong`. */
  'data.deleteEverything': procedure({
    input: z.object({ typed: z.string().check(z.maxLength(100)) }),
    output: z.null(),
    callers: ['page'],
  }),
};
