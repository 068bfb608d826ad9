import { useContext, useState } from 'preact/hooks';
import { useAsk } from '@/components/data/useAsk';
import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/Select';
import { NowContext } from '@/components/ui/useNow';
import { calendarDayText, whenText } from '@/components/ui/when';
import { useWords } from '@/components/ui/words';
import type { WorkingTime as Saved } from '@/lib/settings/model';
import { useAct } from '../status';
import { ClosedDays } from './ClosedDays';
import { WorkingWeek } from './WorkingWeek';
import './working-time.css';

/** When the user works: no due time lands on a day that is closed. */
export function WorkingTime({ saved }: { readonly saved: Saved }) {
  const t = useWords();
  const act = useAct();
  const clock = useContext(NowContext);
  const [time, setTime] = useState(saved);
  const { country, region } = time;
  const { data } = useAsk('calendar.preview', { workingTime: { country, region } });
  const set = (change: Partial<Saved>) => setTime({ ...time, ...change });
  const regions = data?.regions ?? [];
  return (
    <form
      class="settings-form working-time"
      onSubmit={(event) => {
        event.preventDefault();
        void act('settings.save', { workingTime: time }, t('working_saved'));
      }}
    >
      <h3 class="settings-subtitle">{t('working_title')}</h3>
      <p class="quiet">{t('working_text')}</p>
      <WorkingWeek days={time.days} onChange={(days) => set({ days })} />
      <Select
        label={t('working_country')}
        value={country}
        options={[
          { value: '', label: t('working_no_country') },
          ...countriesIn(t.language, data?.countries ?? [country]),
        ]}
        onChange={(value) => set({ country: value, region: '' })}
      />
      {regions.length > 0 && (
        <Select
          label={t('working_region')}
          value={region}
          options={[
            { value: '', label: t('working_whole_country') },
            ...regions.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          onChange={(value) => set({ region: value })}
        />
      )}
      {data && country !== '' && <KnownHolidays {...data} />}
      <ClosedDays days={time.closedDays} onChange={(closedDays) => set({ closedDays })} />
      {data && <p class="quiet small">{t('working_next', { when: whenText(t, data.nextBusinessDay, clock()) })}</p>}
      <div class="form-actions">
        <Button kind="primary" type="submit">
          {t('save')}
        </Button>
      </div>
    </form>
  );
}

type Known = {
  readonly holidays: readonly { readonly day: string; readonly name: string }[];
  readonly until: string | null;
};

/** The next ones, so that one sees whether they are right. */
function KnownHolidays({ holidays, until }: Known) {
  const t = useWords();
  if (until === null) return <p class="quiet small">{t('working_none_known')}</p>;
  return (
    <div class="small">
      <ul class="holidays" aria-label={t('working_holidays')}>
        {holidays.map(({ day, name }) => (
          <li key={day}>
            <time dateTime={day}>{calendarDayText(t, day)}</time> <span dir="auto">{name}</span>
          </li>
        ))}
      </ul>
      <p class="quiet">{t('working_until', { date: calendarDayText(t, until) })}</p>
    </div>
  );
}

function countriesIn(language: string, codes: readonly string[]): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  return codes
    .filter(Boolean)
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .toSorted((one, other) => one.label.localeCompare(other.label, language));
}
