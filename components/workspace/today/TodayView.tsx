import { useAsk } from '@/components/data/useAsk';
import { EmptyState } from '@/components/ui/EmptyState';
import { Notice } from '@/components/ui/Notice';
import { useNow } from '@/components/ui/useNow';
import { whenText } from '@/components/ui/when';
import { useWords } from '@/components/ui/words';
import { useHost } from '../host';
import { Problem } from '../Problem';
import { hashOf } from '../routes';
import { View } from '../View';
import { DueSection } from './DueSection';

/** What to work through: unanswered web enquiries first, then what is overdue, due today, and in the next seven days. */
export function TodayView() {
  const t = useWords();
  const now = useNow();
  const { data, error, again } = useAsk('today.get', {});
  const empty = data && [data.enquiries, data.overdue, data.today, data.week].every((items) => items.length === 0);
  return (
    <View title={t('workspace_today')} aside={<Backup now={now} />}>
      {error && !data && <Problem error={error} again={again} />}
      {data?.more && <Notice>{t('today_more')}</Notice>}
      {data && (
        <>
          <DueSection title="today_enquiries" items={data.enquiries} />
          <DueSection title="today_overdue" items={data.overdue} />
          <DueSection title="today_today" items={data.today} />
          <DueSection title="today_week" items={data.week} />
        </>
      )}
      {empty && (data.hasContacts ? <AllClear /> : <FirstStep />)}
    </View>
  );
}

/** No CRM holds a copy, so the export is the only one. */
function Backup({ now }: { readonly now: number }) {
  const t = useWords();
  const last = useHost().lastBackup();
  return (
    <p class="view-note quiet small">
      <span>{last === undefined ? t('today_backup_never') : t('today_backup', { when: whenText(t, last, now) })}</span>{' '}
      <a href={hashOf({ view: 'settings', section: 'data' })}>{t('today_backup_link')}</a>
    </p>
  );
}

function AllClear() {
  const t = useWords();
  return <EmptyState title={t('today_clear_title')}>{t('today_clear_text')}</EmptyState>;
}

function FirstStep() {
  const t = useWords();
  return (
    <EmptyState
      title={t('today_start_title')}
      action={
        <p class="view-links">
          <a href={hashOf({ view: 'settings', section: 'webmail' })}>{t('today_start_webmail')}</a>
          <a href={hashOf({ view: 'new-contact' })}>{t('today_start_by_hand')}</a>
        </p>
      }
    >
      {t('today_start_text')}
    </EmptyState>
  );
}
