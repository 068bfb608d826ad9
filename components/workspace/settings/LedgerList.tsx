import { useAsk } from '@/components/data/useAsk';
import { Badge } from '@/components/ui/Badge';
import { Notice } from '@/components/ui/Notice';
import { useNow } from '@/components/ui/useNow';
import { whenText } from '@/components/ui/when';
import { useWords } from '@/components/ui/words';
import type { LateReason, ReminderWay } from '@/lib/base/codes';
import type { LedgerEntry } from '@/lib/followups/contract';
import type { MessageKey } from '@/lib/i18n/catalogue';
import { followUpLabel } from '@/lib/i18n/labels';
import { hashOf } from '../routes';
import './ledger.css';

const lateWords: Readonly<Record<LateReason, MessageKey>> = {
  'browser-closed': 'late_browser_closed',
  asleep: 'late_asleep',
  'quiet-hours': 'late_quiet_hours',
  refused: 'late_refused',
  unknown: 'late_unknown',
};

const shownWords: Readonly<Record<ReminderWay, MessageKey>> = {
  notification: 'ledger_shown',
  digest: 'ledger_shown_digest',
  panel: 'ledger_shown_panel',
};

/** The last reminders, and what became of each. */
export function LedgerList() {
  const t = useWords();
  const { data } = useAsk('reminders.ledger', {});
  if (!data) return null;
  return (
    <>
      {data.permission === 'denied' ? (
        <Notice kind="error">{t('settings_test_denied')}</Notice>
      ) : (
        <p class="quiet small">{t('ledger_permission')}</p>
      )}
      <h3 class="settings-subtitle">{t('ledger_title')}</h3>
      {data.entries.length === 0 ? (
        <p class="quiet small">{t('ledger_empty')}</p>
      ) : (
        <ul class="ledger" aria-label={t('ledger_title')}>
          {data.entries.map((entry) => (
            <Line key={entry.line.id} entry={entry} />
          ))}
        </ul>
      )}
    </>
  );
}

function Line({ entry: { line, name, kind, isFault } }: { readonly entry: LedgerEntry }) {
  const t = useWords();
  const now = useNow();
  const when = (at: string) => whenText(t, at, now);
  const steps: readonly (readonly [MessageKey, string | undefined])[] = [
    ['ledger_armed', line.armedAt],
    ['ledger_showing', line.shownAt ? undefined : line.showingAt],
    [shownWords[line.how ?? 'notification'], line.shownAt],
    ['ledger_seen', line.seenAt],
    ...(line.acted ? [[`ledger_${line.acted}`, line.actedAt] as const] : []),
  ];
  return (
    <li class="ledger-line">
      <p class="ledger-head">
        <a href={hashOf({ view: 'follow-up', id: line.followUpId })} dir="auto">
          {name || t('contacts_no_name')}
        </a>{' '}
        <span class="quiet">
          {t(followUpLabel(kind))}, {t('workspace_due', { when: when(line.dueAt) })}
        </span>
      </p>
      <p class="quiet small">
        {steps.flatMap(([words, at]) => (at === undefined ? [] : [t(words, { when: when(at) })])).join(' · ')}
      </p>
      {line.late && (
        <p class="small">
          {isFault && <Badge tone="danger">{t('ledger_fault')}</Badge>} {t(lateWords[line.late])}
        </p>
      )}
    </li>
  );
}
