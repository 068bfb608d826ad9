import type { Ask } from '@/components/workspace/data/snapshot';
import { DaybookError } from '@/lib/base/errors';
import type { ExportRecord } from '@/lib/log/export-file';
import type { Input, Output, ProcedureName } from '@/lib/messaging/contract';

type Answers = { [N in ProcedureName]?: (input: Input<N>) => Output<N> | Promise<Output<N>> };

/** A background that answers what the test says. */
export const fakeAsk =
  (answers: Answers): Ask =>
  async (name, input) => {
    const answer = answers[name];
    if (!answer) throw new DaybookError('unexpected');
    return answer(input);
  };

const at = '2026-11-01T08:00:00.000Z';

export const company: ExportRecord<'companies'> = {
  id: 'company-1',
  name: 'Nordlys Hotell',
  domains: ['x.example'],
  industry: '',
  createdAt: at,
  updatedAt: at,
};

/** The `index`th contact of a file. */
export const contact = (index: number): ExportRecord<'contacts'> => ({
  id: `contact-${index}`,
  name: `Person ${index}`,
  emails: [
    { address: `other${index}@x.example`, primary: false },
    { address: `main${index}@x.example`, primary: true },
  ],
  phones: [],
  title: '',
  website: '',
  postalAddress: '',
  companyId: 'company-1',
  origin: 'email',
  status: 'new',
  horizon: null,
  owner: '',
  tags: [],
  note: '',
  sources: {},
  createdAt: at,
  updatedAt: at,
});
