import { dueText } from '@/components/log/due-text';
import { FollowUpText } from '@/components/log/FollowUpText';
import { Badge } from '@/components/ui/Badge';
import { OneLine } from '@/components/ui/OneLine';
import { useNow } from '@/components/ui/useNow';
import { useWords } from '@/components/ui/words';
import type { DueItem } from '@/lib/followups/contract';
import { followUpLabel } from '@/lib/i18n/labels';
import { FollowUpActions } from '../FollowUpActions';
import { hashOf } from '../routes';
import { LastSeenNotice, useOpenMail } from '../useOpenMail';
import './due-row.css';

/** One follow-up of *Today*: whom, what, when, about which mail, and what can be done. */
export function DueRow({ item }: { readonly item: DueItem }) {
  const t = useWords();
  const { followUp, contact, subject } = item;
  const now = useNow(Date.parse(followUp.dueAt));
  const { open, lastSeen } = useOpenMail(followUp.threadId ?? '');
  const due = dueText(t, followUp.dueAt, now);
  const name = contact.name || contact.address || t('contacts_no_name');
  return (
    <li class="due-row">
      <div class="due-row-text">
        <p class="due-row-who">
          <a class="due-row-name" href={hashOf({ view: 'contact', id: contact.id })} dir="auto" title={name}>
            {name}
          </a>
          {contact.companyName !== '' && (
            <span class="due-row-company quiet">
              <OneLine text={contact.companyName} />
            </span>
          )}
        </p>
        <p class="due-row-what">
          <Badge tone={due.overdue ? 'danger' : 'neutral'}>{t(followUpLabel(followUp.kind))}</Badge>
          <time class={due.overdue ? 'due-row-late' : 'quiet'} dateTime={followUp.dueAt}>
            {due.text}
          </time>
          {subject !== '' && (
            <span class="due-row-subject quiet">
              <OneLine text={subject} />
            </span>
          )}
        </p>
        <FollowUpText followUp={followUp} />
      </div>
      <div class="due-row-actions">
        <FollowUpActions
          followUp={followUp}
          name={name}
          onOpenMail={followUp.threadId === undefined ? undefined : () => void open()}
        />
      </div>
      {lastSeen && (
        <div class="due-row-notice">
          <LastSeenNotice lastSeen={lastSeen} now={now} />
        </div>
      )}
    </li>
  );
}
