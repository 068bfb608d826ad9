import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Activity } from '@/lib/log/model';
import { ActivityLine } from '../log/ActivityLine';
import { Button } from '../ui/Button';
import { List } from '../ui/List';
import { useNow } from '../ui/useNow';
import { useWords } from '../ui/words';
import { useCloseOnEscape } from './use-escape';
import './UndoQuestion.css';

type Props = {
  readonly since: readonly Activity[];
  readonly onUndo: () => void;
  readonly onKeep: () => void;
};

/** Lists what an undo would take along, and asks. In the panel itself, not in a dialog: the top layer would count as a cover. */
export function UndoQuestion({ since, onUndo, onKeep }: Props) {
  const t = useWords();
  const now = useNow();
  const id = useId();
  const keep = useRef<HTMLButtonElement>(null);
  useCloseOnEscape(onKeep);
  useLayoutEffect(() => keep.current?.focus(), []);
  return (
    <section class="undo-question" aria-labelledby={id}>
      <p id={id}>{t('panel_undo_since')}</p>
      <List labelledBy={id}>
        {since.map((activity) => (
          <ActivityLine key={activity.id} activity={activity} undone={false} now={now} />
        ))}
      </List>
      <div class="form-actions">
        <Button ref={keep} onClick={onKeep}>
          {t('panel_undo_keep')}
        </Button>
        <Button kind="danger" onClick={onUndo}>
          {t('panel_undo_all')}
        </Button>
      </div>
    </section>
  );
}
