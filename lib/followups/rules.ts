import type { Origin, RuleTrigger, Status } from '../base/codes';
import type { FollowUpRule } from '../settings/model';
import { type DueTime, dueAfter } from './due';
import type { Calendar } from './model';

type About = { readonly origin: Origin; readonly status: Status };
export type RuleTime = { readonly rule: FollowUpRule; readonly time: DueTime };

/**
 * What the rules ask for after something happened at `from` (ms), the earliest first. Of several that ask for the same thing the
 * earliest counts: nobody has to answer one mail twice.
 */
export function ruleTimes(
  rules: readonly FollowUpRule[],
  trigger: RuleTrigger,
  about: About,
  from: number,
  calendar: Calendar,
): RuleTime[] {
  const all = rules
    .filter((rule) => rule.on && rule.trigger === trigger && isAbout(rule, about))
    .map((rule) => ({ rule, time: dueAfter(rule.delay, from, calendar) }))
    .toSorted((one, other) => Date.parse(one.time.dueAt) - Date.parse(other.time.dueAt));
  return all.filter(({ rule }, index) => all.findIndex((other) => other.rule.kind === rule.kind) === index);
}

const isAbout = ({ origins, statuses }: FollowUpRule, { origin, status }: About): boolean =>
  (origins.length === 0 || origins.includes(origin)) && (statuses.length === 0 || statuses.includes(status));
