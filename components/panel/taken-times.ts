import type { ThreadView, Typed } from '@/lib/capture/contract';

type Taken = NonNullable<ThreadView['shownArrival']>['earlier'];

/** The times of earlier messages, once the user has taken the newest one's as the page shows it: in this computer's zone. */
export const takenTimes = ({ asksArrival, shownArrival }: ThreadView, { arrivedAt }: Typed): Taken =>
  asksArrival && shownArrival?.local && shownArrival.local === arrivedAt ? shownArrival.earlier : [];
