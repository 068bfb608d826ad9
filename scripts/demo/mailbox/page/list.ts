import type { DemoThread } from '../model.ts';
import { icon, make, nextId } from './dom.ts';
import { data, decimal, type Folder, isMe, lastMessage, nameOf, toggleLabel, words } from './state.ts';
import { rowDate, rowTitle } from './time.ts';

function participants(thread: DemoThread, folder: Folder): HTMLElement {
  const unread = thread.messages.some((message) => message.unread);
  const sentOnly = folder.name === 'sent' || thread.messages.every(({ own }) => own);
  const everyone = sentOnly
    ? (thread.messages.findLast(({ own }) => own)?.to ?? [])
    : thread.messages.map(({ from }) => from);
  const distinct = everyone.filter(
    (person, index) => everyone.findIndex(({ address }) => address === person.address) === index,
  );
  const short = distinct.length > 1;
  const names = distinct.slice(0, 3).flatMap((person, index) => {
    const name = isMe(person) ? words.me : short ? (nameOf(person).split(' ')[0] ?? '') : nameOf(person);
    const span = make(
      `span.${unread ? 'zF' : 'yP'}`,
      { translate: 'no', email: person.address, name, 'data-hovercard-id': person.address },
      name,
    );
    return index === 0 ? [span] : [', ', span];
  });
  const count = thread.messages.length > 1 ? [make('span.bx0', {}, String(thread.messages.length))] : [];
  return make('div.yW', {}, make('span.bA4', {}, ...(sentOnly ? [`${words.to}: `] : []), ...names), ' ', ...count);
}

function star(thread: DemoThread): HTMLElement {
  const on = thread.labels.includes('Starred');
  const element = make(
    `span.aXw.${on ? 'T-KT.T-KT-Jp' : 'T-KT'}`,
    { role: 'button', 'aria-label': words.star, 'aria-pressed': String(on) },
    icon('star'),
  );
  element.addEventListener('click', (event) => {
    event.stopPropagation();
    const now = !toggleLabel(thread, 'Starred');
    element.classList.toggle('T-KT-Jp', now);
    element.setAttribute('aria-pressed', String(now));
  });
  return element;
}

function row(thread: DemoThread, folder: Folder): HTMLElement[] {
  const last = lastMessage(thread);
  const unread = thread.messages.some((message) => message.unread);
  const perm = data.conversations
    ? `#thread-f:${decimal(thread.id)}`
    : `#msg-f:${decimal(last?.legacyId ?? thread.id)}`;
  const ids = {
    'data-thread-id': perm,
    'data-legacy-thread-id': thread.id,
    'data-legacy-last-message-id': last?.legacyId,
  };
  const subject = make('span.bog', {}, make('span.bqe', ids, thread.subject || words.noSubject));
  const snippet = make('span.y2', {}, make('span.Zt', {}, ' - '), last?.snippet ?? '');
  const at = last?.shownAt ?? 0;
  const cell = make('div.xS', { role: 'link' }, make('div.xT', {}, make('div.y6', {}, subject), snippet));
  const attributes = { id: nextId(), role: 'row', tabindex: '-1', draggable: 'false' };
  const date = make('span', { title: rowTitle(at) }, make('span', {}, rowDate(at)));
  const state = unread ? 'zE' : 'yO';
  const rows =
    data.layout === 'split-right'
      ? verticalRow(`tr.zA.apv.${state}`, attributes, { people: participants(thread, folder), date, cell, thread })
      : [wideRow(`tr.zA.${state}`, attributes, { people: participants(thread, folder), date, cell, thread })];
  for (const element of rows) {
    element.addEventListener('click', () => {
      location.hash = `#${folder.name.replaceAll(' ', '+')}/${thread.token}`;
    });
  }
  return rows;
}

type Cells = { people: HTMLElement; date: HTMLElement; cell: HTMLElement; thread: DemoThread };

/** At the left of a pane a row is two: who and when, then what (InboxSDK, 2026). */
function verticalRow(
  selector: string,
  attributes: Record<string, string>,
  { people, date, cell, thread }: Cells,
): HTMLElement[] {
  return [
    make(
      selector,
      attributes,
      make('td.apU.xY', {}, star(thread)),
      make('td.apy.xY', {}, people),
      make('td.apt.xY', {}, make('div.apm', {}, date)),
    ),
    make('tr.apv.apw', {}, make('td.xY'), make('td.xY', { colspan: '2' }, cell)),
  ];
}

function wideRow(
  selector: string,
  attributes: Record<string, string>,
  { people, date, cell, thread }: Cells,
): HTMLElement {
  return make(
    selector,
    attributes,
    make('td.PF.xY'),
    make(
      'td.oZ-x3.xY',
      {},
      make('div.oZ-jc.T-Jo.J-J5-Ji', {
        role: 'checkbox',
        'aria-checked': 'false',
        'aria-label': thread.subject || words.noSubject,
      }),
    ),
    make('td.apU.xY', {}, star(thread)),
    make('td.yX.xY', {}, people),
    make('td.xY.a4W', {}, cell),
    make('td.xW.xY', {}, date),
  );
}

/** The threads of a folder, newest first. */
export function threadsIn(folder: Folder): DemoThread[] {
  return data.threads.filter(folder.holds);
}

/** The list of a folder, built anew. */
export function listView(folder: Folder): HTMLElement {
  const rows = threadsIn(folder).flatMap((thread) => row(thread, folder));
  const table = make('table.F.cf.zt', { role: 'grid', id: nextId() }, make('tbody', {}, ...rows));
  const empty = rows.length === 0 ? [make('div.TC', {}, words.nothingHere)] : [];
  return make(
    'div.BltHke.nH.oy8Mbf',
    {},
    make('div.UI', { gh: 'tl' }, make('div.Cp', {}, make('div', {}, table, ...empty))),
  );
}
