import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime, { type Address, type Email } from 'postal-mime';
import type { DemoFile, Person } from './model.ts';

/** Where the messages of the demo live. */
export const mailFolder = join(import.meta.dirname, '../../../tests/fixtures/mail');

/** One .eml file, parsed; nothing of it is sanitised yet. Times are ms UTC. */
export type Mail = {
  file: string;
  rfcMessageId: string;
  references: string[];
  /** The mailbox it was delivered to, or of the sender when we sent it; lower case. */
  mailbox: string;
  labels: string[];
  arrivedAt: number;
  sentAt: number;
  from: Person;
  to: Person[];
  cc: Person[];
  replyTo: Person[];
  subject: string;
  html: string | undefined;
  text: string | undefined;
  attachments: DemoFile[];
  /** The file as it is. */
  source: string;
};

function people(addresses: Address[] | undefined): Person[] {
  return (addresses ?? []).flatMap((entry) => entry.group ?? [entry]).map(({ name, address }) => ({ name, address }));
}

function ids(value: string | undefined): string[] {
  return Array.from((value ?? '').matchAll(/<([^<>\s]+)>/g), (match) => match[1] ?? '');
}

function header(email: Email, key: string): string | undefined {
  return email.headers.find((candidate) => candidate.key === key)?.value;
}

function toMail(file: string, email: Email, source: string): Mail {
  const [from] = people(email.from ? [email.from] : []);
  const [rfcMessageId] = ids(email.messageId);
  const sentAt = Date.parse(email.date ?? '');
  if (!from || !rfcMessageId || Number.isNaN(sentAt)) throw new Error(`${file}: From, Message-ID or Date is missing`);
  // The last hop's own clock says when it arrived; a sender's Date: can be anything.
  const received = Date.parse(header(email, 'received')?.split(';').at(-1) ?? '');
  return {
    file,
    rfcMessageId,
    references: [...ids(email.references), ...ids(email.inReplyTo)],
    mailbox: (header(email, 'delivered-to') ?? from.address).toLowerCase(),
    labels: (header(email, 'x-gmail-labels') ?? 'Inbox').split(',').map((label) => label.trim()),
    arrivedAt: Number.isNaN(received) ? sentAt : received,
    sentAt,
    from,
    to: people(email.to),
    cc: people(email.cc),
    replyTo: people(email.replyTo),
    subject: email.subject ?? '',
    html: email.html,
    text: email.text,
    attachments: email.attachments.map(({ filename, mimeType, content }) => ({
      name: filename ?? '',
      type: mimeType,
      size: typeof content === 'string' ? content.length : content.byteLength,
    })),
    source,
  };
}

/** Parses every .eml of a folder, oldest arrival first. Throws when one lacks From, Message-ID or Date. */
export async function readMail(folder: string = mailFolder): Promise<Mail[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.eml')).sort();
  const mails = await Promise.all(
    files.map(async (file) => {
      const source = await readFile(join(folder, file));
      return toMail(file, await PostalMime.parse(source), source.toString('utf8'));
    }),
  );
  return mails.sort((a, b) => a.arrivedAt - b.arrivedAt);
}
