import { useWords } from '@/components/ui/words';
import { DeleteEverything } from './DeleteEverything';
import { ExportData } from './ExportData';
import { ImportData } from './ImportData';
import { Merges } from './Merges';
import { RecentlyErased } from './RecentlyErased';

/** Taking the data along, bringing it back, and doing away with it. */
export function DataSection() {
  const t = useWords();
  return (
    <>
      <p class="quiet">{t('settings_data_text')}</p>
      <ExportData />
      <ImportData />
      <Merges />
      <RecentlyErased />
      <DeleteEverything />
    </>
  );
}
