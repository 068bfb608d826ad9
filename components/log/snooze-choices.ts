import type { Snooze } from '@/lib/base/codes';
import type { MessageKey } from '@/lib/i18n/catalogue';
import type { Input } from '@/lib/messaging/contract';
import { localInput } from '../ui/when';

export type SnoozeUntil = Input<'followUps.snooze'>['until'];

const choices: readonly { readonly until: Snooze; readonly words: MessageKey }[] = [
  { until: '1-hour', words: 'snooze_1_hour' },
  { until: 'this-afternoon', words: 'snooze_this_afternoon' },
  { until: 'tomorrow', words: 'snooze_tomorrow' },
  { until: 'next-business-day', words: 'snooze_next_business_day' },
];

/** What *Snooze* offers at one click; the afternoon only in the morning. `now` in ms. */
export const snoozeChoices = (now: number): typeof choices =>
  choices.filter(({ until }) => until !== 'this-afternoon' || localInput(now).slice(11) < '12:00');
