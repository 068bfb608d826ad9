import type { DemoMessage, Person } from '../model.ts';
import { avatar, button, fill, icon, make, nextId, setHidden } from './dom.ts';
import { data, decimal, isMe, later, logged, nameOf, words } from './state.ts';
import { fullDate, messageDate } from './time.ts';

/** `loaded`: collapsed, but its full message is in the page too, hidden. `folded`: one of the "N more", with nothing in it. */
export type ItemState = 'expanded' | 'collapsed' | 'loaded' | 'folded';

function personSpan(className: string, person: Person, shown: string): HTMLElement {
  const { address } = person;
  return make(
    `span.${className}`,
    { translate: 'no', dir: 'ltr', email: address, name: shown, 'data-hovercard-id': address },
    make('span', {}, shown),
  );
}

function dateCell(message: DemoMessage): HTMLElement {
  const title = fullDate(message.shownAt);
  const date = make(
    'span.g3',
    { id: nextId(), title, alt: title, role: 'gridcell', tabindex: '-1' },
    messageDate(message.shownAt),
  );
  return make('td.gH.bAk', {}, make('div.gK', {}, make('span'), date));
}

function recipients(message: DemoMessage): HTMLElement {
  const all = [...message.to, ...message.cc];
  const shown = all.slice(0, 4).flatMap((person, index) => {
    const span = personSpan('g2', person, isMe(person) ? words.me : nameOf(person));
    return index === 0 ? [span] : [', ', span];
  });
  const rest = all.length - 4;
  return make(
    'span.hb',
    {},
    `${words.to} `,
    ...shown,
    ...(rest > 0 ? [` ${words.andMore.replace('{n}', String(rest))}`] : []),
  );
}

function detailsRow(label: string, ...value: (Node | string)[]): HTMLElement {
  return make('tr.ajv', {}, make('td.gG', {}, make('span', {}, `${label}:`)), make('td.gL', {}, ...value));
}

function people(list: Person[]): (Node | string)[] {
  return list.flatMap((person, index) => {
    const span = make(
      'span',
      { email: person.address, name: nameOf(person) },
      person.name ? `${person.name} <${person.address}>` : person.address,
    );
    return index === 0 ? [span] : [', ', span];
  });
}

/** The popup under the small triangle; as in Gmail it is in the page only after a click, and has no Reply-To. */
function details(message: DemoMessage): HTMLElement {
  const rows = [detailsRow(words.from, ...people([message.from])), detailsRow(words.to, ...people(message.to))];
  if (message.cc.length > 0) rows.push(detailsRow(words.cc, ...people(message.cc)));
  rows.push(detailsRow(words.date, fullDate(message.shownAt)), detailsRow(words.subject, message.subject));
  return make('div.ajA.SK', {}, make('table.ajC', {}, make('tbody', {}, ...rows)));
}

function header(message: DemoMessage, onReply: () => void): HTMLElement {
  const { from } = message;
  const address = make(
    'span.go',
    {},
    make('span', { 'aria-hidden': 'true' }, '<'),
    from.address,
    make('span', { 'aria-hidden': 'true' }, '>'),
  );
  const sender = make(
    'h3.iw.gFxsud',
    {},
    make(
      'span.qu',
      { translate: 'no', role: 'gridcell', tabindex: '-1' },
      personSpan('gD', from, nameOf(from)),
      ' ',
      address,
    ),
  );
  const buttons = make(
    'td.gH.acX.bAm',
    {},
    button('T-I.J-J5-Ji.T-I-Js-IF.aaq.T-I-ax7.L3', words.reply, onReply, icon('reply')),
  );
  const wrap = make('div.iw.ajw', {}, recipients(message));
  const more = button(
    'ajy',
    words.showDetails,
    () => {
      const open = wrap.querySelector('.ajA');
      if (open) open.remove();
      else wrap.append(details(message));
    },
    icon('down'),
  );
  more.setAttribute('aria-haspopup', 'true');
  wrap.append(more);
  const first = make(
    'tr.acZ',
    {},
    make('td.gF.gK', {}, make('table.cf.ix', {}, make('tbody', {}, make('tr', {}, make('td.c2', {}, sender))))),
    dateCell(message),
    buttons,
  );
  const second = make(
    'tr.acZ.xD',
    {},
    make('td', { colspan: '3' }, make('table.cf.adz', {}, make('tbody', {}, make('tr', {}, make('td.ady', {}, wrap))))),
  );
  return make('div.gs', {}, make('div.gE.iv.gt', {}, make('table.cf.gJ', {}, make('tbody', {}, first, second))));
}

/** Folds the quotation away as Gmail does, by the same marks a sender can use. */
function trimQuotation(body: HTMLElement): void {
  const quote = body.querySelector<HTMLElement>('.gmail_quote, .adL');
  if (!quote) return;
  const parts = [quote];
  for (let next = quote.nextElementSibling; next instanceof HTMLElement; next = next.nextElementSibling)
    parts.push(next);
  for (const part of parts) {
    part.classList.add('adL');
    part.hidden = true;
  }
  const toggle = button(
    'ajR',
    words.showTrimmed,
    () => {
      const open = toggle.getAttribute('aria-expanded') === 'true';
      toggle.setAttribute('aria-expanded', String(!open));
      for (const part of parts) part.hidden = open;
    },
    make('span.ajT', {}, '•••'),
  );
  toggle.setAttribute('aria-expanded', 'false');
  quote.before(make('div.yj6qo.ajU', {}, toggle));
}

