/** Fields of which a contact has one value: where both have one, the user chooses. */
export const singleFields = [
  'name',
  'title',
  'companyId',
  'website',
  'postalAddress',
  'status',
  'horizon',
  'origin',
  'owner',
] as const;
export type SingleField = (typeof singleFields)[number];
