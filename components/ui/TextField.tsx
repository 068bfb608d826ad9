import type { Ref } from 'preact';
import { Field, type FieldProps } from './Field';

type Props = FieldProps & {
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** Enter was pressed, or the field was left after a change. */
  readonly onChange?: ((value: string) => void) | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'search' | 'url' | 'datetime-local' | 'date' | 'time';
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly autocomplete?: string;
  /** Earliest and latest value, for dates and times. */
  readonly min?: string;
  readonly max?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
};

/** A labelled one-line input. Text shows in the direction it is written in. */
export function TextField({
  label,
  hint,
  error,
  aside,
  hideLabel,
  onInput,
  onChange,
  inputRef,
  type = 'text',
  ...rest
}: Props) {
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      aside={aside}
      hideLabel={hideLabel ?? false}
      control={(ids) => (
        <input
          autocomplete="off"
          dir={type === 'text' || type === 'search' ? 'auto' : undefined}
          {...rest}
          {...ids}
          class="field-control"
          // JSX wants one literal; any of the types above goes with these attributes.
          type={type as 'text'}
          ref={inputRef ?? null}
          onInput={(event) => onInput(event.currentTarget.value)}
          onChange={(event) => onChange?.(event.currentTarget.value)}
        />
      )}
    />
  );
}
