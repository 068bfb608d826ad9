import { localInput } from '../ui/when';
import { useWords } from '../ui/words';
import { MomentForm } from './MomentForm';
import './pick-snooze.css';

type Props = {
  /** `local` is the wall clock of where the user is, `YYYY-MM-DDTHH:mm`. */
  readonly onPick: (local: string) => void;
  readonly onClose: () => void;
};

const hour = 3_600_000;

/** *Snooze* until a time of the user's own. */
export function PickSnooze(props: Props) {
  const t = useWords();
  return (
    <MomentForm
      class="pick-snooze"
      label={t('snooze_until')}
      submit={t('snooze')}
      begin={(now) => localInput(now + hour)}
      {...props}
    />
  );
}