/** In the dark theme text gets our colour, unless the mail brings its own background with it. */
function adaptColours(body: HTMLElement): void {
  if (data.theme === 'light') return;
  for (const element of body.querySelectorAll<HTMLElement>('[style*="color"]')) {
    if (!element.closest('[style*="background"], [bgcolor]')) element.style.removeProperty('color');
  }
}

/** Paints a message's ids, late, or the provisional one of mail just sent. */
export function paintIds(full: HTMLElement, message: DemoMessage): void {
  later(() => {
    const known = message.legacyId !== '';
    full.setAttribute(
      'data-message-id',
      known ? `#msg-f:${decimal(message.legacyId)}` : `#msg-a:${message.rfcMessageId}`,
    );
    if (!known) return;
    full.setAttribute('data-legacy-message-id', message.legacyId);
    full
      .querySelector('.ii.gt')
      ?.setAttribute('jslog', `20277; u014N:xr6bB; 4:${logged(`#msg-f:${decimal(message.legacyId)}`)}`);
  });
}

/** "231 KB" as in a chip: whole kilobytes of 1024, at least one. */
const sizeText = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1024))} KB`;

/** The files below a message's text. */
function files({ attachments }: DemoMessage): HTMLElement[] {
  if (attachments.length === 0) return [];
  const chips = attachments.map(({ name, type, size }) =>
    make(
      'span.aZo',
      {
        draggable: 'true',
        download_url: `${type}:${encodeURIComponent(name)}:https://mail.google.com/mail/u/0/?attid=0.1`,
      },
      make(
        'div.aQw',
        {},
        make('div.aQA', {}, make('span.aV3.zzV0ie', {}, name)),
        make('div.aYp', {}, make('span.SaH2Ve', {}, sizeText(size))),
      ),
    ),
  );
  return [make('div.hq.gt', { id: nextId() }, make('div.aQH', {}, ...chips))];
}

function fullMessage(message: DemoMessage, onReply: () => void): HTMLElement {
  const body = make('div.a3s.aiL', { id: nextId() });
  fill(body, message.html);
  trimQuotation(body);
  adaptColours(body);
  const picture = make('img.ajn', {
    src: avatar(nameOf(message.from)),
    alt: '',
    jid: message.from.address,
    'data-hovercard-id': message.from.address,
  });
  const side = make('div.aju', {}, make('div.aCi', {}, make('div.aFg'), make('div.aFk', {}, picture)));
  const empty = make(
    'div.ii.gt',
    { id: nextId(), style: 'display:none' },
    make('div.a3s.aiL.undefined', { id: nextId() }),
  );
  const full = make(
    'div.adn.ads',
    {},
    side,
    header(message, onReply),
    make('div', {}, make('div.ii.gt', { id: nextId() }, body), empty, ...files(message), make('div.hi')),
  );
  paintIds(full, message);
  return full;
}

function collapsedMessage(message: DemoMessage): HTMLElement {
  const { from } = message;
  const sender = make(
    'td.gF.gK',
    {},
    make('span.qu', { translate: 'no' }, personSpan('gD', from, isMe(from) ? words.me : nameOf(from))),
  );
  const first = make('tr.acZ', {}, sender, dateCell(message));
  const second = make('tr.acZ.xD', {}, make('td.hF', { colspan: '2' }, make('div.iA.g6', {}, message.snippet)));
  const picture = make('img.ajn', { src: avatar(nameOf(from)), alt: '', jid: from.address });
  const side = make('div.aju', {}, make('div.aCi', {}, make('div.aFk', {}, picture)));
  return make(
    'div.adf.ads',
    {},
    side,
    make('div.gE.iv.gt', {}, make('table.cf.gJ', {}, make('tbody', {}, first, second))),
  );
}

export type MessageItem = { element: HTMLElement; message: DemoMessage; show(state: ItemState): void };

/** One message of a thread as a list item that can be folded, collapsed or expanded. */
export function messageItem(message: DemoMessage, onReply: () => void): MessageItem {
  const holder = make('div', { id: nextId() });
  const element = make('div', { role: 'listitem', tabindex: '-1' }, make('div.Bk', {}, make('div.G3.G2', {}, holder)));
  let full: HTMLElement | undefined;
  let short: HTMLElement | undefined;
  function show(state: ItemState): void {
    const expanded = state === 'expanded';
    element.className = `${state === 'folded' ? 'kQ bg' : expanded ? 'h7 ie' : 'kv'} nH oy8Mbf`;
    if (state === 'folded') return;
    element.setAttribute('aria-expanded', String(expanded));
    if (!short && !expanded) {
      short = collapsedMessage(message);
      short.addEventListener('click', () => show('expanded'));
      holder.prepend(short);
    }
    if (!full && (expanded || state === 'loaded')) {
      full = fullMessage(message, onReply);
      full.querySelector('.gE')?.addEventListener('click', (event) => {
        if (!(event.target instanceof Element && event.target.closest('.ajA, a')) && element.nextElementSibling)
          show('collapsed');
      });
      holder.append(full);
    }
    if (short) setHidden(short, expanded);
    if (full) setHidden(full, !expanded);
  }
  return { element, message, show };
}
