import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DaybookError } from '@/lib/base/errors';
import { eraseContact } from '@/lib/log/erase-contact';
import { undo } from '@/lib/log/undo';
import { type Carried, exported, imported } from '../unit/log/carry';
import { openLog, snapshotOf, type TestLog } from '../unit/log/open-log';
import { runAll, steps } from './log-commands';

/** Undoes something; refusals are answers. */
async function tryUndo(log: TestLog, undoId: string | undefined, confirm: boolean): Promise<void> {
  if (undoId === undefined) return;
  await undo(log, undoId, confirm).catch((error: unknown) => {
    if (!(error instanceof DaybookError)) throw error;
  });
}

const later = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('undo' as const), nth: fc.nat(9), confirm: fc.boolean() }),
    fc.record({ kind: fc.constant('import' as const), nth: fc.nat(2) }),
  ),
  { minLength: 1, maxLength: 8 },
);

test(
  'whatever is undone or imported afterwards, in any order: an erased person never comes back',
  { timeout: 60_000 },
  () =>
    fc.assert(
      fc.asyncProperty(steps, steps, fc.nat(4), later, async (before, between, nth, after) => {
        const log = openLog();
        const made = await runAll(log, before);
        const files: Carried[] = [await exported(log)];
        made.push(...(await runAll(log, between)));
        files.push(await exported(log));
        const people = await log.db.contacts.toArray();
        const person = people[nth % Math.max(1, people.length)];
        if (!person) return;
        const { undoId: own } = await eraseContact(log, { id: person.id });
        files.push(await exported(log));
        for (const it of after) {
          if (it.kind === 'undo')
            await tryUndo(log, made[made.length - 1 - (it.nth % Math.max(1, made.length))], it.confirm);
          else {
            const undoId = await imported(log, { chunks: files[it.nth]?.chunks ?? [] });
            if (undoId !== undefined) made.push(undoId);
          }
        }
        const left = await log.db.contacts.toArray();
        expect(left.map(({ id }) => id)).not.toContain(person.id);
        const addresses = new Set(person.emailKeys);
        expect(left.flatMap(({ emailKeys }) => emailKeys).filter((key) => addresses.has(key))).toEqual([]);
        const lines = await log.db.activities.toArray();
        expect(lines.filter(({ contactId }) => contactId === person.id)).toEqual([]);
        // And their own undo does bring them back, unless their address is somebody's again.
        await tryUndo(log, own, true);
        const { tombstones } = await snapshotOf(log);
        const isBack = (await log.db.contacts.get(person.id)) !== undefined;
        if (isBack) expect(JSON.stringify(tombstones)).not.toContain(person.id);
      }),
      { numRuns: 60 },
    ),
);
