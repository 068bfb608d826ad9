import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type Origin, origins } from '@/lib/base/codes';
import type { ErrorCode } from '@/lib/base/errors';
import type { Proposal, ProposedFields } from '@/lib/capture/contract';
import type { MessageKey } from '@/lib/i18n/catalogue';
import { originLabel } from '@/lib/i18n/labels';
import { Button } from '../ui/Button';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';
import { useWords } from '../ui/words';
import { Offers } from './Offers';
import { sourceText } from './source-text';
import { useProblemOf } from './use-log';

type Props = {
  readonly fields: ProposedFields;
  readonly onChange: (change: Partial<ProposedFields>) => void;
  readonly problem?: ErrorCode | undefined;
  /** What was proposed and where from; a field that differs was typed by the user. Absent: everything is. */
  readonly proposal?: Proposal;
};

/** The fields of a new contact, each with where it came from, and what else it may be. */
export function ContactFields({ fields, onChange, problem, proposal }: Props) {
  const t = useWords();
  const addressProblem = useProblemOf(problem, ['bad-address', 'address-taken']);
  const nameProblem = useProblemOf(problem, ['name-missing']);
  const line = (field: TextLine['field'], label: MessageKey) => ({ field, label, fields, proposal, onChange });
  return (
    <>
      <Line {...line('name', 'field_name')} maxLength={300} error={nameProblem} />
      <Line {...line('address', 'field_email')} maxLength={320} type="email" error={addressProblem} />
      <Line {...line('companyName', 'field_company')} maxLength={300} />
      <div class="form-pair">
        <Line {...line('title', 'field_title')} maxLength={300} />
        <Line {...line('phone', 'field_phone')} maxLength={300} type="tel" />
      </div>
      <RareFields fields={fields} proposal={proposal}>
        <Line {...line('website', 'field_website')} maxLength={300} />
        <Line {...line('postalAddress', 'field_postal_address')} maxLength={500} />
      </RareFields>
      <Select<Origin>
        label={t('field_origin')}
        value={fields.origin}
        aside={useSource(fields, proposal)('origin')}
        options={origins.map((origin) => ({ value: origin, label: t(originLabel(origin)) }))}
        onChange={(origin) => onChange({ origin })}
      />
    </>
  );
}

/** Where a field's value came from, in words; `undefined` for an empty one. */
function useSource(fields: ProposedFields, proposal: Proposal | undefined) {
  const t = useWords();
  return (field: keyof ProposedFields): string | undefined => {
    if (!proposal || !fields[field]) return undefined;
    const isProposed = fields[field] === proposal.fields[field];
    const from = isProposed ? proposal.sources[field] : ({ kind: 'hand' } as const);
    return from && sourceText(t, from);
  };
}

type TextLine = Pick<Props, 'fields' | 'onChange'> & {
  readonly field: Exclude<keyof ProposedFields, 'origin'>;
  readonly label: MessageKey;
  readonly proposal: Proposal | undefined;
  readonly maxLength: number;
  readonly type?: 'email' | 'tel';
  readonly error?: string | undefined;
};

function Line({ field, label, fields, proposal, onChange, ...rest }: TextLine) {
  const t = useWords();
  const offers = proposal?.offers.filter((offer) => offer.field === field && !fields[field].includes(offer.value));
  const take = (value: string) => onChange({ [field]: field === 'phone' ? joined(fields.phone, value) : value });
  return (
    <div class="field-with-offers">
      <TextField
        label={t(label)}
        value={fields[field]}
        aside={useSource(fields, proposal)(field)}
        onInput={(value) => onChange({ [field]: value })}
        {...rest}
      />
      <Offers label={t(label)} offers={offers ?? []} onTake={take} />
    </div>
  );
}

/** A person can have several phones, only one title. */
const joined = (phones: string, more: string): string => (phones.trim() === '' ? more : `${phones}, ${more}`);

/** Website and postal address stand there when there is something to see of them, else behind a button. */
function RareFields({
  fields,
  proposal,
  children,
}: Pick<TextLine, 'fields' | 'proposal'> & { readonly children: ComponentChildren }) {
  const t = useWords();
  const isKnown = proposal?.offers.some(({ field }) => field === 'website' || field === 'postalAddress') ?? false;
  const [open, setOpen] = useState(fields.website !== '' || fields.postalAddress !== '' || isKnown);
  if (open) return <>{children}</>;
  return (
    <div>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {t('panel_more_fields')}
      </Button>
    </div>
  );
}
