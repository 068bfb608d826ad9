import type { ComponentChildren } from 'preact';
import './List.css';

/** A list of rows; its name is a text, or the id of the heading above it. */
export function List({
  label,
  labelledBy,
  children,
}: {
  readonly label?: string;
  readonly labelledBy?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <ul class="list" aria-label={label} aria-labelledby={labelledBy}>
      {children}
    </ul>
  );
}

/** One row: what it is about, and at its end what can be done with it. Buttons wrap below when there is no room. */
export function Row({
  children,
  actions,
  tone,
}: {
  readonly children: ComponentChildren;
  readonly actions?: ComponentChildren;
  readonly tone?: 'danger';
}) {
  return (
    <li class={tone ? `row row-${tone}` : 'row'}>
      <div class="row-main">{children}</div>
      {actions ? <div class="row-actions">{actions}</div> : null}
    </li>
  );
}
