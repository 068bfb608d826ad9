import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './Field.css';

/** What a control needs to be tied to its label, hint and error. */
export type ControlIds = {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
};

export type FieldProps = {
  readonly label: string;
  /** Small text under the control; read out with it, but not part of its name. */
  readonly hint?: ComponentChildren;
  /** Very short text at the end of the label's line (where the value came from); read out with the control too. */
  readonly aside?: string | undefined;
  /** A sentence that says what to do. */
  readonly error?: string | undefined;
  /** The label is heard, not seen (a search box). */
  readonly hideLabel?: boolean;
};

/** A label, the control that `control` draws, and its hint or error. */
export function Field({
  label,
  hint,
  error,
  aside,
  hideLabel = false,
  control,
}: FieldProps & { readonly control: (ids: ControlIds) => ComponentChildren }) {
  const id = useId();
  const note = error ?? hint;
  const describedBy = [...(aside ? [`${id}-aside`] : []), ...(note ? [`${id}-note`] : [])].join(' ');
  const described = describedBy ? { 'aria-describedby': describedBy } : {};
  return (
    <div class="field">
      <div class="field-head">
        <label class={hideLabel ? 'visually-hidden' : 'field-label'} for={id}>
          {label}
        </label>
        {aside ? (
          <span id={`${id}-aside`} class="field-hint">
            {aside}
          </span>
        ) : null}
      </div>
      {control({ id, ...described, ...(error ? { 'aria-invalid': true } : {}) })}
      {note ? (
        <span id={`${id}-note`} class={error ? 'field-error' : 'field-hint'}>
          {note}
        </span>
      ) : null}
    </div>
  );
}
