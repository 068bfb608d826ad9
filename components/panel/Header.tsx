import { useBackend } from '../data/backend';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { useWords } from '../ui/words';
import './Header.css';

/** Whose panel this is, the way to the workspace, and (in a frame) the way to fold it. */
export function Header({ framed }: { readonly framed: boolean }) {
  const t = useWords();
  const { ask } = useBackend();
  const openWorkspace = () => void ask('panel.openWorkspace', { at: 'today' }).catch(() => undefined);
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
