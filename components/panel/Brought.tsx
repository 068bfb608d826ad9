import type { ThreadView } from '@/lib/capture/contract';
import { useBackend } from '../data/backend';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { useWords } from '../ui/words';
import { usePlace } from './use-commands';

const words = { source: 'panel_brought_source', selection: 'panel_brought_selection' } as const;

/** Says that not the open mail is shown, but one that was pasted, dropped or selected; and the way back. */
export function Brought({ view: { brought, contextId, subject } }: { readonly view: ThreadView }) {
  const t = useWords();
  const { ask } = useBackend();
  const place = usePlace();
  if (!brought) return null;
  return (
    <Notice
      title={t(words[brought])}
      actions={
        <Button
          kind="quiet"
          onClick={() => void ask('capture.putAway', { ...place, contextId }).catch(() => undefined)}
        >
          {t('panel_put_away')}
        </Button>
      }
    >
      {subject ? <bdi>{subject}</bdi> : null}
    </Notice>
  );
}
