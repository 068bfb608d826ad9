import { useContext, useState } from 'preact/hooks';
import { useBackend } from '@/components/data/backend';
import { asDaybookError } from '@/components/data/useAsk';
import { Button } from '@/components/ui/Button';
import { Checkbox } from '@/components/ui/Checkbox';
import { Dialog } from '@/components/ui/Dialog';
import { NowContext } from '@/components/ui/useNow';
import { useWords } from '@/components/ui/words';
import { useHost } from '../host';
import { goTo } from '../routes';
import { useAct, useStatus } from '../status';
import { personFiles } from './person-file';

type Props = { readonly contactId: string; readonly name: string };

/** What a person may ask for: everything that is kept about them, and that it is erased. */
export function PersonalData({ contactId, name }: Props) {
  const t = useWords();
  const host = useHost();
  const status = useStatus();
  const clock = useContext(NowContext);
  const { ask } = useBackend();
  const [asking, setAsking] = useState(false);
  const save = async () => {
    try {
      const files = personFiles(t, await ask('contacts.everything', { id: contactId }), clock());
      for (const file of files) host.download(file.file, file.name);
      status.say(t('person_saved', { files: files.map((file) => file.name).join(', ') }));
    } catch (thrown) {
      status.fail(asDaybookError(thrown));
    }
  };
  return (
    <>
      <Button onClick={() => void save()}>{t('person_export')}</Button>
      <Button onClick={() => setAsking(true)}>{t('person_erase')}</Button>
      {asking && <EraseDialog contactId={contactId} name={name} onClose={() => setAsking(false)} />}
    </>
  );
}

function EraseDialog({ contactId, name, onClose }: Props & { readonly onClose: () => void }) {
  const t = useWords();
  const act = useAct();
  const [neverLog, setNeverLog] = useState(false);
  const erase = async () => {
    if (await act('contacts.erase', { id: contactId, neverLog }, t('person_erased', { name })))
      goTo({ view: 'contacts' });
    else onClose();
  };
  return (
    <Dialog
      title={t('person_erase_title', { name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="danger" onClick={() => void erase()}>
            {t('person_erase_confirm')}
          </Button>
        </>
      }
    >
      <p>{t('person_erase_text')}</p>
      <Checkbox
        label={t('person_never_log')}
        hint={t('person_never_log_hint')}
        checked={neverLog}
        onChange={setNeverLog}
      />
    </Dialog>
  );
}
