import type { ComponentChildren } from 'preact';

/** One thing that can be done with the data: what it does, its button, and how it goes. */
export function DataAction({
  hint,
  button,
  children,
}: {
  readonly hint: string;
  readonly button: ComponentChildren;
  readonly children?: ComponentChildren;
}) {
  return (
    <div class="data-action">
      <p class="data-action-hint quiet">{hint}</p>
      {button}
      {children && <div class="data-action-more">{children}</div>}
    </div>
  );
}
