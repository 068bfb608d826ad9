import { useState } from 'preact/hooks';
import { useBackend } from '@/components/data/backend';
import { asDaybookError } from '@/components/data/useAsk';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/TextField';
import { useWords } from '@/components/ui/words';
import { DaybookError } from '@/lib/base/errors';
import { webmailUrl } from '@/lib/base/webmail-url';
import { errorText } from '@/lib/i18n/error-text';
import { useHost } from '../host';
import { useStatus } from '../status';

/** *Add address*: the browser asks for the host in the same click, then the background keeps the address. */
export function AddWebmail() {
  const t = useWords();
  const host = useHost();
  const status = useStatus();
  const { ask } = useBackend();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);

  const add = async () => {
    setError(undefined);
    try {
      const { url, pattern } = webmailUrl(typed);
      // Nothing may be waited for before this: the browser asks only inside the user's click.
      const given = host.requestHost(pattern);
      setBusy(true);
      if (!(await given)) throw new DaybookError('webmail-not-allowed');
      const { origin, path } = await ask('webmail.add', { url });
      status.say(t('settings_webmail_added', { address: origin + path }));
      setTyped('');
    } catch (thrown) {
      const { code, params } = asDaybookError(thrown);
      setError(errorText(t, code, params));
    } finally {
      setBusy(false);
    }
  };

  return (
    <form
      class="settings-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void add();
      }}
    >
      <TextField
        label={t('settings_webmail_address')}
        hint={t('settings_webmail_address_hint')}
        placeholder="https://mail.company.com/roundcube/"
        value={typed}
        onInput={setTyped}
        maxLength={2000}
        error={error}
      />
      <div class="form-actions">
        <Button type="submit">{t('settings_webmail_add')}</Button>
      </div>
    </form>
  );
}
