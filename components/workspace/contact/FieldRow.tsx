import { useRef, useState } from 'preact/hooks';
import { sourceText } from '@/components/log/source-text';
import { Icon } from '@/components/ui/Icon';
import { useWords } from '@/components/ui/words';
import { FieldForm } from './FieldForm';
import type { EditableField, Shown } from './fields';

type Props = { readonly field: EditableField; readonly shown: Shown };

/** One field with its source; *Edit* turns it into a form in the same place. */
export function FieldRow({ field, shown }: Props) {
  const t = useWords();
  const [editing, setEditing] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const label = t(field.label);
  const lines = field.lines(shown, t);
  const source = shown.contact.sources[field.field];

  const close = () => {
    setEditing(false);
    // After the button is there again.
    requestAnimationFrame(() => edit.current?.focus());
  };

  if (editing) return <FieldForm field={field} shown={shown} onClose={close} />;
  return (
    <div class="field-row">
      <div class="field-row-text">
        <p class="field-row-label">{label}</p>
        {lines.length === 0 && <p class="quiet">{t('contacts_empty_field')}</p>}
        {lines.map((line, index) => (
          <p key={line} class="field-row-value" dir="auto">
            {line}
            {field.field === 'emails' && index === 0 && lines.length > 1 && (
              <span class="field-row-source"> {t('contacts_primary')}</span>
            )}
          </p>
        ))}
        {source && lines.length > 0 && <p class="field-row-source">{sourceText(t, source)}</p>}
      </div>
      <button
        ref={edit}
        type="button"
        class="icon-button"
        aria-label={t('contacts_edit_field', { field: label })}
        title={t('contacts_edit')}
        onClick={() => setEditing(true)}
      >
        <Icon name="pencil" />
      </button>
    </div>
  );
}
