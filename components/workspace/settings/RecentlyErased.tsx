import { useAsk } from '@/components/data/useAsk';
import { useWords } from '@/components/ui/words';
import { UndoList } from './UndoList';

/** People who were erased within thirty days: until then it can be undone. */
export function RecentlyErased() {
  const t = useWords();
  const { data = [] } = useAsk('contacts.erased', {});
  const items = data.map((it) => ({ ...it, text: it.name || t('contacts_no_name') }));
  return <UndoList title={t('data_erased')} items={items} />;
}
