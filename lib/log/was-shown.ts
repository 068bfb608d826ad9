import type { FollowUp } from './model';

/** Whether there was a reminder for the due time that a follow-up has now. */
export const wasShown = ({ reminders, dueAt }: Pick<FollowUp, 'reminders' | 'dueAt'>): boolean =>
  reminders.some((reminder) => reminder.state === 'shown' && reminder.dueAt === dueAt);
