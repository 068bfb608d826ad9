const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const encode = (value: number, places: number): string =>
  Array.from({ length: places }, (_, place) => alphabet[Math.floor(value / 32 ** (places - 1 - place)) % 32]).join('');
const encodeTime = (ms: number): string => encode(ms, 10);

/**
 * A ULID: 26 characters, sorted by time, random enough that two computers never make the same one.
 * `now` in milliseconds since the epoch; `sequence` (below 1024) orders those made within one millisecond.
 */
export function ulid(now: number, sequence = 0): string {
  const random = Array.from(crypto.getRandomValues(new Uint8Array(14)), (byte) => alphabet[byte % 32]).join('');
  return encodeTime(now) + encode(sequence, 2) + random;
}
