import type { DemoMessage, DemoThread, Person } from '../model.ts';
import { button, icon, make, nextId } from './dom.ts';
import { messageItem, paintIds } from './message.ts';
import { data, isMe, noteAction, words } from './state.ts';
import { toast } from './toast.ts';

type Draft = { to: Person[]; subject: string; body: string; thread?: DemoThread };

let drafts = 0;

function hidden(name: string, value: string): HTMLElement {
  return make('input', { type: 'hidden', name, value });
}

function recipientChip({ name, address }: Person): HTMLElement {
  return make('div.agh', { role: 'option', 'data-name': name, 'data-hovercard-id': address }, name || address);
}

function parsePeople(text: string): Person[] {
  return text.split(/[,;]/).flatMap((part) => {
    const address = /[^\s<>]+@[^\s<>]+/.exec(part)?.[0];
    return address
      ? [{ name: part.replace(/<.*/, '').includes('@') ? '' : part.replace(/<.*/, '').trim(), address }]
      : [];
  });
}

/** A compose form with the names and roles of Gmail's (2021-2026); `done` gets what was written, or undefined when discarded. */
function composeForm(
  draft: Draft,
  done: (sent: { to: Person[]; subject: string; text: string } | undefined) => void,
): HTMLElement {
  drafts += 1;
  const options = make('div', { role: 'listbox' }, ...draft.to.map(recipientChip));
  const to = make('div.anm', { name: 'to' }, make('span.demo-to', {}, words.to), options);
  const typed = make('input.agP', {
    type: 'text',
    'aria-label': words.recipients,
    'peoplekit-id': 'BbVjBd',
    role: 'combobox',
    'aria-expanded': 'false',
  });
  if (draft.to.length === 0) to.append(typed);
  const subject = make('input.aoT', { name: 'subjectbox', placeholder: words.subject, 'aria-label': words.subject });
  if (subject instanceof HTMLInputElement) subject.value = draft.subject;
  const body = make('div.Am.Al.editable.LW-avf', {
    g_editable: 'true',
    role: 'textbox',
    'aria-multiline': 'true',
    contenteditable: 'true',
    id: nextId(),
    'aria-label': words.newMessage,
  });
  body.innerText = draft.body;
  const send = button(
    'T-I.J-J5-Ji.aoO.T-I-atl.L3',
    words.send,
    () => {
      const extra = typed instanceof HTMLInputElement ? parsePeople(typed.value) : [];
      done({
        to: [...draft.to, ...extra],
        subject: subject instanceof HTMLInputElement ? subject.value : '',
        text: body.innerText,
      });
    },
    words.send,
  );
  const discard = button('og.T-I-J3', words.discard, () => done(undefined), icon('trash'));
  const bar = make('div.IZ', {}, make('div.Up', {}, make('div', {}, send)), discard);
  return make(
    'form',
    { method: 'POST', 'data-demo-form': '' },
    hidden('composeid', String(drafts)),
    hidden('draft', `#msg-a:r-${Date.now()}`),
    hidden('rt', draft.thread ? 'r' : ''),
    hidden('lts', draft.thread?.id ?? ''),
    hidden('from', data.account.address),
    make('div.aoD', {}, to, ...(draft.thread ? [] : [subject])),
    ...(draft.thread ? [hidden('subjectbox', draft.subject)] : []),
    make('div.Ap', {}, body),
    bar,
  );
}

function ownMessage(to: Person[], subject: string, text: string): DemoMessage {
  const at = Date.now();
  const lines = make('div', { dir: 'ltr' });
  lines.innerText = text;
  const random = `r${at}${drafts}`;
  return {
    rfcMessageId: random,
    legacyId: '',
    arrivedAt: at,
    shownAt: at,
    from: data.account,
    to,
    cc: [],
    replyTo: [],
    subject,
    html: lines.outerHTML,
    snippet: text.slice(0, 160),
    unread: false,
    own: true,
    attachments: [],
  };
}

/** Mail just sent has only `#msg-a:r…`; the real id comes with the next sync. */
function syncLater(message: DemoMessage, synced: () => void): void {
  setTimeout(() => {
    message.legacyId = ((BigInt(message.arrivedAt) << 20n) | BigInt(drafts)).toString(16).padStart(16, '0');
    synced();
  }, data.lateIdsMs * 10);
}

/** Opens the reply box under a thread, or focuses the one that is open. */
export function replyBox(thread: DemoThread, list: HTMLElement, container: HTMLElement): void {
  const open = container.querySelector<HTMLElement>('.ip.adB [g_editable]');
  if (open) {
    open.focus();
    return;
  }
  noteAction('reply');
  const theirs = thread.messages.findLast(({ from }) => !isMe(from));
  const to = theirs ? [theirs.from] : (thread.messages[0]?.to ?? []);
  const holder = make('div.M9');
  const box = make('div.ip.adB', {}, holder);
  holder.append(
    composeForm({ to, subject: `Re: ${thread.subject}`, body: '', thread }, (sent) => {
      box.remove();
      if (!sent) return;
      const message = ownMessage(sent.to, sent.subject, sent.text);
      thread.messages.push(message);
      const item = messageItem(message, () => replyBox(thread, list, container));
      item.show('expanded');
      list.append(item.element);
      toast(words.messageSent);
      syncLater(message, () => {
        const full = item.element.querySelector<HTMLElement>('.adn');
        if (full) paintIds(full, message);
      });
    }),
  );
  container.append(box);
  box.querySelector<HTMLElement>('[g_editable]')?.focus();
}

/** A new mail: a window at the bottom, or the whole page for `?view=cm`. */
export function composeWindow(draft: Draft, parent: HTMLElement): void {
  noteAction('compose');
  const dialog = make('div.AD', { role: 'dialog', 'aria-label': words.newMessage });
  const frame = make('div.nH', {}, make('div.nH', {}, make('div.no', {}, dialog)));
  dialog.append(make('div.Hp', {}, words.newMessage));
  dialog.append(
    composeForm(draft, (sent) => {
      frame.remove();
      if (sent) toast(words.messageSent);
    }),
  );
  parent.append(frame);
  dialog.querySelector<HTMLElement>(draft.to.length > 0 ? '[g_editable]' : '.agP')?.focus();
}

/** The draft in the address `?view=cm&fs=1&to=&su=&body=`. */
export function draftFromAddress(query: URLSearchParams): Draft {
  return { to: parsePeople(query.get('to') ?? ''), subject: query.get('su') ?? '', body: query.get('body') ?? '' };
}
