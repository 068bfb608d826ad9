/** The stores a file holds, in the order they are read back: what is referred to comes first. */
export const exportStores = [
  'companies',
  'contacts',
  'threads',
  'messages',
  'activities',
  'followUps',
  'enrolments',
  'ledger',
  'distinctions',
  'tombstones',
  'undos',
] as const;
export type ExportStore = (typeof exportStores)[number];
