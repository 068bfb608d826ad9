import { TextField } from './TextField';
import './TimeSpan.css';

type Span = { readonly from: string; readonly to: string };
type Props = {
  readonly span: Span;
  /** What the two fields are called, for who can't see that they belong together. */
  readonly fromLabel: string;
  readonly toLabel: string;
  readonly onInput: (span: Span) => void;
  /** A field was left after a change. */
  readonly onChange?: (span: Span) => void;
  readonly required?: boolean;
};

/** From one time of day to another. */
export function TimeSpan({ span, fromLabel, toLabel, onInput, onChange, required = false }: Props) {
  const field = (label: string, end: 'from' | 'to') => (
    <TextField
      label={label}
      hideLabel
      type="time"
      required={required}
      value={span[end]}
      onInput={(value) => onInput({ ...span, [end]: value })}
      onChange={(value) => onChange?.({ ...span, [end]: value })}
    />
  );
  return (
    <div class="time-span">
      {field(fromLabel, 'from')}
      <span aria-hidden="true">–</span>
      {field(toLabel, 'to')}
    </div>
  );
}
