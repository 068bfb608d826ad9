import * as z from 'zod/mini';
import { providerIds } from '../base/codes';
import { instantText } from '../log/model';

const text = (max: number) => z.string().check(z.maxLength(max));

/** Messages from a content script are treated as if the mail page wrote them: every length has a cap. */
const mailbox = z.object({ name: text(500), address: text(320) });
const mailboxes = z.readonly(z.array(mailbox).check(z.maxLength(100)));

const attachment = z.object({ name: text(300), size: z.optional(z.number().check(z.nonnegative())) });

/** One message as a page, a source or a print view shows it. */
export const readMessage = z.object({
  id: text(1000),
  from: z.nullable(mailbox),
  to: mailboxes,
  cc: mailboxes,
  at: z.optional(instantText),
  dateText: z.optional(text(200)),
  messageId: z.optional(text(1000)),
  replyTo: z.optional(mailboxes),
  list: z.optional(z.boolean()),
  automatic: z.optional(z.enum(['reply', 'bounce', 'bulk'])),
  attachments: z.optional(z.readonly(z.array(attachment).check(z.maxLength(100)))),
  sent: z.optional(z.boolean()),
});

/** 64 kB of text at most; what a webmail tab delivers is cut by the content script and checked here. */
export const bodyText = z.object({
  lines: z.readonly(z.array(z.object({ text: text(2000), quoted: z.boolean() })).check(z.maxLength(4000))),
  links: z.readonly(
    z.array(z.object({ target: text(2000), text: text(300), quoted: z.boolean() })).check(z.maxLength(200)),
  ),
});

/** What a content script reports. */
export const reading = z.nullable(
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('thread'),
      provider: z.enum(providerIds),
      account: text(320),
      threadId: text(1000),
      subject: text(1000),
      messages: z.readonly(z.array(readMessage).check(z.minLength(1), z.maxLength(500))),
      unreadable: z.number().check(z.nonnegative(), z.maximum(10_000)),
      url: text(4000),
      needsOriginal: z.boolean(),
    }),
    z.object({
      kind: z.literal('unreadable'),
      provider: z.enum(providerIds),
      reason: z.enum(['no-subject', 'several-subjects', 'no-thread-id', 'no-messages', 'no-account', 'no-sender']),
    }),
  ]),
);
