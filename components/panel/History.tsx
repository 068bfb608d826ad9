import { useState } from 'preact/hooks';
import type { Activity } from '@/lib/log/model';
import { useAsk } from '../data/useAsk';
import { ActivityLine } from '../log/ActivityLine';
import { Button } from '../ui/Button';
import { List } from '../ui/List';
import { Section } from '../ui/Section';
import { useNow } from '../ui/useNow';
import { useWords } from '../ui/words';
import { undoneIn } from './last-contact';
import { usePlace } from './use-commands';

const pageSize = 20;

type Page = { readonly activities: readonly Activity[]; readonly next?: string | undefined };
type Whose = { readonly contactId: string };

/** Everything that was logged, newest first, a page at a time. */
export function History({ first, ...whose }: Whose & { readonly first: Page }) {
  const t = useWords();
  return (
    <Section title={t('panel_history')}>
      {first.activities.length === 0 ? <p class="quiet">{t('panel_history_empty')}</p> : null}
      <List label={t('panel_history')}>
        <Lines {...whose} page={first} undone={new Set()} />
      </List>
    </Section>
  );
}

type LinesProps = Whose & {
  readonly page: Page;
  /** What the newer pages say was undone. */
  readonly undone: ReadonlySet<string>;
};

/** One page and, once asked for, the next: each asks by where the one before ends, so a change moves them all along. */
function Lines({ page, undone, ...whose }: LinesProps) {
  const t = useWords();
  const now = useNow();
  const [more, setMore] = useState(false);
  const allUndone = undone.union(undoneIn(page.activities));
  return (
    <>
      {page.activities.map((activity) => (
        <ActivityLine key={activity.id} activity={activity} undone={allUndone.has(activity.id)} now={now} />
      ))}
      {page.next === undefined ? null : more ? (
        <NextPage {...whose} after={page.next} undone={allUndone} />
      ) : (
        <li>
          <Button kind="quiet" onClick={() => setMore(true)}>
            {t('show_more')}
          </Button>
        </li>
      )}
    </>
  );
}

type NextProps = Whose & Pick<LinesProps, 'undone'> & { readonly after: string };

function NextPage({ contactId, after, undone }: NextProps) {
  const place = usePlace();
  const { data } = useAsk('contacts.history', { ...place, id: contactId, after, limit: pageSize }, { keep: true });
  return data ? <Lines contactId={contactId} page={data} undone={undone} /> : null;
}
