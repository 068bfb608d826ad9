import type { ThreadView } from '@/lib/capture/contract';
import { LoggingModeSelect } from '../log/LoggingModeSelect';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { useNow } from '../ui/useNow';
import { whenText } from '../ui/when';
import { useWords } from '../ui/words';
import { Arrival } from './Arrival';
import { whoText } from './said';
import type { Typing } from './ThreadBody';
import { useLog } from './use-log';
import { WhatIsLogged } from './WhatIsLogged';
import './forms.css';
import './LogMail.css';

/** *Log mail* while something of the thread is not logged; else who logged it, and no button. */
export function LogMail({ view, typed, type }: Typing & { readonly view: ThreadView }) {
  const t = useWords();
  const now = useNow();
  const { log, problem, asksArrival, mode, setMode } = useLog(view, typed);
  if (view.notLogged === 0) {
    if (!view.logged) return null;
    const when = whenText(t, view.logged.at, now);
    const who = whoText(view.logged.by);
    return (
      <p class="log-mail-done">
        <Icon name="check" />
        <span>{who ? t('panel_logged_by', { who, when }) : t('panel_logged_when', { when })}</span>
      </p>
    );
  }
  return (
    <form
      class="main-action"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void log();
      }}
    >
      {asksArrival ? (
        <Arrival shown={view.shownArrival} typed={typed} type={type} missing={problem === 'arrival-unknown'} />
      ) : null}
      <Button kind="primary" type="submit">
        {t('panel_log_mail')}
      </Button>
      <WhatIsLogged view={view} typed={typed} />
      <LoggingModeSelect label={t('panel_kept')} mode={mode} onChange={setMode} />
    </form>
  );
}
