import type { FetchText } from '../provider';
import { readGlobals } from './globals';
import { gmailMailbox } from './link';
import { bodies } from './probes';

/** As much of the page is parsed: a summary stands before the source, and of the source only the header section is wanted. */
const longestPage = 256 * 1024; // characters

/**
 * The header section of one message, out of the page behind *Show original* (`view=om`), by one request: the page that is read
 * has neither Message-ID nor Reply-To. `isShown` says whether the message is still on screen: what the user saw when clicking is
 * what is logged. Gmail wants a key of the session with it, which stands in the page's own script. Used that way in a dozen
 * public extensions (2019 to 2026-09); when the key can't be found, or the page is another one, this throws and the print view
 * (`print.ts`) is asked instead.
 */
export async function readOriginal(
  { document, url }: { readonly document: Document; readonly url: URL },
  messageId: string,
  isShown: () => boolean,
  fetchText: FetchText,
): Promise<string> {
  const { key } = readGlobals(document, bodies);
  const mailbox = gmailMailbox(url.href);
  if (key === undefined || mailbox === undefined || !isShown()) throw new Error('The original can’t be asked for');
  const id = BigInt(`0x${messageId}`);
  const page = await fetchText(`${mailbox}?ik=${key}&view=om&permmsgid=msg-f:${id}`, { as: 'page' });
  if (!isShown()) throw new Error('Another message was opened meanwhile');
  return headersIn(page);
}

/** The source stands escaped in the page's only `pre`, from its first header line on. */
function headersIn(page: string): string {
  const parsed = new DOMParser().parseFromString(page.slice(0, longestPage), 'text/html');
  const [source, ...others] = parsed.querySelectorAll('pre');
  const [headers = ''] = (source?.textContent ?? '').trimStart().replace(/\r\n?/g, '\n').split('\n\n', 1);
  const isSource = source?.id === 'raw_message_text' && others.length === 0 && /^[!-9;-~]+:/.test(headers);
  if (!isSource || !/^from:/im.test(headers)) throw new Error('The webmail gave no original');
  return headers;
}
