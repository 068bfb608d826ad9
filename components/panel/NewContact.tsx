import type { ThreadView } from '@/lib/capture/contract';
import { LoggingModeSelect } from '../log/LoggingModeSelect';
import { Button } from '../ui/Button';
import { useWords } from '../ui/words';
import { Arrival } from './Arrival';
import { ContactFields } from './ContactFields';
import { Heading } from './Heading';
import { LearnFormSender } from './LearnFormSender';
import { NameWarning } from './NameWarning';
import { PerhapsSame } from './PerhapsSame';
import type { Typing } from './ThreadBody';
import { withTyped } from './typed-fields';
import { useLog } from './use-log';
import { WhatIsLogged } from './WhatIsLogged';
import './forms.css';

type Props = Typing & {
  readonly view: ThreadView;
  readonly proposal: NonNullable<ThreadView['proposal']>;
};

/** Somebody the log doesn't know: what is proposed, each field with its source, editable. *Log contact* stands where *Log mail* does. */
export function NewContact({ view, proposal, typed, type }: Props) {
  const t = useWords();
  const { log, problem, asksArrival, mode, setMode } = useLog(view, typed);
  const fields = withTyped(proposal.fields, typed.fields);
  const shownName = view.correspondents.find(({ address }) => address === view.chosen)?.name ?? '';
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void log(fields);
      }}
    >
      <Heading text={t('panel_new_contact')} address={view.chosen} />
      <NameWarning names={[shownName, proposal.fields.name]} address={view.chosen} />
      <PerhapsSame view={view} onSame={(contactId) => void log(undefined, contactId)} />
      {asksArrival ? (
        <Arrival shown={view.shownArrival} typed={typed} type={type} missing={problem === 'arrival-unknown'} />
      ) : null}
      <div class="main-action">
        <Button kind="primary" type="submit">
          {t('panel_log_contact')}
        </Button>
        <WhatIsLogged view={view} typed={typed} />
      </div>
      <ContactFields
        fields={fields}
        proposal={proposal}
        problem={problem}
        onChange={(change) => type({ fields: { ...typed.fields, ...change } })}
      />
      <LearnFormSender view={view} />
      <LoggingModeSelect label={t('panel_kept')} mode={mode} onChange={setMode} />
    </form>
  );
}
