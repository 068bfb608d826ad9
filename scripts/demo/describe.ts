type Exported = {
  readonly contacts: readonly {
    readonly name: string;
    readonly emails: readonly { readonly address: string }[];
    readonly status: string;
    readonly horizon: string | null;
    readonly companyId: string | null;
  }[];
  readonly companies: readonly { readonly id: string; readonly name: string }[];
  readonly followUps: readonly { readonly kind: string; readonly rule: string; readonly dueAt: string }[];
  readonly threads: readonly { readonly subject: string; readonly messageIds: readonly string[] }[];
  readonly activities: readonly { readonly kind: string; readonly at: string; readonly summary: string }[];
};

const clock = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const when = (instant: string): string => clock.format(new Date(instant));

/** What was captured, in lines for a terminal; `file` is what *Export all (JSON)* wrote. Times are local. */
export function describe(file: unknown): string[] {
  const { contacts, companies, followUps, threads, activities } = file as Exported;
  const companyOf = (id: string | null): string => companies.find((company) => company.id === id)?.name ?? '–';
  return [
    ...contacts.flatMap(({ name, emails, status, horizon, companyId }) => [
      `name          ${name}`,
      `address       ${emails.map(({ address }) => address).join(', ')}`,
      `company       ${companyOf(companyId)}`,
      `status        ${status}`,
      `order horizon ${horizon ?? '–'}`,
    ]),
    ...followUps.map(({ kind, rule, dueAt }) => `follow-up     due ${when(dueAt)}: ${kind} (${rule})`),
    ...threads.map(({ subject, messageIds }) => `mail          “${subject}”, messages: ${messageIds.join(', ')}`),
    ...activities.map(({ kind, at, summary }) => `log           ${when(at)}: ${kind}, ${summary}`),
  ];
}
