import type { ThreadView } from '@/lib/capture/contract';
import { Button } from '../ui/Button';
import { useWords } from '../ui/words';
import { AddNote } from './AddNote';
import { Assessment } from './Assessment';
import { ContactSummary } from './ContactSummary';
import { FollowUpButtons } from './FollowUpButtons';
import { History } from './History';
import { LogMail } from './LogMail';
import { OpenFollowUps } from './OpenFollowUps';
import { Suggestions } from './Suggestions';
import type { Typing } from './ThreadBody';

type Props = Typing & {
  readonly view: ThreadView;
  readonly known: NonNullable<ThreadView['known']>;
  /** Several contacts have this address, and this is the one that was picked. */
  readonly onChooseAnother: (() => void) | undefined;
};

/** Somebody the log knows: who it is, where they stand, what is promised, what was said. */
export function KnownContact({ view, known, typed, type, onChooseAnother }: Props) {
  const t = useWords();
  const { contact, followUps, history, historyNext } = known;
  return (
    <>
      <ContactSummary view={view} known={known} />
      {onChooseAnother ? (
        <Button kind="quiet" onClick={onChooseAnother}>
          {t('panel_choose_another')}
        </Button>
      ) : null}
      <LogMail view={view} typed={typed} type={type} />
      <Assessment contact={contact} />
      <Suggestions contactId={contact.id} suggestions={view.suggestions} />
      <FollowUpButtons contactId={contact.id} />
      <OpenFollowUps followUps={followUps} />
      <AddNote contactId={contact.id} note={typed.note ?? ''} onType={(note) => type({ note })} />
      <History contactId={contact.id} first={{ activities: history, next: historyNext }} />
    </>
  );
}
