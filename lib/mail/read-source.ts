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
  const email = await PostalMime.parse(source, {
    maxNestingDepth: 50,
    attachmentEncoding: 'arraybuffer',
    forceRfc822Attachments: true,
  });
  const header = headersOf(email);
  const messageId = /<[^<>\s]+@[^<>\s]+>/.exec(email.messageId ?? '')?.[0];
  const from = unquoted(header('from')) ?? mailboxes(email.from)[0];
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
    body: withAttachedMail(bodyOf(email, parseHtml), await attachedMail(email, parseHtml)),
  };
}

const bodyOf = ({ html, text }: Email, parseHtml: (html: string) => Node): BodyText =>
  html ? bodyText(parseHtml(cut(html, 1_000_000))) : plainBody(text ?? '');

/** The first mail that is attached to this one, its header as its first lines: as mail programs forward inline. */
async function attachedMail(email: Email, parseHtml: (html: string) => Node): Promise<BodyText | undefined> {
  const attached = email.attachments.find(({ mimeType }) => mimeType === 'message/rfc822');
  if (!attached) return undefined;
  const inner = await PostalMime.parse(attached.content, { maxNestingDepth: 50, forceRfc822Attachments: true });
  const [from] = mailboxes(inner.from);
  if (!from) return undefined;
  const header = [
    '---------- Forwarded message ----------',
    `From: ${from.name} <${from.address}>`,
    `Subject: ${inner.subject ?? ''}`,
  ];
  const body = bodyOf(inner, parseHtml);
  return {
    lines: [...header, ''].map((text) => ({ text: oneLine(text, 1000), quoted: false })).concat(body.lines),
    links: body.links,
  };
}

const withAttachedMail = (body: BodyText, attached: BodyText | undefined): BodyText =>
  attached ? { lines: [...body.lines, ...attached.lines], links: [...body.links, ...attached.links] } : body;

/** `Nordmann, Ola <ola@…>` without the quotes that a comma asks for is one person, not two. */
function unquoted(from: string): Mailbox | undefined {
  const [, name, address] = /^\s*([^<>"@,]+,[^<>"@,]+?)\s*<([^<>\s,]+@[^<>\s,]+)>\s*$/.exec(from) ?? [];
  return name && address && !name.includes('=?') ? { name: oneLine(name), address: oneLine(address, 320) } : undefined;
}

const mailboxes = (...addresses: readonly (Address | undefined)[]): Mailbox[] =>
  addresses.flatMap((entry): Mailbox[] => {
    if (!entry) return [];
    if ('group' in entry && entry.group) return mailboxes(...entry.group);
    return [{ name: oneLine(entry.name ?? ''), address: oneLine(entry.address ?? '', 320) }];
  });

/** The value of a header; empty where there is none. */
const headersOf = (email: Email) => {
  const values = new Map(email.headers.map(({ key, value }) => [key.toLowerCase(), value]));
  return (name: string): string => values.get(name) ?? '';
};

/** What headers say of a machine as the writer: RFC 3834 `Auto-Submitted`, RFC 3464 reports, and what was there before them. */
function automaticBy(header: (name: string) => string): ReadMessage['automatic'] {
  if (/multipart\/report|delivery-status/i.test(header('content-type')) || header('x-failed-recipients'))
    return 'bounce';
  if (/auto-replied/i.test(header('auto-submitted')) || header('x-autoreply') || header('x-autorespond'))
    return 'reply';
  if (/auto_reply/i.test(header('precedence'))) return 'reply';
  // A discussion list has somebody to answer: `Precedence: list`, or an address to post to.
  const isDiscussion = header('list-post') || /list/i.test(header('precedence'));
  if (/bulk|junk/i.test(header('precedence')) || (header('list-unsubscribe') && !isDiscussion)) return 'bulk';
  return undefined;
}
