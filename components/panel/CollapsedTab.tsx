import { useTell } from '../data/useTell';
import { useWords } from '../ui/words';
import './CollapsedTab.css';

/** All that is left of a collapsed panel, 40 × 96 px: a button that opens it again. */
export function CollapsedTab() {
  const t = useWords();
  const { tell } = useTell('panel.collapse');
  const open = () => void tell({ collapsed: false }).catch(() => undefined);
  return (
    <button type="button" class="collapsed-tab" aria-label={t('panel_open_daybook')} onClick={open}>
      <span class="collapsed-tab-name" aria-hidden="true">
        {t('extension_name')}
      </span>
    </button>
  );
}
