import type { FollowUpRule } from '@/lib/settings/model';

const overlap = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one.length === 0 || other.length === 0 || one.some((it) => other.includes(it));

const contradict = (one: FollowUpRule, other: FollowUpRule): boolean =>
  one.on &&
  other.on &&
  one.trigger === other.trigger &&
  one.kind === other.kind &&
  overlap(one.origins, other.origins) &&
  overlap(one.statuses, other.statuses);

/** Pairs of rules that ask for the same thing after the same: only the earlier one will count. */
export const contradictionsIn = (rules: readonly FollowUpRule[]): [FollowUpRule, FollowUpRule][] =>
  rules.flatMap((one, index) =>
    rules
      .slice(index + 1)
      .flatMap((other): [FollowUpRule, FollowUpRule][] => (contradict(one, other) ? [[one, other]] : [])),
  );
