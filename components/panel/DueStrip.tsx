import { useBackend } from '../data/backend';
import { useAsk } from '../data/useAsk';
import { Button } from '../ui/Button';
import { useWords } from '../ui/words';
import './DueStrip.css';

/** Says how many follow-ups are due, of anybody; the names are in the workspace. Absent when none is. */
export function DueStrip() {
  const t = useWords();
  const { ask } = useBackend();
  const { data } = useAsk('followUps.dueCount', {});
  if (!data || data.due === 0) return null;
  const open = () => void ask('panel.openWorkspace', { at: 'today' }).catch(() => undefined);
  return (
    <div class="due-strip">
      <Button kind="quiet" onClick={open}>
        {t.plural('panel_due_strip', data.due)}
      </Button>
    </div>
  );
}
