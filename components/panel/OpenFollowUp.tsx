import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FollowUp } from '@/lib/log/model';
import { FollowUpText } from '../log/FollowUpText';
import { PickSnooze } from '../log/PickSnooze';
import { type SnoozeUntil, snoozeChoices } from '../log/snooze-choices';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { Row } from '../ui/List';
import { useNow } from '../ui/useNow';
import { whenText } from '../ui/when';
import { useWords } from '../ui/words';
import { useRun } from './use-commands';
import { useCloseOnEscape } from './use-escape';
import { useReturnFocus } from './use-focus';
import './OpenFollowUp.css';

/** One open follow-up: what and when, red and said in words when overdue, with *Done* and *Snooze*. */
export function OpenFollowUp({ followUp, what }: { readonly followUp: FollowUp; readonly what: string }) {
  const t = useWords();
  const now = useNow(Date.parse(followUp.dueAt));
  const run = useRun();
  const [snoozing, setSnoozing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  useReturnFocus(snoozing, opener);
  const overdue = Date.parse(followUp.dueAt) <= now;
  const done = () => void run('followUps.done', { id: followUp.id }, () => t('panel_said_done', { what }));
  const snooze = async (until: SnoozeUntil) => {
    const told = await run('followUps.snooze', { id: followUp.id, until }, () => t('panel_said_snoozed', { what }));
    if (told.ok) setSnoozing(false);
  };
  return (
    <Row
      {...(overdue ? { tone: 'danger' } : {})}
      actions={
        <>
          <Button kind="quiet" onClick={done}>
            {t('done')}
          </Button>
          <Button kind="quiet" ref={opener} aria-expanded={snoozing} onClick={() => setSnoozing(!snoozing)}>
            {t('snooze')}
          </Button>
          {snoozing ? <SnoozeChoice onPick={(until) => void snooze(until)} onClose={() => setSnoozing(false)} /> : null}
        </>
      }
    >
      <strong>{what}</strong> {overdue ? <Badge tone="danger">{t('overdue')}</Badge> : null}
      <div class="small">{whenText(t, followUp.dueAt, now)}</div>
      <FollowUpText followUp={followUp} />
    </Row>
  );
}

function SnoozeChoice({
  onPick,
  onClose,
}: {
  readonly onPick: (until: SnoozeUntil) => void;
  readonly onClose: () => void;
}) {
  const t = useWords();
  const now = useNow();
  const [picking, setPicking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  useCloseOnEscape(onClose);
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    <fieldset class="snooze-choice" aria-label={t('snooze')}>
      {snoozeChoices(now).map(({ until, words }, index) => (
        <Button key={until} {...(index === 0 ? { ref: first } : {})} onClick={() => onPick(until)}>
          {t(words)}
        </Button>
      ))}
      <Button aria-expanded={picking} onClick={() => setPicking(!picking)}>
        {t('panel_pick_a_time')}
      </Button>
      {picking && <PickSnooze onPick={(local) => onPick({ local })} onClose={() => setPicking(false)} />}
    </fieldset>
  );
}
