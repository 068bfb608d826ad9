import PostalMime, { type Address, type Email } from 'postal-mime';
import { cut, oneLine } from '../base/text';
import type { BodyText, Mailbox, ReadMessage } from '../capture/model';
import { bodyText, plainBody } from './body-text';

/** One mail out of its raw source. */
export type SourceMail = {
  /** Its id is the Message-ID, or empty where the source has none. */
  readonly message: ReadMessage;
  readonly subject: string;
  /** Message-IDs of the conversation so far, the root first. */
  readonly references: readonly string[];
  readonly body: BodyText;
};

/**
 * Reads a raw source (RFC 5322 with MIME), as *Paste source* and a dropped `.eml` file give it. `parseHtml` makes a document
 * that runs nothing and loads nothing (`DOMParser`). Whatever is broken in the source is left out; it never throws for it, but
 * a text without any header gives a message without a sender.
 */
export async function readSource(source: string | Uint8Array, parseHtml: (html: string) => Node): Promise<SourceMail> {
  const email = await PostalMime.parse(source, { maxNestingDepth: 50, attachmentEncoding: 'arraybuffer' });
  const header = headersOf(email);
  const messageId = /<[^<>\s]+@[^<>\s]+>/.exec(email.messageId ?? '')?.[0];
  const [from] = mailboxes(email.from);
  const replyTo = mailboxes(...(email.replyTo ?? []));
  const automatic = automaticBy(header);
  const at = Date.parse(email.date ?? '');
  return {
    message: {
      id: messageId ?? '',
      from: from ?? null,
      to: mailboxes(...(email.to ?? [])),
      cc: mailboxes(...(email.cc ?? [])),
      ...(Number.isNaN(at) ? {} : { at: new Date(at).toISOString() }),
      ...(messageId === undefined ? {} : { messageId }),
      ...(replyTo.length === 0 ? {} : { replyTo }),
      ...(header('list-id') || header('list-post') ? { list: true } : {}),
      ...(automatic === undefined ? {} : { automatic }),
      attachments: email.attachments
        .filter(({ related }) => !related)
        .map(({ filename, content }) => ({
          name: oneLine(filename ?? '', 300),
          size: typeof content === 'string' ? content.length : content.byteLength,
        })),
    },
    subject: oneLine(email.subject ?? '', 1000),
    references: (email.references ?? email.inReplyTo ?? '').match(/<[^<>\s]+>/g) ?? [],
    body: email.html ? bodyText(parseHtml(cut(email.html, 1_000_000))) : plainBody(email.text ?? ''),
  };
}

const mailboxes = (...addresses: readonly (Address | undefined)[]): Mailbox[] =>
  addresses.flatMap((entry): Mailbox[] => {
    if (!entry) return [];
    if ('group' in entry && entry.group) return mailboxes(...entry.group);
    return [{ name: oneLine(entry.name ?? ''), address: oneLine(entry.address ?? '', 320) }];
  });

/** The value of a header, lower case; empty where there is none. */
const headersOf = (email: Email) => {
  const values = new Map(email.headers.map(({ key, value }) => [key.toLowerCase(), value.toLowerCase()]));
  return (name: string): string => values.get(name) ?? '';
};

/** What headers say of a machine as the writer: RFC 3834 `Auto-Submitted`, RFC 3464 reports, and what was there before them. */
function automaticBy(header: (name: string) => string): ReadMessage['automatic'] {
  if (/multipart\/report|delivery-status/.test(header('content-type')) || header('x-failed-recipients'))
    return 'bounce';
  if (/auto-replied/.test(header('auto-submitted')) || header('x-autoreply') || header('x-autorespond')) return 'reply';
  if (/auto_reply/.test(header('precedence'))) return 'reply';
  if (/bulk|junk/.test(header('precedence')) || header('list-unsubscribe')) return 'bulk';
  return undefined;
}
