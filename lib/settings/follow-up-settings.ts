import * as z from 'zod/mini';
import { delayUnits, followUpKinds, origins, ruleTriggers, statuses } from '../base/codes';

const text = (max: number) => z.string().check(z.maxLength(max));
const id = z.string().check(z.minLength(1), z.maxLength(100));

/** A wall-clock time, `HH:mm`. */
export const wallTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
export const wallSpan = z.object({ from: wallTime, to: wallTime });
export type WallSpan = z.infer<typeof wallSpan>;

/** When the user works. */
export const workingTime = z.object({
  /** Seven days from Monday on; `null`: closed. */
  days: z.array(z.nullable(wallSpan)).check(z.length(7)),
  /** Whose public holidays are closed: ISO 3166 codes as `NO` and, where it has regions, `BY`; empty: nobody's. */
  country: text(2),
  region: text(20),
  /** The user's own, both ends included; calendar days `YYYY-MM-DD`. */
  closedDays: z.array(z.object({ from: z.iso.date(), to: z.iso.date(), name: text(100) })).check(z.maxLength(200)),
});
export type WorkingTime = z.infer<typeof workingTime>;

export const delay = z.object({
  amount: z.number().check(z.int(), z.minimum(0), z.maximum(9999)),
  unit: z.enum(delayUnits),
  /** The time of day where days are counted; `null`: when the working day begins. */
  at: z.nullable(wallTime),
});
export type Delay = z.infer<typeof delay>;

/** What is to be done how long after what. */
export const followUpRule = z.object({
  id,
  on: z.boolean(),
  trigger: z.enum(ruleTriggers),
  /** Only for contacts of these origins; empty: of any. */
  origins: z.array(z.enum(origins)),
  /** Only for contacts of these statuses; empty: of any. */
  statuses: z.array(z.enum(statuses)),
  kind: z.enum(followUpKinds),
  delay,
  /** Who is to do it; empty: whoever logs. */
  owner: text(200),
  /** What the follow-up says; empty: only its kind. */
  text: text(500),
});
export type FollowUpRule = z.infer<typeof followUpRule>;

export const sequenceStep = z.object({
  kind: z.enum(followUpKinds),
  /** After the step before is done; of the first: after the contact was enrolled. */
  delay,
  text: text(500),
  /** Why the step is there. */
  why: text(500),
});
export type SequenceStep = z.infer<typeof sequenceStep>;

export const sequence = z.object({
  id,
  /** Empty of the standard one, whose words come from the language. */
  name: text(100),
  steps: z.array(sequenceStep).check(z.minLength(1), z.maxLength(30)),
  /** A contact that gets one of these statuses leaves. */
  stopStatuses: z.array(z.enum(statuses)),
});
export type Sequence = z.infer<typeof sequence>;

/** After so many days without contact a follow-up is proposed. */
export const intensity = z.object({
  status: z.enum(statuses),
  days: z.number().check(z.int(), z.minimum(1), z.maximum(3650)),
});
export type Intensity = z.infer<typeof intensity>;

/** The rules that are there from the start: the ids of product.md, so that a follow-up says which one made it. */
export const standardRules: readonly FollowUpRule[] = [
  rule('reply-24h', 'logged', 'reply', { amount: 24, unit: 'hours', at: null }),
  rule('material-next-day', 'asks-material', 'send-material', { amount: 1, unit: 'business-days', at: null }),
  rule('offer-in-a-week', 'offer-made', 'call', { amount: 1, unit: 'weeks', at: null }),
];

function rule(
  id: string,
  trigger: FollowUpRule['trigger'],
  kind: FollowUpRule['kind'],
  delay: FollowUpRule['delay'],
): FollowUpRule {
  return { id, on: true, trigger, origins: [], statuses: [], kind, delay, owner: '', text: '' };
}

const workday: WallSpan = { from: '08:00', to: '16:00' };

/** Monday to Friday, 08:00 to 16:00, no holidays: until the user says otherwise. */
export const standardWorkingTime: WorkingTime = {
  days: [workday, workday, workday, workday, workday, null, null],
  country: '',
  region: '',
  closedDays: [],
};
