import type { Ref } from 'preact';
import { Field, type FieldProps } from './Field';

type Props = FieldProps & {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly rows?: number;
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly areaRef?: Ref<HTMLTextAreaElement>;
};

/** A labelled input of several lines; grows with its text where the browser can. */
export function TextArea({ label, hint, error, aside, hideLabel, onInput, areaRef, rows = 3, ...rest }: Props) {
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      aside={aside}
      hideLabel={hideLabel ?? false}
      control={(ids) => (
        <textarea
          dir="auto"
          {...rest}
          {...ids}
          rows={rows}
          class="field-control field-area"
          ref={areaRef ?? null}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    />
  );
}
