import type { ThreadView, Typed } from '@/lib/capture/contract';
import { useWords } from '../ui/words';
import { takenTimes } from './taken-times';

/** How many messages a click will log, and how many can't be read. */
export function WhatIsLogged({ view, typed }: { readonly view: ThreadView; readonly typed: Typed }) {
  const t = useWords();
  const taken = takenTimes(view, typed).length;
  const [notLogged, unreadable] = [view.notLogged + taken, view.unreadable - taken];
  return (
    <span class="quiet small">
      {notLogged > 0 ? t.plural('panel_will_log', notLogged) : null}{' '}
      {unreadable > 0 ? t.plural('panel_cant_read', unreadable) : null}
    </span>
  );
}
