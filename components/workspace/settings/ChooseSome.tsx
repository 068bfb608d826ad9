import { Checkbox } from '@/components/ui/Checkbox';

type Props<V extends string> = {
  readonly legend: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly chosen: V[];
  readonly onChange: (chosen: V[]) => void;
};

/** Some of a few; none ticked means any. */
export function ChooseSome<V extends string>({ legend, options, chosen, onChange }: Props<V>) {
  return (
    <fieldset class="choose-some">
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <Checkbox
          key={value}
          label={label}
          checked={chosen.includes(value)}
          onChange={(on) => onChange(on ? [...chosen, value] : chosen.filter((it) => it !== value))}
        />
      ))}
    </fieldset>
  );
}
