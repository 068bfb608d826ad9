import { useBackend } from '../data/backend';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { useWords } from '../ui/words';

/** A thread with somebody on the never-log list: nothing of it is shown, because nothing of it is known here. */
export function NeverLogged() {
  const t = useWords();
  const { ask } = useBackend();
  const open = () => void ask('panel.openWorkspace', { at: 'capture' }).catch(() => undefined);
  return (
    <EmptyState
      level={1}
      title={t('panel_never_log')}
      action={<Button onClick={open}>{t('panel_never_log_settings')}</Button>}
    >
      {t('panel_never_log_text')}
    </EmptyState>
  );
}
