import { type Origin, origins } from '@/lib/base/codes';
import type { ErrorCode } from '@/lib/base/errors';
import type { ProposedFields } from '@/lib/capture/contract';
import { originLabel } from '@/lib/i18n/labels';
import type { FieldSource } from '@/lib/log/model';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';
import { useWords } from '../ui/words';
import { sourceText } from './source-text';
import { useProblemOf } from './use-log';

type Props = {
  readonly fields: ProposedFields;
  readonly onChange: (change: Partial<ProposedFields>) => void;
  readonly problem?: ErrorCode | undefined;
  /** What was proposed and where from; a field that differs was typed by the user. Absent: everything is. */
  readonly proposed?: ProposedFields;
  readonly sources?: Readonly<Record<string, FieldSource>>;
};

/** The fields of a new contact, each with where it came from. */
export function ContactFields({ fields, onChange, problem, proposed, sources = {} }: Props) {
  const t = useWords();
  const addressProblem = useProblemOf(problem, ['bad-address', 'address-taken']);
  const nameProblem = useProblemOf(problem, ['name-missing']);
  const source = (field: keyof ProposedFields): string | undefined => {
    if (!proposed || !fields[field]) return undefined;
    const from = fields[field] === proposed[field] ? sources[field] : ({ kind: 'hand' } as const);
    return from && sourceText(t, from);
  };
  const field = (name: Exclude<keyof ProposedFields, 'origin'>) => ({
    value: fields[name],
    aside: source(name),
    onInput: (value: string) => onChange({ [name]: value }),
  });
  return (
    <>
      <TextField label={t('field_name')} maxLength={300} error={nameProblem} {...field('name')} />
      <TextField label={t('field_email')} maxLength={320} type="email" error={addressProblem} {...field('address')} />
      <TextField label={t('field_company')} maxLength={300} {...field('companyName')} />
      <div class="form-pair">
        <TextField label={t('field_title')} maxLength={300} {...field('title')} />
        <TextField label={t('field_phone')} maxLength={100} type="tel" {...field('phone')} />
      </div>
      <Select<Origin>
        label={t('field_origin')}
        value={fields.origin}
        aside={source('origin')}
        options={origins.map((origin) => ({ value: origin, label: t(originLabel(origin)) }))}
        onChange={(origin) => onChange({ origin })}
      />
    </>
  );
}
