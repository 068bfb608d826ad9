import type { Calendar } from '../followups/model';
import { ruleTimes } from '../followups/rules';
import type { FollowUpRule } from '../settings/model';
import type { ThreadView } from './contract';
import type { Wish } from './wishes';

type Input = {
  /** What the newest mail's words ask for. */
  readonly wishes: readonly Wish[];
  readonly known: NonNullable<ThreadView['known']>;
  readonly rules: readonly FollowUpRule[];
  readonly now: number;
  readonly calendar: Calendar;
};

/** The follow-ups that the rules have for these wishes. They are offered, never set; one that is promised already isn't offered. */
export function suggest({ wishes, known, rules, now, calendar }: Input): ThreadView['suggestions'] {
  const open = known.followUps.filter(({ state }) => state === 'open');
  return wishes.flatMap(({ trigger, words }) =>
    ruleTimes(rules, trigger, known.contact, now, calendar)
      .filter(({ rule }) => !open.some((it) => it.kind === rule.kind || it.rule === rule.id))
      .map(({ rule, time }) => ({ ruleId: rule.id, kind: rule.kind, dueAt: time.dueAt, words })),
  );
}
