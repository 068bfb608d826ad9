import type { ComponentChildren } from 'preact';
import './EmptyState.css';

type Props = {
  readonly title: string;
  readonly children?: ComponentChildren;
  readonly action?: ComponentChildren;
  /** The heading's level; 1 where the empty state is the whole view. */
  readonly level?: 1 | 2 | 3;
};

/** What a view says when it has nothing to show, and what to do about it. */
export function EmptyState({ title, children, action, level = 2 }: Props) {
  const Heading = `h${level}` as const;
  return (
    <div class="empty-state">
      <Heading class="empty-state-title">{title}</Heading>
      {children ? <div class="quiet">{children}</div> : null}
      {action}
    </div>
  );
}
