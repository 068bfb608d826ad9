import { instant } from '../base/clock';
import type { Horizon } from '../base/codes';
import { contactById } from './contact-by-id';
import type { Written } from './contract';
import type { Log } from './log';
import { write } from './write';

/** Sets when an order may come, or `null` for not known; what it is already writes nothing. Throws `not-found`. */
export async function setHorizon(
  log: Log,
  { id, horizon }: { readonly id: string; readonly horizon: Horizon | null },
): Promise<Written> {
  const { undoId } = await write(log, { label: 'horizon', contactId: id }, async (change) => {
    const contact = await contactById(log, id);
    if (contact.horizon === horizon) return;
    const sources = { ...contact.sources, horizon: { kind: 'hand' as const } };
    await change.put('contacts', { ...contact, horizon, sources, updatedAt: instant(change.now) });
    const detail = { from: contact.horizon, to: horizon };
    await change.record({ contactId: id, kind: 'horizon-changed', summary: horizon ?? '', detail });
  });
  return { undoId };
}
