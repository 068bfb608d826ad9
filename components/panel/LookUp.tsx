import { useState } from 'preact/hooks';
import type { ThreadView } from '@/lib/capture/contract';
import { useBackend } from '../data/backend';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { useWords } from '../ui/words';
import { usePlace } from './use-commands';

/** Mail that came through a group, and the page doesn't say who wrote it: one click asks the webmail. */
export function LookUp({ view: { mayLookUp, contextId } }: { readonly view: ThreadView }) {
  const t = useWords();
  const { ask } = useBackend();
  const place = usePlace();
  const [state, setState] = useState<'new' | 'asking' | 'in-vain'>('new');
  if (!mayLookUp) return null;
  const lookUp = async () => {
    setState('asking');
    const { found } = await ask('capture.lookUp', { ...place, contextId }).catch(() => ({ found: false }));
    setState(found ? 'new' : 'in-vain');
  };
  return (
    <>
      {state === 'in-vain' ? <Notice kind="warning">{t('panel_look_up_in_vain')}</Notice> : null}
      <div>
        <Button kind="primary" disabled={state === 'asking'} onClick={() => void lookUp()}>
          {t('panel_look_up')}
        </Button>
      </div>
    </>
  );
}
