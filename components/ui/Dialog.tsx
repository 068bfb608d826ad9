import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import './Dialog.css';

type Props = {
  readonly title: string;
  readonly children: ComponentChildren;
  /** Buttons, the safe one first. */
  readonly actions: ComponentChildren;
  /** Escape, or the browser's own way of closing. The owner then stops rendering the dialog. */
  readonly onClose: () => void;
};

/** A modal native dialog; open as long as it is rendered. The browser traps the focus and gives it back. */
export function Dialog({ title, children, actions, onClose }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = element.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={element}
      class="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        // Escape closes this dialog and nothing around it.
        if (event.key === 'Escape') event.stopPropagation();
      }}
    >
      <h2 id={id} class="dialog-title">
        {title}
      </h2>
      <div class="dialog-body">{children}</div>
      <div class="dialog-actions">{actions}</div>
    </dialog>
  );
}
