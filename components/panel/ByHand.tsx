import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ErrorCode } from '@/lib/base/errors';
import type { ProposedFields } from '@/lib/capture/contract';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/TextArea';
import { instantOf } from '../ui/when';
import { useWords } from '../ui/words';
import { Arrival, type ShownArrival } from './Arrival';
import { ContactFields } from './ContactFields';
import type { Typing } from './ThreadBody';
import { withTyped } from './typed-fields';
import { useRun } from './use-commands';
import { useCloseOnEscape } from './use-escape';
import './forms.css';

/** The mail beside the form. */
export type ByHandMail = {
  readonly contextId: string;
  /** The date as the page shows it, where the time may have to be asked. */
  readonly shown?: ShownArrival;
};

type Props = Typing & ByHandMail & { readonly onClose: () => void };

const nothing: ProposedFields = {
  name: '',
  address: '',
  companyName: '',
  title: '',
  phone: '',
  website: '',
  postalAddress: '',
  origin: 'email',
};

/** A contact from what the user types, where the page can't be read. */
export function ByHand({ contextId, shown, typed, type, onClose }: Props) {
  const t = useWords();
  const run = useRun();
  const [problem, setProblem] = useState<ErrorCode>();
  const form = useRef<HTMLFormElement>(null);
  // What came back with its mail must not take the keyboard.
  const fresh = useRef(typed.fields === undefined && !typed.note);
  useCloseOnEscape(onClose);
  useLayoutEffect(() => {
    if (fresh.current) form.current?.querySelector('input')?.focus();
  }, []);
  const fields = withTyped(nothing, typed.fields);
  const note = typed.note ?? '';
  const save = async () => {
    const arrivedAt = instantOf(typed.arrivedAt ?? '');
    const input = { contextId, fields, note, ...(arrivedAt === undefined ? {} : { arrivedAt }) };
    const done = await run('capture.byHand', input, () => t('panel_said_by_hand'));
    setProblem(done.ok ? undefined : done.code);
    if (!done.ok) return;
    type({ fields: undefined, note: undefined, arrivedAt: undefined });
    onClose();
  };
  return (
    <form
      ref={form}
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {problem === 'arrival-unknown' ? <Arrival shown={shown} typed={typed} type={type} missing /> : null}
      <ContactFields
        fields={fields}
        problem={problem}
        onChange={(change) => type({ fields: { ...typed.fields, ...change } })}
      />
      <TextArea label={t('field_note')} value={note} maxLength={20_000} onInput={(text) => type({ note: text })} />
      <div class="form-actions">
        <Button kind="primary" type="submit">
          {t('save')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
