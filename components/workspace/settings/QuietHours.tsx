import { useState } from 'preact/hooks';
import { Checkbox } from '@/components/ui/Checkbox';
import { TimeSpan } from '@/components/ui/TimeSpan';
import { useWords } from '@/components/ui/words';
import type { Settings } from '@/lib/settings/model';
import { useAct } from '../status';
import './working-time.css';

const usual = { from: '20:00', to: '07:00' };

/** Between these no notification comes; what falls due meanwhile comes afterwards. */
export function QuietHours({ reminders }: { readonly reminders: Settings['reminders'] }) {
  const t = useWords();
  const act = useAct();
  const [quiet, setQuiet] = useState(reminders.quiet);
  const save = (next: typeof quiet) => {
    setQuiet(next);
    const isWhole = next === null || (next.from !== '' && next.to !== '');
    if (isWhole) void act('settings.save', { reminders: { ...reminders, quiet: next } }, t('quiet_saved'));
  };
  return (
    <div class="working-day">
      <Checkbox
        label={t('quiet_title')}
        hint={t('quiet_hint')}
        checked={quiet !== null}
        onChange={(on) => save(on ? usual : null)}
      />
      {quiet && (
        <TimeSpan span={quiet} fromLabel={t('quiet_from')} toLabel={t('quiet_to')} onInput={setQuiet} onChange={save} />
      )}
    </div>
  );
}
