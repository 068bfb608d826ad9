import type { DemoThread } from '../model.ts';
import { composeWindow, draftFromAddress } from './compose.ts';
import { button, icon, make, setHidden } from './dom.ts';
import { drawFrame, type Frame, markNavigation } from './frame.ts';
import { listenForShortcuts } from './keyboard.ts';
import { listView, threadsIn } from './list.ts';
import { data, type Folder, folderOf, later, noteAction, toggleLabel, words } from './state.ts';
import { type ThreadView, threadView } from './thread.ts';
import { toast } from './toast.ts';

type Route = { folder: Folder; thread: DemoThread | undefined };

/** `#folder/…/token`; a legacy id that somebody typed is still understood. Cut at `?` before decoding, `+` is a space. */
function readRoute(): Route {
  const [path = ''] = location.hash.slice(1).split('?');
  const [name = '', ...rest] = path.split('/').map((part) => decodeURIComponent(part.replaceAll('+', ' ')));
  const last = rest.at(-1) ?? '';
  const thread = data.threads.find(({ token, id }) => token === last || id === last);
  return { folder: folderOf(name || 'inbox', (thread ? rest.slice(0, -1) : rest).join('/')), thread };
}

type Pane = { before: HTMLElement; thread: HTMLElement; nothing: HTMLElement };

/** Where list and thread go: one over the other, or side by side in a split pane. */
function makePane(main: HTMLElement): Pane {
  const nothing = make('div.apa', {}, make('div.apb', {}, words.nothingHere));
  if (data.layout === 'no-split') return { before: main, thread: main, nothing };
  const thread = make('div.ao9', {}, nothing);
  const before = make('div.aia', { 'data-demo-layout': data.layout }, thread);
  main.append(before);
  return { before, thread, nothing };
}

/** The row whose thread the pane shows has the class `aps`. */
function markSelected(list: HTMLElement, thread: DemoThread | undefined): void {
  for (const row of list.querySelectorAll('tr.zA')) {
    const id = row.querySelector('.bqe') ?? row.nextElementSibling?.querySelector('.bqe');
    const last = thread?.messages.at(-1)?.legacyId;
    row.classList.toggle('aps', last !== undefined && id?.getAttribute('data-legacy-last-message-id') === last);
  }
}

/** A window of its own: nothing but the thread. */
function runPoppedOut(id: string): void {
  document.body.classList.add('demo-popout');
  const main = make('div.nH', { role: 'main' });
  document.body.append(make('div.nH', {}, make('div.nH.bkL', {}, make('div.nH.bkK', {}, make('div.nH', {}, main)))));
  const thread = data.threads.find((it) => it.id === id);
  if (thread) main.append(threadView(thread).element);
  document.title = `${thread?.subject || words.noSubject} - ${data.account.address} - Gmail`;
}

function run(frame: Frame): void {
  const views: ThreadView[] = [];
  let list: HTMLElement | undefined;
  let shown: ThreadView | undefined;
  let route = readRoute();
  let selected = -1;

  const unread = (): number =>
    threadsIn(folderOf('inbox', '')).filter(({ messages }) => messages.some((message) => message.unread)).length;
  const go = (hash: string): void => {
    location.hash = hash;
  };
  const folderHash = (): string => `#${route.folder.name.replaceAll(' ', '+')}`;

  function drawToolbar(): void {
    const reading = [
      button('T-I.lS.T-I-ax7', words.back, () => go(folderHash()), icon('back')),
      button('T-I.lR.T-I-ax7', words.archive, () => put('Inbox', words.archived, 'archive'), icon('archive')),
      button('T-I.nX.T-I-ax7', words.delete, () => put('Trash', words.trashed, 'trash'), icon('trash')),
    ];
    frame.toolbar.replaceChildren(...(shown ? reading : [make('span.demo-title', {}, route.folder.title)]));
  }

  const isSplit = data.layout !== 'no-split';
  const pane = makePane(frame.main);

  function draw(): void {
    route = readRoute();
    list?.remove();
    list = listView(route.folder);
    pane.before.prepend(list);
    for (const view of views) setHidden(view.element, true);
    shown = undefined;
    if (route.thread) {
      // A new container each time: the ones opened before stay in the page, hidden.
      shown = threadView(route.thread);
      views.push(shown);
      pane.thread.append(shown.element);
      for (const message of route.thread.messages) message.unread = false;
    }
    setHidden(list, shown !== undefined && !isSplit);
    if (isSplit) {
      pane.nothing.hidden = shown !== undefined;
      markSelected(list, route.thread);
    }
    selected = -1;
    drawToolbar();
    const count = unread();
    const place = shown
      ? shown.thread.subject || words.noSubject
      : route.folder.title + (route.folder.name === 'inbox' && count > 0 ? ` (${count})` : '');
    document.title = `${place} - ${data.account.address} - Gmail`;
    markNavigation(route.folder.name.replaceAll(' ', '+'), count);
    document.documentElement.scrollTop = 0;
  }

  function put(label: 'Inbox' | 'Trash', said: string, action?: string): boolean {
    if (!shown) return false;
    const { labels } = shown.thread;
    if (label === 'Trash' || labels.includes(label)) toggleLabel(shown.thread, label);
    if (action) noteAction(action);
    go(folderHash());
    toast(said);
    return true;
  }

  function step(by: number): boolean {
    const threads = threadsIn(route.folder);
    if (!shown) {
      const rows = list?.querySelectorAll<HTMLElement>('tr.zA') ?? [];
      selected = Math.min(Math.max(selected + by, 0), rows.length - 1);
      rows.forEach((element, index) => {
        element.classList.toggle('btb', index === selected);
      });
      return rows.length > 0;
    }
    const next = threads[threads.indexOf(shown.thread) + by];
    if (next) go(`${folderHash()}/${next.token}`);
    return next !== undefined;
  }

  listenForShortcuts({
    older: () => step(1),
    newer: () => step(-1),
    archive: () => put('Inbox', words.archived),
    trash: () => put('Trash', words.trashed),
    reply: () => {
      shown?.reply();
      return shown !== undefined;
    },
    back: () => {
      if (shown) go(folderHash());
      return shown !== undefined;
    },
    open: () => {
      const thread = shown ? undefined : threadsIn(route.folder)[selected];
      if (thread) go(`${folderHash()}/${thread.token}`);
      return thread !== undefined;
    },
    compose: () => {
      composeWindow({ to: [], subject: '', body: '' }, frame.windows);
      return true;
    },
  });
  window.addEventListener('hashchange', draw);
  draw();
}

later(() => {
  document.querySelector('.demo-loading')?.remove();
  const query = new URLSearchParams(location.search);
  if (query.get('view') === 'cm') {
    document.body.classList.add('xE', 'xp');
    const main = make('div.nH', { role: 'main' });
    document.body.append(main);
    composeWindow(draftFromAddress(query), main);
    return;
  }
  if (data.poppedOut) {
    runPoppedOut(data.poppedOut);
    return;
  }
  const frame = drawFrame(() => composeWindow({ to: [], subject: '', body: '' }, frame.windows));
  run(frame);
});
