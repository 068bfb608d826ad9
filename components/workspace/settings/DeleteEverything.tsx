import { useState } from 'preact/hooks';
import { useBackend } from '@/components/data/backend';
import { asDaybookError } from '@/components/data/useAsk';
import { Button } from '@/components/ui/Button';
import { ConfirmTyped } from '@/components/ui/ConfirmTyped';
import { useWords } from '@/components/ui/words';
import { errorText } from '@/lib/i18n/error-text';
import { useHost } from '../host';
import { useStatus } from '../status';
import { DataAction } from './DataAction';

/** *Delete everything*: the one thing without an undo, so a word must be typed; the background checks it too. */
export function DeleteEverything() {
  const t = useWords();
  const status = useStatus();
  const { ask } = useBackend();
  const host = useHost();
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<string>();
  const word = t('data_delete_word');

  const remove = async (typed: string) => {
    setError(undefined);
    try {
      await ask('data.deleteEverything', { typed });
      host.forgetBackup();
      setAsking(false);
      status.say(t('data_deleted'));
    } catch (thrown) {
      const { code, params } = asDaybookError(thrown);
      setError(errorText(t, code, params));
    }
  };
  const close = () => {
    setAsking(false);
    setError(undefined);
  };

  return (
    <DataAction
      hint={t('data_delete_hint')}
      button={
        <Button kind="danger" onClick={() => setAsking(true)}>
          {t('data_delete')}
        </Button>
      }
    >
      {asking && (
        <ConfirmTyped
          title={t('data_delete_title')}
          word={word}
          label={t('data_delete_type', { word })}
          confirm={t('data_delete')}
          error={error}
          onConfirm={(typed) => void remove(typed)}
          onClose={close}
        >
          <p>{t('data_delete_warning')}</p>
        </ConfirmTyped>
      )}
    </DataAction>
  );
}
