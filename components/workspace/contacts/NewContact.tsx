import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { asDaybookError } from '@/components/data/useAsk';
import { useTell } from '@/components/data/useTell';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Select } from '@/components/ui/Select';
import { TextArea } from '@/components/ui/TextArea';
import { TextField } from '@/components/ui/TextField';
import { useWords } from '@/components/ui/words';
import { origins } from '@/lib/base/codes';
import type { DaybookError } from '@/lib/base/errors';
import { errorText } from '@/lib/i18n/error-text';
import { originLabel } from '@/lib/i18n/labels';
import { linesOf, wordsOf } from '../contact/lists';
import { goTo } from '../routes';
import { useStatus } from '../status';
import { View } from '../View';

const blank = { name: '', emails: '', phones: '', title: '', companyName: '', tags: '', note: '' };

/** A contact from what the user types. What was typed stays when it can't be saved. */
export function NewContact() {
  const t = useWords();
  const status = useStatus();
  const { tell, pending } = useTell('contacts.create');
  const [typed, setTyped] = useState(blank);
  const [origin, setOrigin] = useState<(typeof origins)[number]>('manual');
  const [error, setError] = useState<DaybookError>();
  const first = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);

  const create = async () => {
    setError(undefined);
    try {
      const { id, undoId } = await tell({
        name: typed.name.trim(),
        emails: linesOf(typed.emails),
        phones: linesOf(typed.phones),
        title: typed.title.trim(),
        companyName: typed.companyName.trim(),
        tags: wordsOf(typed.tags),
        note: typed.note,
        origin,
      });
      status.say(t('contacts_created', { name: typed.name.trim() || (linesOf(typed.emails)[0] ?? '') }), undoId);
      goTo({ view: 'contact', id });
    } catch (thrown) {
      setError(asDaybookError(thrown));
    }
  };
  const set = (field: keyof typeof blank) => (value: string) => setTyped({ ...typed, [field]: value });
  const text = (code: DaybookError['code']) => (error?.code === code ? errorText(t, code, error.params) : undefined);
  const elsewhere = error && !['name-missing', 'bad-address', 'address-taken'].includes(error.code);

  return (
    <View title={t('contacts_new')}>
      <form
        class="card new-contact"
        onSubmit={(event) => {
          event.preventDefault();
          if (!pending) void create();
        }}
      >
        {elsewhere && (
          <Notice kind="error" role="alert">
            {errorText(t, error.code, error.params)}
          </Notice>
        )}
        <TextField
          label={t('field_name')}
          value={typed.name}
          onInput={set('name')}
          maxLength={300}
          inputRef={first}
          error={text('name-missing')}
        />
        <TextArea
          label={t('field_emails')}
          hint={t('contacts_emails_hint')}
          value={typed.emails}
          onInput={set('emails')}
          rows={1}
          error={text('bad-address') ?? text('address-taken')}
        />
        <TextArea
          label={t('field_phones')}
          hint={t('contacts_phones_hint')}
          value={typed.phones}
          onInput={set('phones')}
          rows={1}
        />
        <TextField label={t('field_title')} value={typed.title} onInput={set('title')} maxLength={300} />
        <TextField label={t('field_company')} value={typed.companyName} onInput={set('companyName')} maxLength={300} />
        <Select
          label={t('field_origin')}
          value={origin}
          options={origins.map((value) => ({ value, label: t(originLabel(value)) }))}
          onChange={setOrigin}
        />
        <TextField label={t('field_tags')} hint={t('contacts_tags_hint')} value={typed.tags} onInput={set('tags')} />
        <TextArea label={t('field_note')} value={typed.note} onInput={set('note')} maxLength={20_000} />
        <div class="form-actions">
          <Button kind="primary" type="submit">
            {t('contacts_create')}
          </Button>
          <Button onClick={() => goTo({ view: 'contacts' })}>{t('cancel')}</Button>
        </div>
      </form>
    </View>
  );
}
