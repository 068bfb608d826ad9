import { type Horizon, horizons, type Status, statuses } from '@/lib/base/codes';
import { horizonLabel, statusLabel } from '@/lib/i18n/labels';
import type { Contact } from '@/lib/log/model';
import { Select } from '../ui/Select';
import { useWords } from '../ui/words';
import { useRun } from './use-commands';
import { useOptimistic } from './use-optimistic';
import './forms.css';

/** Where the contact stands: status and order horizon, saved as they are picked. */
export function Assessment({ contact: { id, status, horizon, change } }: { readonly contact: Contact }) {
  const t = useWords();
  const run = useRun();
  const [shownStatus, pickStatus] = useOptimistic<Status>(status, change, async (picked) => {
    const said = t('panel_said_status', { status: t(statusLabel(picked)) });
    return (await run('contacts.setStatus', { id, status: picked }, () => said)).ok;
  });
  const [shownHorizon, pickHorizon] = useOptimistic<Horizon | ''>(horizon ?? '', change, async (picked) => {
    const said = t('panel_said_horizon', { horizon: t(picked ? horizonLabel(picked) : 'horizon_none') });
    return (await run('contacts.setHorizon', { id, horizon: picked || null }, () => said)).ok;
  });
  return (
    <div class="form-pair">
      <Select
        label={t('field_status')}
        value={shownStatus}
        options={statuses.map((value) => ({ value, label: t(statusLabel(value)) }))}
        onChange={pickStatus}
      />
      <Select<Horizon | ''>
        label={t('field_horizon')}
        value={shownHorizon}
        options={[
          { value: '', label: t('horizon_none') },
          ...horizons.map((value) => ({ value, label: t(horizonLabel(value)) })),
        ]}
        onChange={pickHorizon}
      />
    </div>
  );
}
