import { useRef, useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import { useWords } from '../ui/words';
import { ByHand, type ByHandMail } from './ByHand';
import type { Typing } from './ThreadBody';
import { useReturnFocus } from './use-focus';

/** **Enter by hand**: opens the form, and is open at once where something was half typed. */
export function EnterByHand({ typed, type, ...mail }: Typing & ByHandMail) {
  const t = useWords();
  const [open, setOpen] = useState(typed.fields !== undefined || Boolean(typed.note));
  const opener = useRef<HTMLButtonElement>(null);
  useReturnFocus(open, opener);
  if (open) return <ByHand {...mail} typed={typed} type={type} onClose={() => setOpen(false)} />;
  return (
    <div>
      <Button ref={opener} onClick={() => setOpen(true)}>
        {t('panel_enter_by_hand')}
      </Button>
    </div>
  );
}
