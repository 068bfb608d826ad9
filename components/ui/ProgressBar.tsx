import { useId } from 'preact/hooks';
import './ProgressBar.css';

/** How far long work has come: `done` of `total` (0: not known yet), with a label that says what it is. */
export function ProgressBar({
  label,
  done,
  total,
}: {
  readonly label: string;
  readonly done: number;
  readonly total: number;
}) {
  const id = useId();
  return (
    <div class="progress">
      <span id={id}>{label}</span>
      <progress
        aria-labelledby={id}
        class="progress-bar"
        {...(total > 0 ? { value: Math.min(done, total), max: total } : {})}
      />
    </div>
  );
}
