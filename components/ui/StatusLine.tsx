import type { ComponentChildren } from 'preact';
import './StatusLine.css';

type Props = {
  /** What just happened; empty when nothing did. */
  readonly text: string;
  readonly tone?: 'done' | 'error';
  /** Buttons beside it (*Undo*). */
  readonly actions?: ComponentChildren;
};

/** Says what just happened, also to screen readers. Always rendered: a live region must be there before its text. */
export function StatusLine({ text, tone = 'done', actions }: Props) {
  return (
    <div class={`status-line${text ? ` status-line-${tone}` : ''}`}>
      <div class="status-line-text" role="status">
        {text || null}
      </div>
      {text ? actions : null}
    </div>
  );
}
