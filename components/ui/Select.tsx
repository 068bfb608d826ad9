import { Field, type FieldProps } from './Field';

export type Option<V extends string = string> = { readonly value: V; readonly label: string };

type Props<V extends string> = FieldProps & {
  readonly value: V;
  readonly options: readonly Option<V>[];
  readonly onChange: (value: V) => void;
  readonly disabled?: boolean;
};

/** A labelled native select. It keeps showing `value` until the owner changes it. */
export function Select<V extends string>({
  label,
  hint,
  error,
  aside,
  hideLabel,
  value,
  options,
  onChange,
  disabled,
}: Props<V>) {
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      aside={aside}
      hideLabel={hideLabel ?? false}
      control={(ids) => (
        <select
          {...ids}
          class="field-control field-select"
          disabled={disabled ?? false}
          value={value}
          onChange={(event) => {
            const picked = options.find((option) => option.value === event.currentTarget.value);
            if (picked) onChange(picked.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    />
  );
}
