import { useState } from 'preact/hooks';
import { type FollowUpKind, followUpKinds } from '@/lib/base/codes';
import { followUpLabel } from '@/lib/i18n/labels';
import { MomentForm } from '../log/MomentForm';
import { Select } from '../ui/Select';
import { localInput } from '../ui/when';
import { useWords } from '../ui/words';
import { useCloseOnEscape } from './use-escape';
import './forms.css';

type Props = {
  /** `local` is the wall clock of where the user is, `YYYY-MM-DDTHH:mm`. */
  readonly onSet: (kind: FollowUpKind, local: string) => Promise<void>;
  readonly onClose: () => void;
};

/** What is to be done and when; starts at tomorrow 08:00. */
export function PickTime({ onSet, onClose }: Props) {
  const t = useWords();
  const [kind, setKind] = useState<FollowUpKind>('other');
  useCloseOnEscape(onClose);
  return (
    <MomentForm
      class="form inset"
      label={t('panel_pick_when')}
      submit={t('panel_pick_set')}
      begin={tomorrowMorning}
      onPick={(local) => void onSet(kind, local)}
      onClose={onClose}
    >
      <Select
        label={t('panel_pick_what')}
        value={kind}
        options={followUpKinds.map((value) => ({ value, label: t(followUpLabel(value)) }))}
        onChange={setKind}
      />
    </MomentForm>
  );
}

const tomorrowMorning = (now: number): string =>
  Temporal.PlainDateTime.from(localInput(now))
    .add({ days: 1 })
    .with({ hour: 8, minute: 0 })
    .toString({ smallestUnit: 'minute' });
