import { dueText } from '@/components/log/due-text';
import { FollowUpText } from '@/components/log/FollowUpText';
import { List } from '@/components/ui/List';
import { Section } from '@/components/ui/Section';
import { useNow } from '@/components/ui/useNow';
import { useWords } from '@/components/ui/words';
import { followUpLabel } from '@/lib/i18n/labels';
import type { FollowUp } from '@/lib/log/model';
import { FollowUpActions } from '../FollowUpActions';
import { LastSeenNotice, useOpenMail } from '../useOpenMail';
import { SetFollowUp } from './SetFollowUp';

type Props = { readonly contactId: string; readonly name: string; readonly followUps: readonly FollowUp[] };

/** What is due for this contact, and setting more. */
export function FollowUps({ contactId, name, followUps }: Props) {
  const t = useWords();
  const open = followUps
    .filter(({ state }) => state === 'open')
    .toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
  return (
    <Section title={t('panel_open_follow_ups')}>
      <div class="card follow-ups">
        {open.length === 0 ? (
          <p class="quiet">{t('contacts_no_follow_ups')}</p>
        ) : (
          <List label={t('panel_open_follow_ups')}>
            {open.map((followUp) => (
              <OpenFollowUp key={followUp.id} followUp={followUp} name={name} />
            ))}
          </List>
        )}
        <SetFollowUp contactId={contactId} />
      </div>
    </Section>
  );
}

function OpenFollowUp({ followUp, name }: { readonly followUp: FollowUp; readonly name: string }) {
  const t = useWords();
  const now = useNow(Date.parse(followUp.dueAt));
  const { open, lastSeen } = useOpenMail(followUp.threadId ?? '');
  const due = dueText(t, followUp.dueAt, now);
  return (
    <li class="open-follow-up">
      <p class="open-follow-up-text">
        <strong>{t(followUpLabel(followUp.kind))}</strong>{' '}
        <time class={due.overdue ? 'due-row-late' : 'quiet'} dateTime={followUp.dueAt}>
          {due.text}
        </time>
      </p>
      <FollowUpText followUp={followUp} />
      <div class="due-row-actions">
        <FollowUpActions
          followUp={followUp}
          name={name}
          canCancel
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
