import { Select } from '@/components/ui/Select';
import { useWords } from '@/components/ui/words';
import { horizons, statuses } from '@/lib/base/codes';
import { horizonLabel, statusLabel } from '@/lib/i18n/labels';
import type { Contact } from '@/lib/log/model';
import { useAct } from '../status';

/** Status and order horizon: one choice each, logged at once. */
export function Standing({ contact }: { readonly contact: Contact }) {
  const t = useWords();
  const act = useAct();
  const { id } = contact;
  return (
    <div class="standing">
      <Select
        label={t('field_status')}
        value={contact.status}
        options={statuses.map((value) => ({ value, label: t(statusLabel(value)) }))}
        onChange={(status) =>
          void act('contacts.setStatus', { id, status }, t('contacts_did_status', { to: t(statusLabel(status)) }))
        }
      />
      <Select
        label={t('field_horizon')}
        value={contact.horizon ?? ''}
        options={[
          { value: '', label: t('horizon_none') },
          ...horizons.map((value) => ({ value, label: t(horizonLabel(value)) })),
        ]}
        onChange={(value) => {
          const horizon = value === '' ? null : value;
          const to = t(horizon ? horizonLabel(horizon) : 'horizon_none');
          void act('contacts.setHorizon', { id, horizon }, t('contacts_did_horizon', { to }));
        }}
      />
    </div>
  );
}
