const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const encodeTime = (ms: number): string =>
  Array.from({ length: 10 }, (_, place) => alphabet[Math.floor(ms / 32 ** (9 - place)) % 32]).join('');

/**
 * A ULID: 26 characters, sorted by time, random enough that two computers never make the same one.
 * `now` in milliseconds since the epoch.
 */
export function ulid(now: number): string {
  const random = crypto.getRandomValues(new Uint8Array(16));
  return encodeTime(now) + Array.from(random, (byte) => alphabet[byte % 32]).join('');
}
