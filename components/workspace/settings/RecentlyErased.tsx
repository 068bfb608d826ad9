import { useAsk } from '@/components/data/useAsk';
import { Button } from '@/components/ui/Button';
import { List } from '@/components/ui/List';
import { useNow } from '@/components/ui/useNow';
import { dayText } from '@/components/ui/when';
import { useWords } from '@/components/ui/words';
import { useAct } from '../status';

/** People who were erased within thirty days: until then it can be undone. */
export function RecentlyErased() {
  const t = useWords();
  const act = useAct();
  const now = useNow();
  const { data } = useAsk('contacts.erased', {});
  if (!data || data.length === 0) return null;
  return (
    <div class="recently-erased">
      <p>{t('data_erased')}</p>
      <List label={t('data_erased')}>
        {data.map(({ undoId, name, at }) => (
          <li key={undoId} class="webmail">
            <div class="webmail-text">
              <bdi>{name || t('contacts_no_name')}</bdi> <span class="quiet">{dayText(t, at, now)}</span>
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
