import { createHash } from 'node:crypto';

const LOW_BITS = 20n;

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Gmail's legacy id for a message that arrived at `arrivedAt` (ms UTC): `Number(BigInt('0x' + id) >> 20n)` gives that time back. */
export function legacyIdOf(arrivedAt: number, rfcMessageId: string): string {
  const low = BigInt(digest(rfcMessageId).readUInt32BE(0)) & ((1n << LOW_BITS) - 1n);
  return ((BigInt(arrivedAt) << LOW_BITS) | low).toString(16).padStart(16, '0');
}

/** A hash token like the ones Gmail puts into links since 2018; made one way, so nobody can turn it into an id. */
export function tokenOf(threadId: string): string {
  const letters = 'BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz';
  const tail = Array.from(digest(`token ${threadId}`).subarray(0, 26), (byte) => letters[byte % letters.length]).join(
    '',
  );
  return `FMfcgz${tail}`;
}
