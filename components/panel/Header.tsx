import { useBackend } from '../data/backend';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { useWords } from '../ui/words';
import './Header.css';

type Props = {
  readonly framed: boolean;
  /** The contact shown; the workspace then opens there. */
  readonly contactId: string | undefined;
};

/** Whose panel this is, the way to the workspace, and (in a frame) the way to fold it. */
export function Header({ framed, contactId }: Props) {
  const t = useWords();
  const { ask } = useBackend();
  const at = contactId === undefined ? ({ at: 'today' } as const) : ({ at: 'contact', id: contactId } as const);
  const openWorkspace = () => void ask('panel.openWorkspace', at).catch(() => undefined);
  const collapse = () => void ask('panel.collapse', { collapsed: true }).catch(() => undefined);
  return (
    <header class="panel-header">
      <span class="panel-header-name">{t('extension_name')}</span>
      <Button kind="quiet" onClick={openWorkspace}>
        {t('panel_open_workspace')}
      </Button>
      {framed ? (
        <Button kind="quiet" aria-label={t('panel_collapse')} title={t('panel_collapse')} onClick={collapse}>
          <Icon name="collapse" />
        </Button>
      ) : null}
    </header>
  );
}
