import type { LateReason } from '../base/codes';
import type { LedgerLine } from '../log/model';
import type { WallSpan } from '../settings/model';
import { quietUntil } from './quiet-hours';

/** A reminder may be so much late (ms) before it is noted. */
export const tolerated = 5 * 60_000;

type Circumstances = {
  readonly now: number;
  readonly zone: string;
  readonly quiet: WallSpan | null;
  /** When this session of the browser began, ms since the epoch. */
  readonly sessionBegan: number;
};

/** Why a reminder that is shown now comes late, as far as can be known; `undefined` when it doesn't. */
export function lateReason(
  { dueAt, armedAt, showingAt }: Pick<LedgerLine, 'dueAt' | 'armedAt' | 'showingAt'>,
  { now, zone, quiet, sessionBegan }: Circumstances,
): LateReason | undefined {
  const due = Date.parse(dueAt);
  if (now - due <= tolerated) return undefined;
  if (due < sessionBegan) return 'browser-closed';
  const end = quietUntil(due, zone, quiet);
  if (end !== undefined && now - end <= tolerated) return 'quiet-hours';
  if (showingAt !== undefined && Date.parse(showingAt) - due <= tolerated) return 'refused';
  // The alarm was set in time and came late: the computer slept, or the browser did not keep time.
  return armedAt !== undefined && Date.parse(armedAt) <= due ? 'asleep' : 'unknown';
}

/** Whether it should not have been: nobody wanted it late, and the browser was there. */
export const isFault = (late: LateReason | undefined): boolean =>
  late !== undefined && late !== 'browser-closed' && late !== 'quiet-hours';
