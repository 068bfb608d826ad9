/** What is read of an original at most, in bytes: the header section is far shorter, attachments are not wanted. */
export const originalLimit = 2 * 1024 * 1024;
const patience = 10_000; // milliseconds

/**
 * The text of one same-origin address, for `WebmailProvider.original`; the only request Daybook makes to a webmail, and only on
 * a click. At most `originalLimit` bytes, the rest is not fetched. Throws for another origin (also by redirect), an answer that
 * isn't `text/plain` (a login page), a bad status, or no answer within ten seconds.
 */
export async function fetchOriginal(url: string, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  const target = new URL(url, location.href);
  if (target.origin !== location.origin) throw new Error('The original lies on another origin');
  const response = await fetch(target.href, {
    headers,
    mode: 'same-origin', // a redirect to another origin fails
    credentials: 'include',
    cache: 'no-store',
    signal: AbortSignal.timeout(patience),
  });
  const type = response.headers.get('content-type') ?? '';
  if (!response.ok || !/^text\/plain\b/i.test(type) || !response.body) {
    await response.body?.cancel();
    throw new Error(`The webmail gave no original (${response.status})`);
  }
  return await firstText(response.body, originalLimit);
}

async function firstText(body: ReadableStream<Uint8Array<ArrayBuffer>>, limit: number): Promise<string> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = '';
  let left = limit;
  while (left > 0) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value.subarray(0, left), { stream: true });
    left -= value.byteLength;
  }
  await reader.cancel();
  return text;
}
