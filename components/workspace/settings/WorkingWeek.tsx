import { Checkbox } from '@/components/ui/Checkbox';
import { TimeSpan } from '@/components/ui/TimeSpan';
import { weekdayText } from '@/components/ui/when';
import { useWords } from '@/components/ui/words';
import type { WorkingTime } from '@/lib/settings/model';

type Days = WorkingTime['days'];
type Props = { readonly days: Days; readonly onChange: (days: Days) => void };

const usual = { from: '08:00', to: '16:00' };

/** The hours of each weekday; a day without a tick is closed. */
export function WorkingWeek({ days, onChange }: Props) {
  const t = useWords();
  const set = (index: number, hours: Days[number]) => onChange(days.with(index, hours));
  return (
    <ul class="working-week" aria-label={t('working_week')}>
      {days.map((hours, index) => {
        const day = weekdayText(t, index);
        return (
          <li key={day} class="working-day">
            <Checkbox label={day} checked={hours !== null} onChange={(on) => set(index, on ? usual : null)} />
            {hours && (
              <TimeSpan
                span={hours}
                fromLabel={t('working_from', { day })}
                toLabel={t('working_to', { day })}
                required
                onInput={(changed) => set(index, changed)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
