import type { Translate } from '@/lib/i18n/translate';
import { whenText } from '../ui/when';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

/** A time span in its largest whole unit: "5 min", "2 h", "3 days". `ms` not negative. */
export function durationText(t: Translate, ms: number): string {
  if (ms < hour) return t('duration_minutes', { count: Math.max(1, Math.floor(ms / minute)) });
  if (ms < 2 * day) return t('duration_hours', { count: Math.floor(ms / hour) });
  return t.plural('duration_days', Math.floor(ms / day));
}

/** When something is due, or for how long it has been overdue. `now` in milliseconds since the epoch. */
export function dueText(
  t: Translate,
  dueAt: string,
  now: number,
): { readonly text: string; readonly overdue: boolean } {
  const late = now - Date.parse(dueAt);
  return late >= 0
    ? { text: t('workspace_overdue_by', { how_long: durationText(t, late) }), overdue: true }
    : { text: t('workspace_due', { when: whenText(t, dueAt, now) }), overdue: false };
}
