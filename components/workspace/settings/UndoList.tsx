import { Button } from '@/components/ui/Button';
import { List } from '@/components/ui/List';
import { useNow } from '@/components/ui/useNow';
import { dayText } from '@/components/ui/when';
import { useWords } from '@/components/ui/words';
import { useAct } from '../status';

type Item = {
  readonly undoId: string;
  readonly at: string;
  /** What was done, or to whom. */
  readonly text: string;
  /** Whom *Undo* brings back. */
  readonly name: string;
};

/** Commands that can be undone long after, each with its day; nothing while there are none. */
export function UndoList({ title, items }: { readonly title: string; readonly items: readonly Item[] }) {
  const t = useWords();
  const act = useAct();
  const now = useNow();
  if (items.length === 0) return null;
  return (
    <div>
      <p>{title}</p>
      <List label={title}>
        {items.map(({ undoId, at, text, name }) => (
          <li key={undoId} class="webmail">
            <div class="webmail-text">
              <bdi>{text}</bdi> <span class="quiet">{dayText(t, at, now)}</span>
            </div>
            <Button
              kind="quiet"
              aria-label={t('data_erased_undo_named', { name })}
              onClick={() => void act('log.undo', { undoId, confirm: true }, t('workspace_undone'))}
            >
              {t('undo')}
            </Button>
          </li>
        ))}
      </List>
    </div>
  );
}
