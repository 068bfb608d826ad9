import { errorText } from '@/lib/i18n/error-text';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { useWords } from '../ui/words';
import { NeverLogged } from './NeverLogged';
import { PasteSource } from './PasteSource';
import { ThreadBody } from './ThreadBody';
import { UnreadableMail } from './UnreadableMail';
import type { CaptureAsked } from './use-capture-view';
import { usePlace } from './use-commands';

type Props = { readonly asked: CaptureAsked; readonly windowId: number | undefined };

/** What the tab shows: a thread, a mail that can't be read, nothing, or why nothing could be asked. */
export function PanelBody({ asked, windowId }: Props) {
  const t = useWords();
  const place = usePlace();
  const { data: view, error } = asked;
  if (!view) {
    if (!error) return null;
    return (
      <EmptyState
        level={1}
        title={t('panel_no_view')}
        action={<Button onClick={() => void asked.again()}>{t('panel_try_again')}</Button>}
      >
        {errorText(t, error.code, error.params)}
      </EmptyState>
    );
  }
  switch (view.kind) {
    case 'nothing':
      return (
        <EmptyState level={1} title={t('panel_nothing')} action={<PasteSource place={place} />}>
          {t('panel_nothing_text')}
        </EmptyState>
      );
    case 'never-log':
      return <NeverLogged />;
    case 'unreadable':
      return <UnreadableMail key={view.contextId} view={view} windowId={windowId} />;
    case 'thread':
      return <ThreadBody key={`${view.contextId} ${view.chosen}`} view={view} windowId={windowId} asked={asked} />;
  }
}
