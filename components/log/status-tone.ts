import type { Status } from '@/lib/base/codes';
import type { Tone } from '../ui/Badge';

/** The colour beside a status' word. */
export const statusTone: Readonly<Record<Status, Tone>> = {
  new: 'accent',
  qualified: 'accent',
  'follow-up': 'warning',
  interested: 'success',
  hot: 'danger',
  downgraded: 'neutral',
  inactive: 'neutral',
};
