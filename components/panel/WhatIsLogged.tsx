import type { ThreadView } from '@/lib/capture/contract';
import { useWords } from '../ui/words';

/** How many messages a click will log, and how many can't be read. */
export function WhatIsLogged({ view: { notLogged, unreadable } }: { readonly view: ThreadView }) {
  const t = useWords();
  return (
    <span class="quiet small">
      {notLogged > 0 ? t.plural('panel_will_log', notLogged) : null}{' '}
      {unreadable > 0 ? t.plural('panel_cant_read', unreadable) : null}
    </span>
  );
}
