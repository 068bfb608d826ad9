import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type FollowUpKind, followUpKinds } from '@/lib/base/codes';
import { errorText } from '@/lib/i18n/error-text';
import { followUpLabel } from '@/lib/i18n/labels';
import { Button } from '../ui/Button';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';
import { useNow } from '../ui/useNow';
import { instantOf, localInput } from '../ui/when';
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
  const now = useNow();
  const [kind, setKind] = useState<FollowUpKind>('other');
  const [local, setLocal] = useState(() => tomorrowMorning(now));
  const [wrong, setWrong] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useCloseOnEscape(onClose);
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    <form
      class="form inset"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const valid = instantOf(local) !== undefined;
        setWrong(!valid);
        if (valid) void onSet(kind, local);
      }}
    >
      <TextField
        type="datetime-local"
        label={t('panel_pick_when')}
        min={localInput(now)}
        value={local}
        error={wrong ? errorText(t, 'bad-date') : undefined}
        onInput={setLocal}
        inputRef={first}
      />
      <Select
        label={t('panel_pick_what')}
        value={kind}
        options={followUpKinds.map((value) => ({ value, label: t(followUpLabel(value)) }))}
        onChange={setKind}
      />
      <div class="form-actions">
        <Button type="submit">{t('panel_pick_set')}</Button>
        <Button kind="quiet" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

const tomorrowMorning = (now: number): string =>
  Temporal.PlainDateTime.from(localInput(now))
    .add({ days: 1 })
    .with({ hour: 8, minute: 0 })
    .toString({ smallestUnit: 'minute' });
