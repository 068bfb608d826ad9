import { followUpLabel } from '@/lib/i18n/labels';
import type { FollowUp } from '@/lib/log/model';
import { List } from '../ui/List';
import { Section } from '../ui/Section';
import { useWords } from '../ui/words';
import { OpenFollowUp } from './OpenFollowUp';

/** What is promised and not yet done, the most urgent first. */
export function OpenFollowUps({ followUps }: { readonly followUps: readonly FollowUp[] }) {
  const t = useWords();
  const open = followUps
    .filter(({ state }) => state === 'open')
    .toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
  if (open.length === 0) return null;
  return (
    <Section title={t('panel_open_follow_ups')}>
      <List label={t('panel_open_follow_ups')}>
        {open.map((followUp) => (
          <OpenFollowUp key={followUp.id} followUp={followUp} what={t(followUpLabel(followUp.kind))} />
        ))}
      </List>
    </Section>
  );
}
