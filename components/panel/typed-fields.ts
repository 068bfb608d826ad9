import type { ProposedFields, Typed } from '@/lib/capture/contract';

/** The fields with what the user typed over them; what was emptied on purpose stays empty. */
export const withTyped = (fields: ProposedFields, typed: Typed['fields']): ProposedFields => ({
  name: typed?.name ?? fields.name,
  address: typed?.address ?? fields.address,
  companyName: typed?.companyName ?? fields.companyName,
  title: typed?.title ?? fields.title,
  phone: typed?.phone ?? fields.phone,
  website: typed?.website ?? fields.website,
  postalAddress: typed?.postalAddress ?? fields.postalAddress,
  origin: typed?.origin ?? fields.origin,
});
