import { useId } from 'preact/hooks';
import './Checkbox.css';

type Props = {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
};

/** A native checkbox with its label beside it. It keeps showing `checked` until the owner changes it. */
export function Checkbox({ label, hint, checked, onChange }: Props) {
  const id = useId();
  return (
    <div class="checkbox">
      <input
        id={id}
        class="checkbox-box"
        type="checkbox"
        checked={checked}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label class="checkbox-label" for={id}>
        {label}
      </label>
      {hint ? (
        <span id={`${id}-hint`} class="checkbox-hint">
          {hint}
        </span>
      ) : null}
    </div>
  );
}
