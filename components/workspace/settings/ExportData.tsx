import { useContext, useState } from 'preact/hooks';
import { useBackend } from '@/components/data/backend';
import { asDaybookError } from '@/components/data/useAsk';
import { Button } from '@/components/ui/Button';
import { ProgressBar } from '@/components/ui/ProgressBar';
import { NowContext } from '@/components/ui/useNow';
import { useWords } from '@/components/ui/words';
import { exportCsv } from '../data/contacts-csv';
import { exportJson } from '../data/export-json';
import { useHost } from '../host';
import { useStatus } from '../status';
import { DataAction } from './DataAction';

/** *Export all* and *Export contacts*: files among the downloads. Only the first counts as a backup. */
export function ExportData() {
  const t = useWords();
  const host = useHost();
  const clock = useContext(NowContext);
  const status = useStatus();
  const { ask } = useBackend();
  const [rows, setRows] = useState<number>();

  const save = async (make: () => Promise<{ readonly file: Blob; readonly name: string }>) => {
    if (rows !== undefined) return false;
    setRows(0);
    try {
      const { file, name } = await make();
      host.download(file, name);
      status.say(t('data_exported', { file: name }));
      return true;
    } catch (thrown) {
      status.fail(asDaybookError(thrown));
      return false;
    } finally {
      setRows(undefined);
    }
  };
  const all = async () => {
    const now = clock();
    if (await save(() => exportJson(ask, now, { onProgress: setRows }))) {
      host.noteBackup(new Date(now).toISOString());
    }
  };

  return (
    <>
      <DataAction
        hint={t('data_export_json_hint')}
        button={
          <Button kind="primary" onClick={() => void all()}>
            {t('data_export_json')}
          </Button>
        }
      />
      <DataAction
        hint={t('data_export_csv_hint')}
        button={<Button onClick={() => void save(() => exportCsv(ask))}>{t('data_export_csv')}</Button>}
      />
      {rows !== undefined && (
        <div class="late">
          <ProgressBar label={t('data_exporting', { count: rows })} done={0} total={0} />
        </div>
      )}
    </>
  );
}
