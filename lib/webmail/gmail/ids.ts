/** A legacy id of a thread or message, 16 hex digits (15 before 2004's first month was over). */
export const hexId = (text: string | null | undefined): string | undefined =>
  text && /^[0-9a-f]{15,16}$/.test(text) ? text : undefined;

/** `#msg-f:1739951280757632363` says in decimal what the legacy id says in hex; a thread's is `thread-f:`, or its only message's. */
export function decimalId(text: string | null | undefined, of: 'thread' | 'message'): string | undefined {
  const [, kind, digits] = /^#?(thread|msg)-f:(\d{16,20})$/.exec(text ?? '') ?? [];
  return digits && (of === 'thread' || kind === 'msg') ? hexId(BigInt(digits).toString(16)) : undefined;
}

/** The thread's id in part `1:` of a `jslog`: base64 of `["#thread-f:…"]`. */
export function loggedId(jslog: string | null): string | undefined {
  const part = /(?:^|;\s*)1:([\w+/=-]+)/.exec(jslog ?? '')?.[1];
  try {
    return decimalId(/#(?:thread|msg)-f:\d+/.exec(atob(part ?? ''))?.[0], 'thread');
  } catch {
    return undefined;
  }
}
