import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './Section.css';

type Props = {
  readonly title: string;
  /** 2 unless it stands inside another section. */
  readonly level?: 2 | 3;
  /** Stands at the end of the heading's line. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
};

/** A part of a view under its heading; screen readers find it by the heading's name. */
export function Section({ title, level = 2, aside, children }: Props) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section class="section" aria-labelledby={id}>
      <div class="section-head">
        <Heading id={id} class="section-title">
          {title}
        </Heading>
        {aside}
      </div>
      {children}
    </section>
  );
}
