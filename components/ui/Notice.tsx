import type { ComponentChildren } from 'preact';
import { useWords } from './words';
import './Notice.css';

export type NoticeKind = 'info' | 'warning' | 'error' | 'success';

type Props = {
  readonly kind?: NoticeKind;
  readonly title?: string;
  readonly children?: ComponentChildren;
  readonly actions?: ComponentChildren;
  /** Shows a *Dismiss* button. */
  readonly onDismiss?: () => void;
  /** `alert` interrupts the screen reader: only for what needs an answer now. */
  readonly role?: 'alert' | 'note';
};

/** A strip that stands in the flow of the page until its reason is gone. */
export function Notice({ kind = 'info', title, children, actions, onDismiss, role }: Props) {
  const t = useWords();
  return (
    <div class={`notice notice-${kind}`} role={role}>
      <div class="notice-text">
        {title ? <strong>{title}</strong> : null}
        {children ? <div>{children}</div> : null}
      </div>
      {actions || onDismiss ? (
        <div class="notice-actions">
          {actions}
          {onDismiss ? (
            <button type="button" class="button button-quiet" onClick={onDismiss}>
              {t('dismiss')}
            </button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
