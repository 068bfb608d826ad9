import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deleteEverything } from '@/lib/log/delete-everything';
import { importBegin, importCancel, importCommit } from '@/lib/log/import';
import { importChunk } from '@/lib/log/import-chunk';
import { undo } from '@/lib/log/undo';
import { type Carried, type Chunk, exported, imported } from '../unit/log/carry';
import { openLog, snapshotOf, type TestLog } from '../unit/log/open-log';
import { runAll, type Step, steps } from './log-commands';

const options = { timeout: 60_000 };

async function logAfter(all: readonly Step[]): Promise<TestLog> {
  const log = openLog();
  await runAll(log, all);
  return log;
}

/** Every row, without the numbers that count upwards and the tags of past imports. */
async function rowsOf(log: TestLog): Promise<unknown> {
  const all = await snapshotOf(log, ['meta', 'outbox', 'connections']);
  const plain = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value, (key, part: unknown) => (key === 'change' || key === 'importId' ? undefined : part)),
    );
  return plain(all);
}

/** The images of undo records are exported without what is derived. */
const withoutUndos = async (log: TestLog): Promise<unknown> => {
  const { undos: _, ...rest } = (await rowsOf(log)) as Record<string, unknown>;
  return rest;
};

async function chunksIn(log: TestLog, importId: string, chunks: readonly Chunk[]): Promise<void> {
  for (const { store, rows } of chunks) await importChunk(log, { importId, store, rows });
}

/** The chunks of a file in some order, some of them several times. */
const shuffled = (carried: Carried): fc.Arbitrary<Chunk[]> =>
  fc
    .tuple(
      fc.shuffledSubarray([...carried.chunks]),
      fc.shuffledSubarray([...carried.chunks], { minLength: carried.chunks.length }),
    )
    .map(([some, all]) => [...some, ...all]);

test(
  'export, delete everything, import: the same database, and the export of it is the same file',
  options,
  async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 1, max: 5 }), async (all, limit) => {
        const log = await logAfter(all);
        const was = await rowsOf(log);
        const file = await exported(log, limit);
        await deleteEverything(log);
        await imported(log, file);
        const now = (await rowsOf(log)) as Record<string, unknown[]>;
        expect({ ...now, undos: [] }).toEqual({ ...(was as object), undos: [], settings: now.settings });
        const again = await exported(log, limit);
        const ofUndos = ({ chunks }: Carried) =>
          chunks.filter(({ store }) => store === 'undos').flatMap(({ rows }) => rows);
        const isImport = (row: Record<string, unknown>) => row.label === 'import';
        expect(ofUndos(again).filter((row) => !isImport(row))).toEqual(ofUndos(file));
        await log.db.delete();
      }),
      { numRuns: 80 },
    );
  },
);

test('an import of what is there already writes nothing', options, async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const log = await logAfter(all);
      const was = await rowsOf(log);
      const { chunks } = await exported(log);
      expect(await imported(log, { chunks })).toBeUndefined();
      expect(await rowsOf(log)).toEqual(was);
      await log.db.delete();
    }),
    { numRuns: 60 },
  );
});

test('chunks in any order and any number of times make the same log, beside what is there', options, async () => {
  await fc.assert(
    fc.asyncProperty(steps, steps, fc.gen(), async (theirs, ours, gen) => {
      const file = await exported(await logAfter(theirs), 2);
      const [straight, mixed] = [await logAfter([]), await logAfter([])];
      for (const log of [straight, mixed]) await imported(log, await exported(await seeded(ours), 50));
      await imported(straight, { chunks: file.chunks });
      await imported(mixed, { chunks: gen(() => shuffled(file)) });
      expect(await withoutUndos(mixed)).toEqual(await withoutUndos(straight));
    }),
    { numRuns: 40 },
  );
});

/** The same steps give other ids each time; a log is made once and carried to both. */
const made = new WeakMap<readonly Step[], Promise<TestLog>>();
const seeded = (all: readonly Step[]): Promise<TestLog> => {
  const known = made.get(all) ?? logAfter(all);
  made.set(all, known);
  return known;
};

test('cancelled at any point, or replaced by another, the log is as before', options, async () => {
  await fc.assert(
    fc.asyncProperty(steps, steps, fc.nat(), fc.boolean(), async (theirs, ours, point, replaced) => {
      const { chunks } = await exported(await logAfter(theirs), 2);
      const log = await logAfter(ours);
      const was = await rowsOf(log);
      const { importId } = await importBegin(log);
      await chunksIn(log, importId, chunks.slice(0, point % (chunks.length + 1)));
      const last = replaced ? (await importBegin(log)).importId : importId;
      await importCancel(log, { importId: last });
      expect(await rowsOf(log)).toEqual(was);
      await expect(importCommit(log, { importId })).rejects.toMatchObject({ code: 'import-lost' });
      await log.db.delete();
    }),
    { numRuns: 60 },
  );
});

test('an import undone leaves the log as before', options, async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.nat(), async (all, cut) => {
      // An older state of the same log: what is in the file differs from, is less than, and is more than what is there.
      const log = openLog();
      await runAll(log, all.slice(0, cut % (all.length + 1)));
      const { chunks } = await exported(log);
      await runAll(log, all.slice(cut % (all.length + 1)));
      const was = await rowsOf(log);
      const undoId = await imported(log, { chunks });
      if (undoId !== undefined) expect(await undo(log, undoId, false)).toMatchObject({ kind: 'undone' });
      expect(await rowsOf(log)).toEqual(was);
      await log.db.delete();
    }),
    { numRuns: 80 },
  );
});
