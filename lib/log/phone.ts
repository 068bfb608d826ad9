import { e164 } from '../base/phone';
import { oneLine } from '../base/text';
import type { Contact } from './model';

/** A phone as the log keeps it: as it was written, and in E.164 where that is known for certain (else empty). */
export function phoneEntryOf(written: string): Contact['phones'][number] {
  const raw = oneLine(written, 100);
  return { number: e164(raw), raw };
}
