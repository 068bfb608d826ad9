import type { ThreadView } from '@/lib/capture/contract';
import { followUpLabel } from '@/lib/i18n/labels';
import { Button } from '../ui/Button';
import { List, Row } from '../ui/List';
import { Section } from '../ui/Section';
import { useNow } from '../ui/useNow';
import { whenText } from '../ui/when';
import { useWords } from '../ui/words';
import { useRun } from './use-commands';

type Props = { readonly contactId: string; readonly suggestions: ThreadView['suggestions'] };

/** Follow-ups that the mail's own words ask for, with those words. Nothing is set until it is clicked. */
export function Suggestions({ contactId, suggestions }: Props) {
  const t = useWords();
  const now = useNow();
  const run = useRun();
  if (suggestions.length === 0) return null;
  const set = ({ ruleId, kind }: ThreadView['suggestions'][number]) =>
    run('followUps.set', { contactId, kind, when: { rule: 'own', id: ruleId } }, ({ followUp: { dueAt } }) =>
      t('panel_said_follow_up', { when: whenText(t, dueAt, now) }),
    );
  return (
    <Section title={t('panel_suggested')}>
      <List label={t('panel_suggested')}>
        {suggestions.map((it) => (
          <Row key={it.ruleId} actions={<Button onClick={() => void set(it)}>{t('panel_suggested_set')}</Button>}>
            <strong>{t(followUpLabel(it.kind))}</strong> {whenText(t, it.dueAt, now)}
            <div class="small quiet" dir="auto">
              {t('panel_suggested_because', { words: it.words })}
            </div>
          </Row>
        ))}
      </List>
    </Section>
  );
}
