import { useContext } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/TextField';
import { NowContext } from '@/components/ui/useNow';
import { localInput } from '@/components/ui/when';
import { useWords } from '@/components/ui/words';
import type { WorkingTime } from '@/lib/settings/model';

type Days = WorkingTime['closedDays'];
type Props = { readonly days: Days; readonly onChange: (days: Days) => void };

/** The user's own closed days: a holiday in summer, the days between. */
export function ClosedDays({ days, onChange }: Props) {
  const t = useWords();
  const clock = useContext(NowContext);
  const today = localInput(clock()).slice(0, 10);
  const set = (index: number, change: Partial<Days[number]>) => {
    const day = days[index];
    if (day) onChange(days.with(index, { ...day, ...change }));
  };
  return (
    <fieldset class="closed-days">
      <legend>{t('working_closed')}</legend>
      {days.map(({ from, to, name }, index) => (
        // What was typed makes no key, and the order only changes by removing.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={index} class="closed-day">
          <TextField
            label={t('working_closed_from')}
            type="date"
            required
            value={from}
            onInput={(value) => set(index, { from: value, to: to < value ? value : to })}
          />
          <TextField
            label={t('working_closed_to')}
            type="date"
            required
            min={from}
            value={to}
            onInput={(value) => set(index, { to: value })}
          />
          <TextField
            label={t('working_closed_name')}
            maxLength={100}
            value={name}
            onInput={(value) => set(index, { name: value })}
          />
          <Button kind="quiet" onClick={() => onChange(days.toSpliced(index, 1))}>
            {t('remove')}
          </Button>
        </div>
      ))}
      <Button onClick={() => onChange([...days, { from: today, to: today, name: '' }])}>
        {t('working_closed_add')}
      </Button>
    </fieldset>
  );
}
