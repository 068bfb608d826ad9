import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { TextField } from './TextField';
import { useWords } from './words';

type Props = {
  readonly title: string;
  /** What will be gone. */
  readonly children: ComponentChildren;
  /** The word that must be typed. */
  readonly word: string;
  /** Asks for the word: *Type DELETE to confirm*. */
  readonly label: string;
  readonly confirm: string;
  readonly error?: string | undefined;
  readonly onConfirm: (typed: string) => void;
  readonly onClose: () => void;
};

/** A dialog for what can't be undone: the button works only when the word has been typed. */
export function ConfirmTyped({ title, children, word, label, confirm, error, onConfirm, onClose }: Props) {
  const t = useWords();
  const [typed, setTyped] = useState('');
  const matches = typed.trim() === word;
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="danger" disabled={!matches} onClick={() => onConfirm(typed.trim())}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
      <TextField label={label} value={typed} onInput={setTyped} error={error} />
    </Dialog>
  );
}
