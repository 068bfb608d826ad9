import { useState } from 'preact/hooks';
import { PickSnooze } from '@/components/log/PickSnooze';
import { type SnoozeUntil, snoozeChoices } from '@/components/log/snooze-choices';
import { Button } from '@/components/ui/Button';
import { Menu } from '@/components/ui/Menu';
import { useNow } from '@/components/ui/useNow';
import { useWords } from '@/components/ui/words';
import { followUpLabel } from '@/lib/i18n/labels';
import type { FollowUp } from '@/lib/log/model';
import { useAct } from './status';

type Props = {
  readonly followUp: FollowUp;
  /** Of the contact, for the status line. */
  readonly name: string;
  /** *Open mail*, where there is one. */
  readonly onOpenMail?: (() => void) | undefined;
  readonly canCancel?: boolean;
};

/** Done, Snooze, Open mail. When its row goes, the focus moves to the next one's first button. */
export function FollowUpActions({ followUp, name, onOpenMail, canCancel = false }: Props) {
  const t = useWords();
  const act = useAct();
  const what = { kind: t(followUpLabel(followUp.kind)), name };
  const { id } = followUp;
  const done = async (button: HTMLElement) => {
    const next = neighbour(button);
    if (await act('followUps.done', { id }, t('workspace_did_done', what))) next?.focus();
  };
  const cancel = async (button: HTMLElement) => {
    const next = neighbour(button);
    if (await act('followUps.cancel', { id }, t('workspace_did_cancel', what))) next?.focus();
  };
  const now = useNow();
  const [picking, setPicking] = useState(false);
  const snooze = async (until: SnoozeUntil) => {
    if (await act('followUps.snooze', { id, until }, t('workspace_did_snooze', what))) setPicking(false);
  };
  return (
    <>
      <Button onClick={(event) => void done(event.currentTarget)}>{t('done')}</Button>
      <Menu
        label={t('snooze')}
        title={t('workspace_snooze_for')}
        items={[
          ...snoozeChoices(now).map(({ until, words }) => ({ label: t(words), onPick: () => void snooze(until) })),
          { label: t('panel_pick_a_time'), onPick: () => setPicking(true) },
        ]}
      />
      {onOpenMail && <Button onClick={onOpenMail}>{t('workspace_open_mail')}</Button>}
      {canCancel && (
        <Button kind="quiet" onClick={(event) => void cancel(event.currentTarget)}>
          {t('contacts_follow_up_cancel')}
        </Button>
      )}
      {picking && <PickSnooze onPick={(local) => void snooze({ local })} onClose={() => setPicking(false)} />}
    </>
  );
}

/** What to focus when a button's row is gone: the next row's first button, the one before, or the view's heading. */
function neighbour(button: HTMLElement): HTMLElement | null {
  const row = button.closest('li');
  const other = row?.nextElementSibling ?? row?.previousElementSibling;
  return other?.querySelector<HTMLElement>('button') ?? document.querySelector<HTMLElement>('h1');
}
