import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import './View.css';

type Props = {
  readonly title: string;
  /** Stands under or beside the title. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
};

/** A view under its heading. Arriving puts the focus on the heading, so that a screen reader says where one is. */
export function View({ title, aside, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    document.title = `${title} – Daybook`;
  }, [title]);
  useLayoutEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div class="view">
      <header class="view-head">
        <h1 ref={heading} class="view-title" tabIndex={-1} dir="auto" title={title}>
          {title}
        </h1>
        {aside}
      </header>
      {children}
    </div>
  );
}
