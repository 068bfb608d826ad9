import { Select } from '@/components/ui/Select';
import { TextField } from '@/components/ui/TextField';
import { useWords } from '@/components/ui/words';
import { type DelayUnit, delayUnits } from '@/lib/base/codes';
import type { MessageKey } from '@/lib/i18n/catalogue';
import type { Delay } from '@/lib/settings/model';

type Props = { readonly delay: Delay; readonly onChange: (delay: Delay) => void };

/** The words of each unit. */
export const unitWords: Readonly<Record<DelayUnit, MessageKey>> = {
  hours: 'delay_hours',
  'business-hours': 'delay_business_hours',
  'business-days': 'delay_business_days',
  days: 'delay_days',
  weeks: 'delay_weeks',
};

/** How long after, in which unit, and for days at what time. */
export function DelayFields({ delay, onChange }: Props) {
  const t = useWords();
  const isHours = delay.unit === 'hours' || delay.unit === 'business-hours';
  return (
    <div class="delay-fields">
      <TextField
        label={t('delay_amount')}
        value={String(delay.amount)}
        onInput={(text) => onChange({ ...delay, amount: amountOf(text) })}
        maxLength={4}
      />
      <Select<DelayUnit>
        label={t('delay_unit')}
        value={delay.unit}
        options={delayUnits.map((value) => ({ value, label: t(unitWords[value]) }))}
        onChange={(unit) => onChange({ ...delay, unit })}
      />
      {!isHours && (
        <TextField
          label={t('delay_at')}
          hint={t('delay_at_hint')}
          type="time"
          value={delay.at ?? ''}
          onInput={(at) => onChange({ ...delay, at: at === '' ? null : at })}
        />
      )}
    </div>
  );
}

/** What isn't a number counts as none: the field shows 0, so nobody is surprised later. */
const amountOf = (text: string): number => Math.min(9999, Number(text.replace(/\D/g, '')) || 0);
