import { makeTurns } from '@/lib/base/in-turn';
import type { ProcedureName } from '@/lib/messaging/contract';
import { readSession, writeSession } from '@/lib/platform/session';

const inTurn = makeTurns();

/** How many messages were turned away in this browser session, by procedure and reason. Counts only. */
export const countRefusal = (name: ProcedureName, reason: string): Promise<void> =>
  inTurn(async () => {
    const counts = (await readSession<Record<string, number>>('refused')) ?? {};
    const key = `${name} ${reason}`;
    await writeSession('refused', { ...counts, [key]: (counts[key] ?? 0) + 1 });
  });
