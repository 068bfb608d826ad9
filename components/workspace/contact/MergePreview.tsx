import { useState } from 'preact/hooks';
import { useAsk } from '@/components/data/useAsk';
import { fieldLabel } from '@/components/log/field-label';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { useWords } from '@/components/ui/words';
import { displayName } from '@/lib/base/display-name';
import { horizonLabel, originLabel, statusLabel } from '@/lib/i18n/labels';
import type { Translate } from '@/lib/i18n/translate';
import type { Contact } from '@/lib/log/model';
import type { Output } from '@/lib/messaging/contract';
import { useAct } from '../status';

type Preview = Output<'contacts.mergePreview'>;
type Field = keyof Preview['defaults'];
type Side = 'kept' | 'gone';
type Choices = Partial<Record<Field, Side>>;
type Props = { readonly keptId: string; readonly goneId: string; readonly onClose: () => void };

/** What two contacts become: where both have a value the user chooses, of everything else both stay. */
export function MergePreview({ keptId, goneId, onClose }: Props) {
  const t = useWords();
  const act = useAct();
  const { data } = useAsk('contacts.mergePreview', { keptId, goneId });
  const [choices, setChoices] = useState<Choices>({});
  if (!data) return null;
  const { kept, gone } = data;
  const nameOf = (contact: Contact) => displayName(contact) || t('contacts_no_name');
  const merge = async () => {
    const said = t('merge_done', { gone: nameOf(gone), kept: nameOf(kept) });
    if (await act('contacts.merge', { keptId, goneId, choices }, said)) onClose();
  };
  const both = [
    [t('field_emails'), [...kept.emails, ...gone.emails].map(({ address }) => address)],
    [t('field_phones'), [...kept.phones, ...gone.phones].map(({ raw, number }) => raw || number)],
    [t('field_tags'), [...kept.tags, ...gone.tags]],
  ] as const;
  return (
    <Dialog
      title={t('merge_preview_title', { gone: nameOf(gone), kept: nameOf(kept) })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="primary" onClick={() => void merge()}>
            {t('merge_confirm')}
          </Button>
        </>
      }
    >
      <p>{t('merge_preview_text')}</p>
      {differing(data).map((field) => (
        <Choice
          key={field}
          label={fieldLabel(t, field)}
          name={`merge-${field}`}
          values={{ kept: shown(t, field, kept, data), gone: shown(t, field, gone, data) }}
          chosen={choices[field] ?? data.defaults[field]}
          onChoose={(side) => setChoices({ ...choices, [field]: side })}
        />
      ))}
      <dl class="merge-both">
        {both.map(([label, values]) =>
          values.length === 0 ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd dir="auto">{[...new Set(values)].join(', ')}</dd>
            </div>
          ),
        )}
      </dl>
    </Dialog>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly name: string;
  readonly values: Readonly<Record<Side, string>>;
  readonly chosen: Side;
  readonly onChoose: (side: Side) => void;
};

function Choice({ label, name, values, chosen, onChoose }: ChoiceProps) {
  return (
    <fieldset class="merge-field">
      <legend>{label}</legend>
      {(['kept', 'gone'] as const).map((side) => (
        <label key={side}>
          <input type="radio" name={name} checked={chosen === side} onChange={() => onChoose(side)} />{' '}
          <bdi>{values[side]}</bdi>
        </label>
      ))}
    </fieldset>
  );
}

/** Where both have something, and not the same. */
const differing = ({ kept, gone, defaults }: Preview): Field[] =>
  (Object.keys(defaults) as Field[]).filter((field) => kept[field] && gone[field] && kept[field] !== gone[field]);

function shown(t: Translate, field: Field, contact: Contact, { companies }: Preview): string {
  if (field === 'companyId') return companies[contact.companyId ?? ''] ?? '';
  if (field === 'status') return t(statusLabel(contact.status));
  if (field === 'origin') return t(originLabel(contact.origin));
  if (field === 'horizon') return contact.horizon === null ? '' : t(horizonLabel(contact.horizon));
  return contact[field];
}
