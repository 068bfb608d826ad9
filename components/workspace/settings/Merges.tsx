import { useAsk } from '@/components/data/useAsk';
import { useWords } from '@/components/ui/words';
import { UndoList } from './UndoList';

/** Every merge, to be undone at any time: what came since stays with the contact that stayed. */
export function Merges() {
  const t = useWords();
  const { data = [] } = useAsk('log.merges', {});
  const items = data.map(({ undoId, at, kept, gone }) => ({
    undoId,
    at,
    text: t('merge_done', { gone, kept }),
    name: gone,
  }));
  return <UndoList title={t('data_merges')} items={items} />;
}
