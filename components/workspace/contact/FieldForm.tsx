import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { asDaybookError } from '@/components/data/useAsk';
import { useTell } from '@/components/data/useTell';
import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/Select';
import { TextArea } from '@/components/ui/TextArea';
import { TextField } from '@/components/ui/TextField';
import { useWords } from '@/components/ui/words';
import { origins } from '@/lib/base/codes';
import { errorText } from '@/lib/i18n/error-text';
import { originLabel } from '@/lib/i18n/labels';
import { useStatus } from '../status';
import type { EditableField, Shown } from './fields';

type Props = { readonly field: EditableField; readonly shown: Shown; readonly onClose: () => void };

/** A field while it is edited. Enter saves (Ctrl+Enter in a box), Escape cancels; what was typed stays when it can't be saved. */
export function FieldForm({ field, shown, onClose }: Props) {
  const t = useWords();
  const status = useStatus();
  const { tell, pending } = useTell('contacts.edit');
  // As it was when the editing began: news of other changes must not overwrite what is being typed.
  const [before] = useState(() => field.typed(shown));
  const [typed, setTyped] = useState(before);
  const [error, setError] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus(), []);

  const save = async () => {
    if (pending) return;
    if (typed === before) return onClose();
    try {
      const { undoId } = await tell({ id: shown.contact.id, edit: field.edit(typed) });
      status.say(
        undoId === undefined ? t('contacts_unchanged') : t('contacts_saved', { field: t(field.label) }),
        undoId,
      );
      onClose();
    } catch (thrown) {
      const { code, params } = asDaybookError(thrown);
      setError(errorText(t, code, params));
    }
  };

  const common = { label: t(field.label), error, ...(field.hint ? { hint: t(field.hint) } : {}) };
  const limit = field.maxLength === undefined ? {} : { maxLength: field.maxLength };
  return (
    <form
      ref={form}
      class="field-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
      }}
    >
      {field.control === 'origin' && (
        <Select
          {...common}
          value={typed}
          options={origins.map((value) => ({ value: value as string, label: t(originLabel(value)) }))}
          onChange={setTyped}
        />
      )}
      {field.control === 'line' && <TextField {...common} {...limit} value={typed} onInput={setTyped} />}
      {field.control === 'lines' && <TextArea {...common} {...limit} value={typed} onInput={setTyped} rows={2} />}
      <div class="form-actions">
        <Button kind="primary" type="submit">
          {t('save')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
