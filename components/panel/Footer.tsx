import type { DaybookError } from '@/lib/base/errors';
import { errorText } from '@/lib/i18n/error-text';
import { Button } from '../ui/Button';
import { StatusLine } from '../ui/StatusLine';
import { useWords } from '../ui/words';
import { UndoQuestion } from './UndoQuestion';
import type { Commands } from './use-commands';
import './Footer.css';

type Props = {
  readonly commands: Commands;
  /** The page covers the panel: nothing is sent, and the line says so until it is over. */
  readonly covered: boolean;
  /** The view could not be brought up to date. */
  readonly failed: DaybookError | null;
};

/** Always in sight: what just happened, with its *Undo*, and why nothing would happen. */
export function Footer({ commands, covered, failed }: Props) {
  const t = useWords();
  const { outcome, undo, dismiss } = commands;
  const shown = covered
    ? ({ text: t('panel_covered'), tone: 'error' } as const)
    : (outcome ?? (failed ? ({ text: errorText(t, failed.code, failed.params), tone: 'error' } as const) : undefined));
  const undoButton = !covered && outcome?.undoId !== undefined && !outcome.since && (
    <Button kind="quiet" onClick={() => void undo(false)}>
      {t('undo')}
    </Button>
  );
  return (
    <footer class={shown ? 'panel-footer panel-footer-full' : 'panel-footer'}>
      {outcome?.since ? <UndoQuestion since={outcome.since} onUndo={() => void undo(true)} onKeep={dismiss} /> : null}
      <StatusLine text={shown?.text ?? ''} tone={shown?.tone ?? 'done'} actions={undoButton || null} />
    </footer>
  );
}
