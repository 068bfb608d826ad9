import type { Activity } from '@/lib/log/model';
import { Icon } from '../ui/Icon';
import { whenText } from '../ui/when';
import { useWords } from '../ui/words';
import { activityIcon } from './activity-icon';
import { activityText } from './activity-text';
import './activity-line.css';

type Props = {
  readonly activity: Activity;
  /** It was taken back later: shown struck through, and said. */
  readonly undone: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
};

/** One line of a contact's history, an `<li>`: what happened, when, by whom. Mail text is shown as text only. */
export function ActivityLine({ activity, undone, now }: Props) {
  const t = useWords();
  const { headline, subject, facts, body, quote } = activityText(t, activity, now);
  const who = [activity.recordedBy.name, activity.recordedBy.department].filter((part) => part !== '').join(', ');
  return (
    <li class={undone ? 'activity activity-undone' : 'activity'}>
      <span class="activity-icon">
        <Icon name={activityIcon[activity.kind]} />
      </span>
      <div class="activity-text">
        <p class="activity-head">
          <span class="activity-headline">{headline}</span>
          {subject !== undefined && subject !== '' && (
            <>
              {' '}
              <span class="activity-subject" dir="auto" title={subject}>
                {subject}
              </span>
            </>
          )}
        </p>
        {body !== undefined && body !== '' && (
          <p class="activity-body" dir="auto">
            {body}
          </p>
        )}
        {quote !== undefined && (
          <blockquote class="activity-quote" dir="auto">
            {quote}
          </blockquote>
        )}
        <p class="activity-meta">
          {undone && <span class="activity-tag">{t('activity_is_undone')}</span>}
          <time dateTime={activity.at}>{whenText(t, activity.at, now)}</time>
          {who !== '' && <span dir="auto">{t('activity_by', { who })}</span>}
          {facts.map((fact) => (
            <span key={fact} class="activity-fact" dir="auto" title={fact}>
              {fact}
            </span>
          ))}
        </p>
      </div>
    </li>
  );
}
