/** What is read of an original at most, in bytes: the header section is far shorter, attachments are not wanted. */
export const originalLimit = 2 * 1024 * 1024;
const patience = 10_000; // milliseconds

/** How an original is asked for. */
export type FetchOptions = {
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * `page` where the webmail wraps the original in a page of its own, or has nothing but a print view: then the answer must be
   * `text/html` without any redirect, and whoever asks must find in it what a login page can't have.
   */
  readonly as?: 'text' | 'page';
  /** Ends the request before its ten seconds are over. */
  readonly signal?: AbortSignal;
};

const types = { text: /^text\/plain\b(?!-)/i, page: /^text\/html\b(?!-)/i };

/**
 * The text of one same-origin address, for `WebmailProvider.original` and `complete`; the only request Daybook makes to a
 * webmail, and only on a click. At most `originalLimit` bytes, the rest is not fetched. Throws for another origin (also by
 * redirect), an answer that isn't `text/plain` (a login page), a bad status, or no answer within ten seconds.
 */
export async function fetchOriginal(
  url: string,
  { headers = {}, as = 'text', signal }: FetchOptions = {},
): Promise<string> {
  const target = new URL(url, location.href);
  if (target.origin !== location.origin) throw new Error('The original lies on another origin');
  const response = await fetch(target.href, {
    headers,
    mode: 'same-origin', // a redirect to another origin fails
    redirect: as === 'page' ? 'error' : 'follow',
    credentials: 'include',
    cache: 'no-store',
    signal: AbortSignal.any([AbortSignal.timeout(patience), ...(signal ? [signal] : [])]),
  });
  const type = response.headers.get('content-type') ?? '';
  if (!response.ok || !types[as].test(type) || !response.body) {
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
