import { DaybookError } from '@/lib/base/errors';
import type { Backend } from '../data/backend';
import type { Place } from './use-commands';

/** A mail with its attachments may be as long; bytes. */
const longest = 50 * 1024 * 1024;

/**
 * Reads the raw source of a mail and shows it instead of the open one. Throws `source-unreadable` for a text that is no mail,
 * `source-too-big`, and what the background refuses with.
 */
export async function bringMail(ask: Backend['ask'], { windowId }: Place, source: string | File): Promise<void> {
  const size = typeof source === 'string' ? source.length : source.size;
  if (size > longest) throw new DaybookError('source-too-big');
  // Loaded when it is needed: no panel pays for it that shows an open mail.
  const { readSource } = await import('@/lib/mail/read-source');
  const raw = typeof source === 'string' ? source.trimStart() : new Uint8Array(await source.arrayBuffer());
  const mail = await readSource(raw, parseHtml).catch(() => undefined);
  if (!mail?.message.from) throw new DaybookError('source-unreadable');
  const { message, subject, references, body } = mail;
  await ask('capture.bring', {
    ...(windowId === undefined ? {} : { windowId }),
    message,
    subject,
    references: references.slice(-500),
    body,
  });
}

/** A document of its own, in which nothing runs or loads. */
const parseHtml = (html: string): Node => new DOMParser().parseFromString(html, 'text/html').body;
