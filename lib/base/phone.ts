import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * A phone number in E.164, where it is known for certain: written with its country (`+47 …`, `0047 …`) and valid there. A
 * national number stands for another phone in every country: it gives an empty string, as does what is no number.
 */
export function e164(written: string): string {
  const international = written.trim().replace(/^\(?00(?=[1-9])/, '+');
  const parsed = international.startsWith('+') ? parsePhoneNumberFromString(international) : undefined;
  return parsed?.isValid() ? parsed.number : '';
}
