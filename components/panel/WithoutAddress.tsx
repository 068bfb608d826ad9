import { useState } from 'preact/hooks';
import type { ErrorCode } from '@/lib/base/errors';
import type { ThreadView } from '@/lib/capture/contract';
import { errorText } from '@/lib/i18n/error-text';
import { useBackend } from '../data/backend';
import { asDaybookError } from '../data/useAsk';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';
import { useWords } from '../ui/words';
import { Heading } from './Heading';
import type { Typing } from './ThreadBody';
import { usePlace } from './use-commands';
import './forms.css';

type Props = Typing & { readonly view: ThreadView };

/** Says whose address the page doesn't show, and asks for it: then the mail is logged for them. */
export function WithoutAddress({ view, typed, type }: Props) {
  const t = useWords();
  const { withoutAddress: names, nobody } = view;
  const isNobodyElse = nobody === 'no-address';
  const [open, setOpen] = useState(isNobodyElse || Boolean(typed.address));
  if (names.length === 0) return null;
  const list = new Intl.ListFormat(t.language, { type: 'conjunction' }).format(names.slice(0, 5));
  return (
    <>
      {isNobodyElse ? <Heading text={t('panel_no_address')} /> : null}
      <Notice
        kind="warning"
        actions={open ? undefined : <Button onClick={() => setOpen(true)}>{t('panel_give_address')}</Button>}
      >
        <bdi>{t('panel_without_address', { names: list })}</bdi>
      </Notice>
      {open ? <GiveAddress view={view} typed={typed} type={type} /> : null}
    </>
  );
}

function GiveAddress({ view: { withoutAddress: names, contextId, account }, typed, type }: Props) {
  const t = useWords();
  const { ask } = useBackend();
  const place = usePlace();
  const [picked, setPicked] = useState('');
  const [problem, setProblem] = useState<ErrorCode>();
  const name = names.find((it) => it === picked) ?? names[0] ?? '';
  const address = typed.address ?? '';
  const give = async (given: string) => {
    try {
      await ask('capture.giveAddress', { ...place, contextId, name, address: given });
      type({ address: undefined });
      setProblem(undefined);
    } catch (error) {
      setProblem(asDaybookError(error).code);
    }
  };
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void give(address);
      }}
    >
      {names.length > 1 ? (
        <Select
          label={t('panel_person')}
          value={name}
          options={names.map((it) => ({ value: it, label: it }))}
          onChange={setPicked}
        />
      ) : null}
      <TextField
        type="email"
        label={t('panel_address_of', { name })}
        maxLength={320}
        error={problem && errorText(t, problem, { address })}
        value={address}
        onInput={(it) => type({ address: it })}
      />
      <div class="form-actions">
        <Button kind="primary" type="submit">
          {t('panel_use_address')}
        </Button>
        {/* An own answer may stand in the thread without its address too. */}
        <Button onClick={() => void give(account)}>{t('panel_its_me')}</Button>
      </div>
    </form>
  );
}
