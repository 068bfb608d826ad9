import { useState } from 'preact/hooks';
import { errorText } from '@/lib/i18n/error-text';
import { Button } from '../ui/Button';
import { TextField } from '../ui/TextField';
import { useNow } from '../ui/useNow';
import { instantOf, localInput } from '../ui/when';
import { useWords } from '../ui/words';
import './pick-snooze.css';

type Props = {
  /** `local` is the wall clock of where the user is, `YYYY-MM-DDTHH:mm`. */
  readonly onPick: (local: string) => void;
  readonly onClose: () => void;
};

const hour = 3_600_000;

/** *Snooze* until a time of the user's own. */
export function PickSnooze({ onPick, onClose }: Props) {
  const t = useWords();
  const now = useNow();
  const [local, setLocal] = useState(() => localInput(now + hour));
  const [wrong, setWrong] = useState(false);
  return (
    <form
      class="pick-snooze"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const valid = instantOf(local) !== undefined;
        setWrong(!valid);
        if (valid) onPick(local);
      }}
    >
      <TextField
        type="datetime-local"
        label={t('snooze_until')}
        min={localInput(now)}
        value={local}
        error={wrong ? errorText(t, 'bad-date') : undefined}
        onInput={setLocal}
      />
      <div class="form-actions">
        <Button type="submit">{t('snooze')}</Button>
        <Button kind="quiet" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
