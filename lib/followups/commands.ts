import { instant } from '../base/clock';
import type { FollowUpKind } from '../base/codes';
import { DaybookError } from '../base/errors';
import type { Written } from '../log/contract';
import type { Log } from '../log/log';
import type { FollowUp } from '../log/model';
import type { FollowUpRow } from '../log/rows';
import { type Change, write } from '../log/write';
import type { FollowUpRule, Settings } from '../settings/model';
import {
  type DueTime,
  dueAfter,
  inAWeek,
  inHours,
  nextBusinessDay,
  picked,
  type SnoozeUntil,
  snoozedUntil,
} from './due';
import { note, noteActed } from './ledger';
import type { Calendar } from './model';

/** What the user asked for: a rule that is there from the start, or a time of their own. */
export type When =
  | { readonly rule: 'reply-24h' | 'next-business-day' | 'in-a-week' }
  | { readonly rule: 'picked'; readonly local: string }
  /** A rule of the settings, by its id. */
  | { readonly rule: 'own'; readonly id: string };

type NewFollowUp = {
  readonly contactId: string;
  readonly kind: FollowUpKind;
  readonly rule: string;
  readonly time: DueTime;
  readonly threadId?: string | undefined;
  /** What is to be done and who is to do it, where the rule says so; empty: nothing, nobody else. */
  readonly text?: string;
  readonly owner?: string;
};

/** Writes a follow-up and its log line into the transaction under way. One that is born overdue counts as shown: the panel shows it red. */
export async function addFollowUp(
  change: Change,
  { contactId, kind, rule, time, threadId, text, owner }: NewFollowUp,
): Promise<FollowUp> {
  const now = instant(change.now);
  const bornOverdue = Date.parse(time.dueAt) <= change.now;
  const followUp = {
    id: change.newId(),
    contactId,
    ...(threadId === undefined ? {} : { threadId }),
    kind,
    due: time.due,
    dueAt: time.dueAt,
    rule,
    state: 'open' as const,
    reminders: bornOverdue ? [{ at: now, how: 'panel' as const, state: 'shown' as const, dueAt: time.dueAt }] : [],
    createdAt: now,
    ...(text ? { text } : {}),
    ...(owner ? { owner } : {}),
  };
  await change.put('followUps', followUp);
  if (bornOverdue) await note(change.db, followUp, change.now, { shownAt: now, how: 'panel' });
  await change.record({
    contactId,
    kind: 'follow-up-set',
    ...(threadId === undefined ? {} : { threadId }),
    summary: kind,
    detail: { kind, rule, dueAt: time.dueAt, followUpId: followUp.id },
  });
  return { ...followUp, change: change.number };
}

/** Sets a follow-up for a contact. Throws `not-found`, `bad-date`, `date-past`. */
export async function setFollowUp(
  log: Log,
  input: {
    readonly contactId: string;
    readonly kind: FollowUpKind;
    readonly when: When;
    readonly threadId?: string | undefined;
  },
): Promise<Written & { followUp: FollowUp }> {
  const { contactId, kind, when, threadId } = input;
  const calendar = await log.calendar();
  const { value, undoId } = await write(log, { label: 'follow-up', contactId }, async (change) => {
    if (!(await log.db.contacts.get(contactId))) throw new DaybookError('not-found');
    const about = { contactId, kind, threadId };
    if (when.rule !== 'own')
      return addFollowUp(change, { ...about, rule: when.rule, time: timeOf(when, change.now, calendar) });
    const { id, delay, text, owner } = ownRule(change.settings, when.id);
    return addFollowUp(change, { ...about, rule: id, time: dueAfter(delay, change.now, calendar), text, owner });
  });
  return { followUp: value, undoId };
}

/** Throws `not-found` when the rule was removed meanwhile. */
function ownRule({ followUps }: Settings, id: string): FollowUpRule {
  const rule = followUps.rules.find((it) => it.id === id);
  if (!rule) throw new DaybookError('not-found');
  return rule;
}

function timeOf(when: Exclude<When, { rule: 'own' }>, now: number, calendar: Calendar): DueTime {
  switch (when.rule) {
    case 'reply-24h':
      return inHours(now, 24);
    case 'next-business-day':
      return nextBusinessDay(now, calendar);
    case 'in-a-week':
      return inAWeek(now, calendar);
    case 'picked':
      return picked(when.local, now, calendar.zone);
  }
}

/** Marks a follow-up done. Throws `not-found` when it is gone or closed already (done in another window). */
export const completeFollowUp = (log: Log, id: string): Promise<Written> =>
  changeOpen(log, id, async (change, followUp) => {
    await closeFollowUp(change, followUp, 'done');
  });

/** Drops a follow-up that is not needed any more. Throws `not-found` as above. */
export const cancelFollowUp = (log: Log, id: string): Promise<Written> =>
  changeOpen(log, id, async (change, followUp) => {
    await closeFollowUp(change, followUp, 'cancelled');
  });

/** Moves a follow-up to a later time; its reminder will come again. Throws `not-found` as above, `bad-date`, `date-past`. */
export async function snoozeFollowUp(log: Log, id: string, until: SnoozeUntil): Promise<Written> {
  const calendar = await log.calendar();
  return changeOpen(log, id, async (change, followUp) => {
    const time = snoozedUntil(until, change.now, calendar);
    await change.put('followUps', { ...followUp, due: time.due, dueAt: time.dueAt });
    await noteActed(change.db, followUp, change.now, 'snoozed');
    await change.record({
      contactId: followUp.contactId,
      kind: 'follow-up-snoozed',
      summary: followUp.kind,
      detail: {
        kind: followUp.kind,
        from: followUp.dueAt,
        dueAt: time.dueAt,
        until: typeof until === 'string' ? until : 'picked',
        followUpId: id,
      },
    });
  });
}

/** Closes a follow-up in the transaction under way, with the reason in the log. */
export async function closeFollowUp(
  change: Change,
  followUp: FollowUpRow,
  because: 'done' | 'replied' | 'cancelled',
): Promise<void> {
  const { id, kind, contactId } = followUp;
  const state = because === 'cancelled' ? 'cancelled' : 'done';
  await noteActed(change.db, followUp, change.now, state);
  await change.put('followUps', { ...followUp, state, closedAt: instant(change.now), closedBecause: because });
  await change.record({
    contactId,
    kind: because === 'cancelled' ? 'follow-up-cancelled' : 'follow-up-done',
    summary: kind,
    detail: { kind, because, followUpId: id },
  });
}

async function changeOpen(
  log: Log,
  id: string,
  body: (change: Change, followUp: FollowUpRow) => Promise<void>,
): Promise<Written> {
  const contactId = (await log.db.followUps.get(id))?.contactId;
  if (contactId === undefined) throw new DaybookError('not-found');
  const { undoId } = await write(log, { label: 'follow-up', contactId }, async (change) => {
    const followUp = await log.db.followUps.get(id);
    if (followUp?.state !== 'open') throw new DaybookError('not-found');
    await body(change, followUp);
  });
  return { undoId };
}
