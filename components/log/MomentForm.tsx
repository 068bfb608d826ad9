import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { errorText } from '@/lib/i18n/error-text';
import { Button } from '../ui/Button';
import { TextField } from '../ui/TextField';
import { useNow } from '../ui/useNow';
import { instantOf, localInput } from '../ui/when';
import { useWords } from '../ui/words';

type Props = {
  readonly class: string;
  readonly label: string;
  /** The button's text. */
  readonly submit: string;
  /** What stands there at first; `now` in ms. */
  readonly begin: (now: number) => string;
  /** `local` is the wall clock of where the user is, `YYYY-MM-DDTHH:mm`. */
  readonly onPick: (local: string) => void;
  readonly onClose: () => void;
  /** What is asked besides. */
  readonly children?: ComponentChildren;
};

/** A small form for one point in time; takes the focus. What is no date is said, and stays. */
export function MomentForm({ class: className, label, submit, begin, onPick, onClose, children }: Props) {
  const t = useWords();
  const now = useNow();
  const [local, setLocal] = useState(() => begin(now));
  const [wrong, setWrong] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    <form
      class={className}
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
        label={label}
        min={localInput(now)}
        value={local}
        error={wrong ? errorText(t, 'bad-date') : undefined}
        onInput={setLocal}
        inputRef={first}
      />
      {children}
      <div class="form-actions">
        <Button type="submit">{submit}</Button>
        <Button kind="quiet" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
