/**
 * Schema version 1. Never changed once released: a later version is a file of its own with an `upgrade`.
 * Lists read by key, so each way a list can be filtered has an index that ends in the sort key and the id.
 */
export const v1 = {
  contacts:
    'id, *emailKeys, *tokens, companyId, [nameKey+id], [status+nameKey+id], [horizon+nameKey+id], [origin+nameKey+id], importId',
  companies: 'id, *domains, nameKey, importId',
  activities: 'id, [contactId+at+id], [messageId+contactId], threadId, importId',
  threads: 'id, [provider+account+providerThreadId], importId',
  messages: 'id, *aliases, threadId, importId',
  followUps: 'id, contactId, [state+dueAt], importId',
  /** Before-images that undo a command, newest last. */
  undos: 'id, group, importId',
  /** What waits to be sent to a connected CRM. Empty while no connection exists. */
  outbox: '[connectionId+entityId]',
  connections: 'id',
  /** One row: the user's settings. */
  settings: 'id',
  /** Counters and the import that is under way. */
  meta: 'key',
  /** Records of the import under way that are in the log already and differ. */
  importChanges: '[store+id]',
} as const;
