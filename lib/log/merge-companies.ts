import { instant } from '../base/clock';
import { DaybookError } from '../base/errors';
import type { Written } from './contract';
import type { Log } from './log';
import { reindexContactsOf } from './reindex';
import { write } from './write';

/**
 * Makes two companies one: the people of both, the domains of both; name and industry of the one that stays, where it has them.
 * Can be undone at any time. Throws `not-found`, `bad-input` for one company twice.
 */
export async function mergeCompanies(
  log: Log,
  { keptId, goneId }: { readonly keptId: string; readonly goneId: string },
): Promise<Written> {
  if (keptId === goneId) throw new DaybookError('bad-input');
  const { db } = log;
  const { undoId } = await write(log, { label: 'merge' }, async (change) => {
    const [kept, gone] = await db.companies.bulkGet([keptId, goneId]);
    if (!kept || !gone) throw new DaybookError('not-found');
    await change.put('companies', {
      ...kept,
      domains: [...new Set([...kept.domains, ...gone.domains])],
      industry: kept.industry || gone.industry,
      updatedAt: instant(change.now),
    });
    for (const contact of await db.contacts.where('companyId').equals(goneId).toArray())
      await change.put('contacts', { ...contact, companyId: keptId });
    await change.remove('companies', goneId);
    await reindexContactsOf(db, [keptId]);
  });
  return { undoId };
}
