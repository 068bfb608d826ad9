import type { ActivityKind } from '@/lib/base/codes';
import type { IconName } from '../ui/Icon';

/** Decoration only: the words say it all. */
export const activityIcon: Readonly<Record<ActivityKind, IconName>> = {
  captured: 'person',
  'mail-received': 'arrow-in',
  'mail-sent': 'arrow-out',
  note: 'note',
  call: 'phone',
  meeting: 'person',
  'status-changed': 'flag',
  'horizon-changed': 'flag',
  'field-edited': 'pencil',
  'follow-up-set': 'clock',
  'follow-up-done': 'check',
  'follow-up-snoozed': 'clock',
  'follow-up-cancelled': 'cross',
  'letter-drafted': 'note',
  'letter-sent': 'arrow-out',
  forwarded: 'arrow-out',
  merged: 'person',
  undone: 'undo',
  imported: 'arrow-in',
};
