import type { ActivityKind } from '../../base/codes';

/** Schema version 3, of the stores that differ in it. Contacts are found by how long nobody was in touch with them. */
export const v3 = {
  contacts:
    'id, *emailKeys, *aliasKeys, *tokens, companyId, [nameKey+id], [status+nameKey+id], [horizon+nameKey+id], [origin+nameKey+id], [status+lastContactAt], importId',
  followUps: 'id, contactId, [state+dueAt], [state+unshown+dueAt], importId',
  enrolments: 'id, contactId, followUpId, [state+sequenceId], importId',
  /** What became of each reminder. */
  ledger: 'id, followUpId, contactId, at, importId',
} as const;

/** What version 2 had of having been in touch. */
const touches: ReadonlySet<string> = new Set([
  'mail-received',
  'mail-sent',
  'call',
  'meeting',
  'letter-sent',
] satisfies ActivityKind[]);

type Line = { readonly contactId: string; readonly kind: string; readonly at: string };

/** Notes a log line of version 2 for `upgradeContactToV3`: the newest of each contact stays. */
export function noteLine(newest: Map<string, string>, { contactId, kind, at }: Line): void {
  if (touches.has(kind) && at > (newest.get(contactId) ?? '')) newest.set(contactId, at);
}

/** A contact of version 2 as version 3 has it. */
export const upgradeContactToV3 = <T extends { readonly id: string; readonly createdAt: string }>(
  contact: T,
  newest: ReadonlyMap<string, string>,
): T & { lastContactAt: string } => {
  const last = newest.get(contact.id) ?? '';
  return { ...contact, lastContactAt: last > contact.createdAt ? last : contact.createdAt };
};

type Shown = {
  readonly dueAt: string;
  readonly reminders: readonly { readonly state: string; readonly dueAt: string }[];
};

/** A follow-up of version 2 as version 3 has it. */
export const upgradeFollowUpToV3 = <T extends Shown>(row: T): T & { unshown: 0 | 1 } => ({
  ...row,
  unshown: row.reminders.some(({ state, dueAt }) => state === 'shown' && dueAt === row.dueAt) ? 0 : 1,
});
