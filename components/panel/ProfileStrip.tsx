import { useState } from 'preact/hooks';
import { useBackend } from '../data/backend';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { useWords } from '../ui/words';
import { readFlag, setFlag } from './session-flag';

const dismissed = 'profile-strip-dismissed';

/** First run: asks for name, department and own addresses. Never a gate; once dismissed it is gone for the session. */
export function ProfileStrip() {
  const t = useWords();
  const { ask } = useBackend();
  const [gone, setGone] = useState(() => readFlag(dismissed));
  if (gone) return null;
  const openSettings = () => void ask('panel.openWorkspace', { at: 'profile' }).catch(() => undefined);
  const dismiss = () => {
    setFlag(dismissed);
    setGone(true);
  };
  return (
    <Notice
      title={t('panel_first_run')}
      onDismiss={dismiss}
      actions={
        <Button kind="quiet" onClick={openSettings}>
          {t('panel_open_settings')}
        </Button>
      }
    >
      {t('panel_first_run_text')}
    </Notice>
  );
}
