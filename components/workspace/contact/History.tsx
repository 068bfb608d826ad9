import { useState } from 'preact/hooks';
import { useAsk } from '@/components/data/useAsk';
import { ActivityLine } from '@/components/log/ActivityLine';
import { Button } from '@/components/ui/Button';
import { Section } from '@/components/ui/Section';
import { useNow } from '@/components/ui/useNow';
import { useWords } from '@/components/ui/words';
import type { Activity } from '@/lib/log/model';
import { Problem } from '../Problem';
import { AddNote } from './AddNote';

const pageSize = 50;

/** Everything that happened with a contact, newest first, in pages by key. */
export function History({ contactId }: { readonly contactId: string }) {
  const t = useWords();
  return (
    <Section title={t('panel_history')}>
      <div class="card history">
        <AddNote contactId={contactId} />
        <ul aria-label={t('panel_history')}>
          <Page contactId={contactId} undone={nothing} />
        </ul>
      </div>
    </Section>
  );
}

type Props = {
  readonly contactId: string;
  readonly after?: string;
  /** What newer lines took back: an undo stands before what it undid. */
  readonly undone: ReadonlySet<string>;
};

const nothing: ReadonlySet<string> = new Set();

function Page({ contactId, after, undone }: Props) {
  const t = useWords();
  const now = useNow();
  const [more, setMore] = useState(false);
  const { data, error, again } = useAsk(
    'contacts.history',
    { id: contactId, limit: pageSize, ...(after === undefined ? {} : { after }) },
    { keep: true },
  );
  if (!data) return error && <li>{<Problem error={error} again={again} />}</li>;
  if (data.activities.length === 0 && after === undefined) return <li class="quiet">{t('panel_history_empty')}</li>;
  const takenBack = new Set([...undone, ...data.activities.flatMap(undoes)]);
  return (
    <>
      {data.activities.map((activity) => (
        <ActivityLine key={activity.id} activity={activity} undone={takenBack.has(activity.id)} now={now} />
      ))}
      {data.next !== undefined && !more && (
        <li class="history-more">
          <Button onClick={() => setMore(true)}>{t('show_more')}</Button>
        </li>
      )}
      {data.next !== undefined && more && <Page contactId={contactId} after={data.next} undone={takenBack} />}
    </>
  );
}

const undoes = ({ kind, detail }: Activity): readonly string[] =>
  kind === 'undone' && Array.isArray(detail.undoes) ? detail.undoes : [];
