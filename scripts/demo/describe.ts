type Exported = {
  contacts: {
    name: string;
    emails: { address: string }[];
    status: string;
    horizon: string | null;
    companyId: string | null;
  }[];
  companies: { id: string; name: string }[];
  followUps: { kind: string; rule: string; dueAt: string }[];
  activities: { kind: string; at: string; summary: string }[];
};

/** What was captured, in lines for a terminal. */
export function describe(file: unknown): string[] {
  const { contacts, companies, followUps, activities } = file as Exported;
  const companyOf = (id: string | null): string => companies.find((company) => company.id === id)?.name ?? '–';
  return [
    ...contacts.map(
      ({ name, emails, status, horizon, companyId }) =>
        `contact    ${name} <${emails[0]?.address ?? ''}>, ${companyOf(companyId)}, status ${status}, order horizon ${horizon ?? '–'}`,
    ),
    ...followUps.map(({ kind, rule, dueAt }) => `follow-up  ${kind}, ${rule}, due ${dueAt}`),
    ...activities.map(({ kind, at, summary }) => `log        ${at}  ${kind}  ${summary}`),
  ];
}
