import { useRef, useState } from 'preact/hooks';
import { useBackend } from '@/components/data/backend';
import { asDaybookError } from '@/components/data/useAsk';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { ProgressBar } from '@/components/ui/ProgressBar';
import { useWords } from '@/components/ui/words';
import { importErrorText } from '../data/import-error';
import { type ImportStep, importFile } from '../data/import-file';
import { useStatus } from '../status';
import { DataAction } from './DataAction';

type Running = { readonly step: ImportStep; readonly name: string; readonly stop: AbortController };

/** *Import*: the whole file is checked first, then it comes in as one, or not at all. */
export function ImportData() {
  const t = useWords();
  const status = useStatus();
  const { ask } = useBackend();
  const input = useRef<HTMLInputElement>(null);
  const [running, setRunning] = useState<Running>();
  const [error, setError] = useState<string>();

  const run = async (file: File) => {
    const stop = new AbortController();
    const show = (step: ImportStep) => setRunning({ step, name: file.name, stop });
    setError(undefined);
    show({ kind: 'checking' });
    try {
      const { added, changed, undoId } = await importFile(ask, file, stop.signal, show);
      status.say(added + changed === 0 ? t('data_import_none') : t('data_imported', { added, changed }), undoId);
    } catch (thrown) {
      setError(importErrorText(t, asDaybookError(thrown)));
    } finally {
      setRunning(undefined);
    }
  };

  return (
    <DataAction
      hint={t('data_import_hint')}
      button={
        <>
          <input
            ref={input}
            hidden
            type="file"
            accept=".json,application/json"
            aria-label={t('data_import_file')}
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              // The same file can be chosen again.
              event.currentTarget.value = '';
              if (file && !running) void run(file);
            }}
          />
          <Button onClick={() => !running && input.current?.click()}>{t('data_import')}</Button>
        </>
      }
    >
      {running && (
        <div class="import-running">
          <Progress running={running} />
          <Button onClick={() => running.stop.abort()}>{t('data_import_cancel')}</Button>
        </div>
      )}
      {error !== undefined && (
        <Notice kind="error" role="alert" onDismiss={() => setError(undefined)}>
          {error}
        </Notice>
      )}
    </DataAction>
  );
}

function Progress({ running: { step, name } }: { readonly running: Running }) {
  const t = useWords();
  if (step.kind === 'checking') {
    return <ProgressBar label={t('data_import_checking', { file: name })} done={0} total={0} />;
  }
  const { done, total } = step;
  return <ProgressBar label={t('data_importing', { done, total })} done={done} total={total} />;
}
