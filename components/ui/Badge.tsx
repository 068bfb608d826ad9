import type { ComponentChildren } from 'preact';
import './Badge.css';

export type Tone = 'neutral' | 'accent' | 'success' | 'warning' | 'danger';

/** A short word with a colour. The word carries the meaning, the colour only helps. */
export function Badge({ tone = 'neutral', children }: { readonly tone?: Tone; readonly children: ComponentChildren }) {
  return <span class={`badge tone-${tone}`}>{children}</span>;
}

/** A coloured dot in front of a word that says the same; hidden from screen readers. */
export function StatusDot({ tone = 'neutral' }: { readonly tone?: Tone }) {
  return <span class={`status-dot tone-${tone}`} aria-hidden="true" />;
}
