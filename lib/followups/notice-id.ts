import type { FollowUpRow } from '../log/rows';

export const digestId = 'digest';

/** The notification's id: a snooze changes the due time, and so makes a new one. A repeated showing stands in the same place. */
export const noticeId = ({ id, dueAt }: Pick<FollowUpRow, 'id' | 'dueAt'>): string =>
  `follow-up:${id}:${Date.parse(dueAt)}`;

/** The follow-up a notification is about. */
export const followUpIdOf = (noticeId: string): string | undefined => /^follow-up:([^:]+):/.exec(noticeId)?.[1];
