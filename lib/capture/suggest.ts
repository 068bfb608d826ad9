import type { Calendar } from '../followups/model';
import { ruleTimes } from '../followups/rules';
import type { ContactRow, FollowUpRow } from '../log/rows';
import type { Settings } from '../settings/model';
import type { ThreadView } from './contract';
import type { BodyText } from './model';
import { wishesIn } from './wishes';

type Input = {
  /** The newest message: what it says, and whether one of us wrote it. */
  readonly body: BodyText | undefined;
  readonly isOurs: boolean;
  readonly contact: ContactRow;
  readonly followUps: readonly FollowUpRow[];
  readonly settings: Settings;
  readonly now: number;
  readonly calendar: Calendar;
};

/** Follow-ups that the newest mail's words ask for. They are offered, never set; one that is promised already isn't offered. */
export function suggest({
  body,
  isOurs,
  contact,
  followUps,
  settings,
  now,
  calendar,
}: Input): ThreadView['suggestions'] {
  if (!body) return [];
  return wishesIn(body, isOurs).flatMap(({ trigger, words }) =>
    ruleTimes(settings.followUps.rules, trigger, contact, now, calendar)
      .filter(
        ({ rule }) => !followUps.some((it) => it.state === 'open' && (it.kind === rule.kind || it.rule === rule.id)),
      )
      .map(({ rule, time }) => ({ ruleId: rule.id, kind: rule.kind, dueAt: time.dueAt, words })),
  );
}
