import type { ButtonHTMLAttributes } from 'preact';
import './Button.css';

export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger';

type Props = Omit<ButtonHTMLAttributes, 'class' | 'className'> & { readonly kind?: ButtonKind };

/** A button. One `primary` a view; `quiet` for what stands inside a row; `danger` for what takes something away. */
export function Button({ kind = 'plain', type = 'button', ...rest }: Props) {
  return <button {...rest} type={type} class={`button button-${kind}`} />;
}
