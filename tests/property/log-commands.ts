import fc from 'fast-check';
import { horizons, origins, statuses } from '@/lib/base/codes';
import { DaybookError } from '@/lib/base/errors';
import { setStatus } from '@/lib/followups/set-status';
import { addNote } from '@/lib/log/add-note';
import type { ContactEdit } from '@/lib/log/contract';
import { createContact } from '@/lib/log/create-contact';
import { deleteContact } from '@/lib/log/delete-contact';
import { editContact } from '@/lib/log/edit-contact';
import { mergeContacts } from '@/lib/log/merge-contacts';
import { setHorizon } from '@/lib/log/set-horizon';
import { undo } from '@/lib/log/undo';
import { logMail } from '../unit/log/log-mail';
import type { TestLog } from '../unit/log/open-log';

/** One thing done to a log; contacts and undos are picked by number among those there are. Prints as `what`. */
export class Step {
  readonly what: string;
  readonly run: (log: TestLog, made: string[]) => Promise<void>;
  constructor(what: string, run: (log: TestLog, made: string[]) => Promise<void>) {
    this.what = what;
    this.run = run;
  }
  [fc.toStringMethod](): string {
    return this.what;
  }
}

// Few values, so that steps meet: the same address, company, mail again and again; now and then one that is refused.
const often = <T>(usual: readonly T[], rare: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: fc.constantFrom(...rare) });
const address = often(['a@x.example', 'A@X.example', 'b@x.example', 'c@x.example', 'd@x.example'], ['bad', '']);
const fields = {
  name: often(['Kari Nilsen', 'Søren'], ['']),
  emails: fc.array(address, { maxLength: 2, size: 'small' }),
  phones: fc.array(fc.constantFrom('+47 912 34 567', '12345', ' '), { maxLength: 2 }),
  title: fc.constantFrom('CEO', ''),
  companyName: often(['Fjord', 'Ås'], ['FJORD', 'As', '']),
  origin: fc.constantFrom(...origins),
  tags: fc.array(fc.constantFrom('vip', 'a'), { maxLength: 2 }),
  note: fc.constantFrom('', 'en\nto'),
};
const whole: fc.Arbitrary<ContactEdit> = fc.record(fields, { requiredKeys: ['name', 'companyName'] });
const edit: fc.Arbitrary<ContactEdit> = fc.record(fields, { requiredKeys: [] });

const pick = fc.nat(2);
const idOf = async ({ db }: TestLog, nth: number): Promise<string> => {
  const ids = await db.contacts.toCollection().primaryKeys();
  return ids[nth % Math.max(1, ids.length)] ?? 'nobody';
};

/** Refusals are answers; anything else is a fault. */
const expected: ReadonlySet<string> = new Set(['address-taken', 'bad-address', 'name-missing', 'not-found']);
const step = (what: string, command: (log: TestLog) => Promise<string | undefined>): Step =>
  new Step(what, async (log, made) => {
    try {
      const undoId = await command(log);
      if (undoId !== undefined) made.push(undoId);
    } catch (error) {
      if (!(error instanceof DaybookError) || !expected.has(error.code)) throw error;
    }
  });

export const command: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: whole.map((it) =>
      step(`create ${JSON.stringify(it)}`, async (log) => (await createContact(log, it)).undoId),
    ),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(pick, edit)
      .map(([n, it]) =>
        step(
          `edit ${n} ${JSON.stringify(it)}`,
          async (log) => (await editContact(log, { id: await idOf(log, n), edit: it })).undoId,
        ),
      ),
  },
  fc
    .tuple(pick, fc.constantFrom(...statuses.slice(0, 3)))
    .map(([n, status]) =>
      step(`status ${n} ${status}`, async (log) => (await setStatus(log, { id: await idOf(log, n), status })).undoId),
    ),
  fc
    .tuple(pick, fc.constantFrom(null, ...horizons))
    .map(([n, horizon]) =>
      step(
        `horizon ${n} ${horizon}`,
        async (log) => (await setHorizon(log, { id: await idOf(log, n), horizon })).undoId,
      ),
    ),
  fc
    .tuple(pick, fc.constantFrom('Ringte', ' \n', 'To\nlinjer'))
    .map(([n, text]) =>
      step(`note ${n}`, async (log) => (await addNote(log, { id: await idOf(log, n), text })).undoId),
    ),
  {
    weight: 2,
    arbitrary: pick.map((n) =>
      step(`delete ${n}`, async (log) => (await deleteContact(log, { id: await idOf(log, n) })).undoId),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(pick, pick).map(([n, m]) =>
      step(`merge ${m} into ${n}`, async (log) => {
        const [keptId, goneId] = [await idOf(log, n), await idOf(log, m)];
        return keptId === goneId ? undefined : (await mergeContacts(log, { keptId, goneId, choices: {} })).undoId;
      }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(pick, fc.nat(1), fc.nat(1))
      .map(([n, m, t]) =>
        step(`mail ${n} m${m} t${t}`, async (log) =>
          logMail(log, { contactId: await idOf(log, n), messageId: `m${m}`, threadId: `t${t}` }),
        ),
      ),
  },
);

const undoing = fc.tuple(fc.nat(6), fc.boolean()).map(
  ([n, confirm]) =>
    new Step(`undo ${n} ${confirm}`, (log, made) =>
      step('', async () => {
        const id = made[made.length - 1 - (n % Math.max(1, made.length))];
        if (id !== undefined) await undo(log, id, confirm);
        return undefined;
      }).run(log, made),
    ),
);
const pause = fc.constant(new Step('pause', async (log) => log.pass(60_000)));

/** Commands, undos of any of them in any order, and time passing. */
export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof({ weight: 3, arbitrary: command }, { weight: 2, arbitrary: undoing }, pause),
  { maxLength: 25, size: 'max' },
);
export const commands: fc.Arbitrary<Step[]> = fc.array(fc.oneof({ weight: 4, arbitrary: command }, pause), {
  maxLength: 12,
  size: 'max',
});

export async function runAll(log: TestLog, all: readonly Step[]): Promise<string[]> {
  const made: string[] = [];
  for (const one of all) await one.run(log, made);
  return made;
}

/** Steps print as what they do. */
export const printed = (all: readonly Step[]): string => all.map(({ what }) => what).join('; ');
