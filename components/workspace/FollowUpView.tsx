import { useAsk } from '@/components/data/useAsk';
import { dueText } from '@/components/log/due-text';
import { FollowUpText } from '@/components/log/FollowUpText';
import { Badge } from '@/components/ui/Badge';
import { EmptyState } from '@/components/ui/EmptyState';
import { useNow } from '@/components/ui/useNow';
import { whenText } from '@/components/ui/when';
import { useWords } from '@/components/ui/words';
import type { DueItem } from '@/lib/followups/contract';
import { followUpLabel } from '@/lib/i18n/labels';
import { FollowUpActions } from './FollowUpActions';
import { Problem } from './Problem';
import { hashOf } from './routes';
import { LastSeenNotice, useOpenMail } from './useOpenMail';
import { View } from './View';

/** One follow-up by itself: where a Firefox notification leads, which can have no buttons. */
export function FollowUpView({ id }: { readonly id: string }) {
  const t = useWords();
  const { data, error, again } = useAsk('followUps.get', { id });
  return (
    <View
      title={t('workspace_follow_up')}
      aside={
        <p class="view-note small">
          <a href={hashOf({ view: 'today' })}>{t('workspace_back_to_today')}</a>
        </p>
      }
    >
      {data ? <FollowUpCard item={data} /> : null}
      {error && !data && error.code !== 'not-found' && <Problem error={error} again={again} />}
      {error?.code === 'not-found' && (
        <EmptyState title={t('workspace_follow_up_gone')}>{t('workspace_follow_up_gone_text')}</EmptyState>
      )}
    </View>
  );
}

function FollowUpCard({ item }: { readonly item: DueItem }) {
  const t = useWords();
  const { followUp, contact, subject } = item;
  const now = useNow(Date.parse(followUp.dueAt));
  const { open, lastSeen } = useOpenMail(followUp.threadId ?? '');
  const due = dueText(t, followUp.dueAt, now);
  const name = contact.name || contact.address || t('contacts_no_name');
  const isOpen = followUp.state === 'open';
  return (
    <section class="card follow-up-card" aria-label={t('workspace_follow_up')}>
      <div class="follow-up-card-head">
        <h2 class="follow-up-card-name" dir="auto">
          <a href={hashOf({ view: 'contact', id: contact.id })}>{name}</a>
        </h2>
        {contact.companyName !== '' && (
          <p class="quiet" dir="auto">
            {contact.companyName}
          </p>
        )}
      </div>
      <p class="follow-up-card-what">
        <Badge tone={isOpen && due.overdue ? 'danger' : 'neutral'}>{t(followUpLabel(followUp.kind))}</Badge>
        <time class={isOpen && due.overdue ? 'due-row-late' : 'quiet'} dateTime={followUp.dueAt}>
          {isOpen
            ? due.text
            : t('workspace_follow_up_closed', { when: whenText(t, followUp.closedAt ?? followUp.dueAt, now) })}
        </time>
      </p>
      {subject !== '' && <p dir="auto">{subject}</p>}
      <FollowUpText followUp={followUp} />
      {isOpen && (
        <div class="due-row-actions">
          <FollowUpActions
            followUp={followUp}
            name={name}
            onOpenMail={followUp.threadId === undefined ? undefined : () => void open()}
          />
        </div>
      )}
      {lastSeen && <LastSeenNotice lastSeen={lastSeen} now={now} />}
    </section>
  );
}
