import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { oneLine } from '../base/text';
import type { Contact } from './model';

/**
 * A phone as the log keeps it. `number` is E.164 where it is known for certain: written with its country (`+47 …`, `0047 …`)
 * and valid there. A national number stands for another phone in every country, so its `number` is empty. `raw` is what was written.
 */
export function phoneEntryOf(written: string): Contact['phones'][number] {
  const raw = oneLine(written, 100);
  const international = raw.replace(/^\(?00(?=[1-9])/, '+');
  const parsed = international.startsWith('+') ? parsePhoneNumberFromString(international) : undefined;
  return { number: parsed?.isValid() ? parsed.number : '', raw };
}
