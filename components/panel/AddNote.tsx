import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/TextArea';
import { useWords } from '../ui/words';
import { useRun } from './use-commands';
import { useCloseOnEscape } from './use-escape';
import { useReturnFocus } from './use-focus';
import './forms.css';

type Props = {
  readonly contactId: string;
  /** What was typed so far; kept with the thread. */
  readonly note: string;
  readonly onType: (note: string) => void;
};

/** *Add note*; a note that was begun comes back open. */
export function AddNote({ contactId, note, onType }: Props) {
  const t = useWords();
  const run = useRun();
  const [open, setOpen] = useState(note !== '');
  const opener = useRef<HTMLButtonElement>(null);
  useReturnFocus(open, opener);
  if (!open) {
    return (
      <div>
        <Button ref={opener} onClick={() => setOpen(true)}>
          {t('panel_add_note')}
        </Button>
      </div>
    );
  }
  const save = async () => {
    const text = note.trim();
    if (text === '') return;
    const done = await run('contacts.addNote', { id: contactId, text }, () => t('panel_said_note'));
    if (!done.ok) return;
    onType('');
    setOpen(false);
  };
  return <NoteForm note={note} onType={onType} onSave={() => void save()} onClose={() => setOpen(false)} />;
}

type FormProps = Pick<Props, 'note' | 'onType'> & { readonly onSave: () => void; readonly onClose: () => void };

function NoteForm({ note, onType, onSave, onClose }: FormProps) {
  const t = useWords();
  const area = useRef<HTMLTextAreaElement>(null);
  // A note that came back with its thread must not take the keyboard.
  const fresh = useRef(note === '');
  useCloseOnEscape(onClose);
  useLayoutEffect(() => {
    if (fresh.current) area.current?.focus();
  }, []);
  return (
    <form
      class="form inset"
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave();
      }}
    >
      <TextArea label={t('field_note')} value={note} maxLength={20_000} onInput={onType} areaRef={area} />
      <div class="form-actions">
        <Button type="submit">{t('save')}</Button>
        <Button kind="quiet" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
