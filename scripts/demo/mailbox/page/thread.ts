import type { DemoThread } from '../model.ts';
import { replyBox } from './compose.ts';
import { button, icon, make, nextId } from './dom.ts';
import { type ItemState, type MessageItem, messageItem } from './message.ts';
import { data, decimal, later, logged, words } from './state.ts';

/** Gmail folds long threads: first, "N more", the last but one and the last stay. */
function startState(index: number, count: number, unread: boolean): ItemState {
  if (index === count - 1 || unread) return 'expanded';
  if (count >= 5 && index > 0 && index < count - 2) return 'folded';
  return index === count - 2 ? 'loaded' : 'collapsed';
}

/** The first folded item carries the button that unfolds them all. */
function addMoreButton(folded: MessageItem[]): void {
  const [first] = folded;
  if (!first) return;
  const label = words.older.replace('{n}', String(folded.length));
  const more = make('span.adx', { role: 'button', tabindex: '0', 'aria-label': label }, make('span', {}, label));
  const notice = make('div.adv', {}, more);
  const unfold = (): void => {
    notice.remove();
    for (const item of folded) item.show('collapsed');
  };
  more.addEventListener('click', unfold);
  first.element.prepend(notice);
}

/** A window of its own for a thread, as Gmail's links since 2024. */
const ownWindow = (thread: DemoThread): string =>
  `${data.base}popout?ver=demo&search=inbox&th=${encodeURIComponent(`#thread-f:${decimal(thread.id)}`)}&cvid=1`;

function subjectLine(thread: DemoThread): HTMLElement {
  const [only] = thread.messages;
  const subject = make(
    'h2.hP',
    {
      jsname: 'r4nke',
      tabindex: '-1',
      id: nextId(),
      'data-thread-perm-id': data.conversations ? 'undefined' : `msg-f:${decimal(only?.legacyId ?? thread.id)}`,
    },
    thread.subject || words.noSubject,
  );
  later(() => {
    subject.setAttribute('data-legacy-thread-id', thread.id);
    subject.setAttribute('jslog', `20686; u014N:xr6bB; 1:${logged(`#thread-f:${decimal(thread.id)}`)}`);
  });
  const chips = thread.labels.filter((label) => !['Starred', 'Sent', 'Imported'].includes(label));
  const shown = chips.map((label) =>
    make('span.hN', {}, label === 'Inbox' ? words.inbox : label === 'Spam' ? words.spam : label),
  );
  const open = button(
    'bHJ',
    words.newWindow,
    () => window.open(ownWindow(thread), '', 'popup,width=1000,height=800'),
    icon('popout'),
  );
  const tools = data.poppedOut ? [] : [open];
  return make(
    'div.nH.V8djrc.byY',
    {},
    make('div.nH', {}, make('div.ha', {}, subject, make('span.J-J5-Ji', {}, ...shown), ...tools)),
  );
}

export type ThreadView = { thread: DemoThread; element: HTMLElement; reply(): void };

/** Builds a new container for a thread, every time it is opened; the old ones stay in the page, hidden. */
export function threadView(thread: DemoThread): ThreadView {
  const list = make('div', { role: 'list' });
  const container = make('div.nH.a98.iY', {}, subjectLine(thread), make('div.nH.aHU', {}, make('div.nH.hx', {}, list)));
  const reply = (): void => replyBox(thread, list, container);
  const states = thread.messages.map(({ unread }, index) => startState(index, thread.messages.length, unread));
  const items = thread.messages.map((message) => messageItem(message, reply));
  items.forEach((item, index) => {
    item.show(states[index] ?? 'collapsed');
    list.append(item.element);
  });
  addMoreButton(items.filter((_, index) => states[index] === 'folded'));
  const bar = make(
    'div.amn',
    {},
    button('ams.bkH', words.reply, reply, icon('reply'), make('span', {}, words.reply)),
    button('ams.bkG', words.forward, reply, icon('forward'), make('span', {}, words.forward)),
  );
  container.append(bar);
  return { thread, element: make('div.nH.g.id', {}, container), reply };
}
