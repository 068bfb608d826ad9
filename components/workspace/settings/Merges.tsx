import { useAsk } from '@/components/data/useAsk';
import { Button } from '@/components/ui/Button';
import { List } from '@/components/ui/List';
import { useNow } from '@/components/ui/useNow';
import { dayText } from '@/components/ui/when';
import { useWords } from '@/components/ui/words';
import { useAct } from '../status';

/** Every merge, to be undone at any time: what came since stays with the contact that stayed. */
export function Merges() {
  const t = useWords();
  const act = useAct();
  const now = useNow();
  const { data } = useAsk('log.merges', {});
  if (!data || data.length === 0) return null;
  return (
    <div>
      <p>{t('data_merges')}</p>
      <List label={t('data_merges')}>
        {data.map(({ undoId, at, kept, gone }) => (
          <li key={undoId} class="webmail">
            <div class="webmail-text">
              <bdi>{t('merge_done', { gone, kept })}</bdi> <span class="quiet">{dayText(t, at, now)}</span>
            </div>
            <Button
              kind="quiet"
              aria-label={t('data_erased_undo_named', { name: gone })}
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
