/** Schema version 3, of the stores that are new in it. */
export const v3 = {
  enrolments: 'id, contactId, followUpId, [state+sequenceId], importId',
  /** What became of each reminder. */
  ledger: 'id, followUpId, contactId, at, importId',
} as const;
