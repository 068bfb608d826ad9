import type { ThreadView } from '@/lib/capture/contract';
import { useBackend } from '../data/backend';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { useWords } from '../ui/words';
import { usePlace } from './use-commands';

/** The mail reads like a filled-in web form: one click says that this sender passes such forms on. */
export function LearnFormSender({ view: { mayPassOnForms, contextId } }: { readonly view: ThreadView }) {
  const t = useWords();
  const { ask } = useBackend();
  const place = usePlace();
  if (mayPassOnForms === null) return null;
  return (
    <Notice
      actions={
        <Button
          kind="quiet"
          onClick={() => void ask('capture.learnFormSender', { ...place, contextId }).catch(() => undefined)}
        >
          {t('panel_learn_form_sender')}
        </Button>
      }
    >
      {t('panel_reads_like_form', { address: mayPassOnForms })}
    </Notice>
  );
}
