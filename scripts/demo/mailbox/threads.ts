import { legacyIdOf, tokenOf } from './ids.ts';
import type { Mail } from './mail.ts';
import type { DemoMessage, DemoThread } from './model.ts';
import { plainTextToHtml, snippetOf } from './plain-text.ts';
import { type SanitiseMode, sanitise } from './sanitise.ts';

/** Groups mail (oldest first) by References and In-Reply-To: a message joins the first thread that holds one it refers to. */
export function groupByReferences(mails: readonly Mail[]): Mail[][] {
  const threadOf = new Map<string, Mail[]>();
  const threads = new Set<Mail[]>();
  for (const mail of mails) {
    const known = mail.references.map((id) => threadOf.get(id)).find((thread) => thread !== undefined);
    const thread = known ?? [];
    thread.push(mail);
    threads.add(thread);
    threadOf.set(mail.rfcMessageId, thread);
  }
  return [...threads];
}

function toMessage(mail: Mail, mode: SanitiseMode): DemoMessage {
  const legacyId = legacyIdOf(mail.arrivedAt, mail.rfcMessageId);
  const text = mail.text ?? '';
  const html = mail.html
    ? sanitise(mail.html, { mode, prefix: `m_${BigInt(`0x${legacyId}`)}` })
    : plainTextToHtml(text);
  return {
    rfcMessageId: mail.rfcMessageId,
    legacyId,
    arrivedAt: mail.arrivedAt,
    shownAt: mail.labels.includes('Imported') ? mail.sentAt : mail.arrivedAt,
    from: mail.from,
    to: mail.to,
    cc: mail.cc,
    replyTo: mail.replyTo,
    subject: mail.subject,
    html,
    snippet: snippetOf(text || html),
    unread: mail.labels.includes('Unread'),
    own: mail.from.address.toLowerCase() === mail.mailbox,
    attachments: mail.attachments,
  };
}

/** The conversations of one mailbox, newest first. `mode` says how much of a hostile HTML body survives. */
export function threadsOf(mails: readonly Mail[], mailbox: string, mode: SanitiseMode): DemoThread[] {
  const threads = groupByReferences(mails.filter((mail) => mail.mailbox === mailbox.toLowerCase())).map((group) => {
    const messages = group.map((mail) => toMessage(mail, mode));
    const id = messages[0]?.legacyId ?? '';
    const labels = [...new Set(group.flatMap((mail) => mail.labels))].filter((label) => label !== 'Unread');
    return { id, token: tokenOf(id), subject: messages[0]?.subject ?? '', labels, messages };
  });
  const lastArrival = (thread: DemoThread): number => thread.messages.at(-1)?.shownAt ?? 0;
  return threads.sort((a, b) => lastArrival(b) - lastArrival(a));
}

/** With conversation view off each message is listed and shown by itself; what belongs to one thread keeps its id. */
export function withoutConversations(threads: readonly DemoThread[]): DemoThread[] {
  const single = threads.flatMap((thread) =>
    thread.messages.map((message) => ({
      ...thread,
      token: tokenOf(message.legacyId),
      subject: message.subject,
      messages: [message],
    })),
  );
  return single.sort((a, b) => (b.messages[0]?.shownAt ?? 0) - (a.messages[0]?.shownAt ?? 0));
}
