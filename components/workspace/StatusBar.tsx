import { useState } from 'preact/hooks';
import { useBackend } from '@/components/data/backend';
import { asDaybookError } from '@/components/data/useAsk';
import { ActivityLine } from '@/components/log/ActivityLine';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { StatusLine } from '@/components/ui/StatusLine';
import { useNow } from '@/components/ui/useNow';
import { useWords } from '@/components/ui/words';
import type { Activity } from '@/lib/log/model';
import { useStatus } from './status';
import './status-bar.css';

type Question = { readonly undoId: string; readonly since: readonly Activity[] };

/** What just happened, with *Undo*. When later entries would go with it, it lists them and asks. */
export function StatusBar() {
  const t = useWords();
  const { ask } = useBackend();
  const { said, say, fail, clear } = useStatus();
  const [question, setQuestion] = useState<Question>();

  const undo = async (undoId: string, confirm: boolean) => {
    setQuestion(undefined);
    try {
      const answer = await ask('log.undo', { undoId, confirm });
      if (answer.kind === 'ask') setQuestion({ undoId, since: answer.since });
      else say(t('workspace_undone'));
    } catch (error) {
      fail(asDaybookError(error));
    }
  };

  const undoId = said?.undoId;
  return (
    <div class="status-bar">
      <StatusLine
        text={said?.text ?? ''}
        tone={said?.tone ?? 'done'}
        actions={
          <span class="status-bar-actions">
            {undoId === undefined ? null : <Button onClick={() => void undo(undoId, false)}>{t('undo')}</Button>}
            <Button kind="quiet" onClick={clear}>
              {t('dismiss')}
            </Button>
          </span>
        }
      />
      {question && (
        <UndoQuestion
          since={question.since}
          onConfirm={() => void undo(question.undoId, true)}
          onClose={() => setQuestion(undefined)}
        />
      )}
    </div>
  );
}

function UndoQuestion({
  since,
  onConfirm,
  onClose,
}: {
  readonly since: readonly Activity[];
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}) {
  const t = useWords();
  const now = useNow();
  return (
    <Dialog
      title={t('workspace_undo_title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="danger" onClick={onConfirm}>
            {t('workspace_undo_all')}
          </Button>
        </>
      }
    >
      <p>{t('workspace_undo_since')}</p>
      <ul>
        {since.map((activity) => (
          <ActivityLine key={activity.id} activity={activity} undone={false} now={now} />
        ))}
      </ul>
    </Dialog>
  );
}
