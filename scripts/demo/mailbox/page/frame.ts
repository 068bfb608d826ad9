import { avatar, button, icon, make } from './dom.ts';
import { data, folders, nameOf, userLabels, words } from './state.ts';

const icons: Record<string, string> = {
  inbox: 'inbox',
  starred: 'star',
  sent: 'sent',
  all: 'all',
  spam: 'spam',
  trash: 'trash',
};

function navigationItem(route: string, title: string, picture: string): HTMLElement {
  const link = make('a.J-Ke.n0', { href: `#${route}`, target: '_top', title, 'aria-label': title }, title);
  const row = make('div.aio.UKr6le', {}, make('span.nU', {}, link), make('div.bsU'));
  return make(
    'div.aim',
    { 'data-demo-route': route },
    make('div.TO', {}, make('div.TN.bzz', {}, make('div.qj', {}, icon(picture)), row)),
  );
}

function navigation(onCompose: () => void): HTMLElement {
  const compose = button('T-I.T-I-KE.L3', words.compose, onCompose, icon('pencil'), make('span', {}, words.compose));
  compose.setAttribute('gh', 'cm');
  const system = folders.map(({ name, title }) => navigationItem(name, title, icons[name] ?? 'label'));
  const labels = userLabels.map((label) => navigationItem(`label/${label.replaceAll(' ', '+')}`, label, 'label'));
  const heading = labels.length > 0 ? [make('div.demo-heading', {}, words.labels)] : [];
  return make(
    'div.nH.oy8Mbf.nn.aeN',
    { role: 'navigation' },
    make('div.aic', {}, make('div.z0', {}, compose)),
    make('div.byl', {}, ...system, ...heading, ...labels),
    make('div.demo-note', { role: 'note' }, words.demoNote),
  );
}

function topBar(): HTMLElement {
  const search = make('input.gb_ze', {
    name: 'q',
    type: 'text',
    placeholder: words.search,
    'aria-label': words.search,
    autocomplete: 'off',
  });
  const form = make('form.demo-search', { role: 'search' }, icon('search'), search);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (search instanceof HTMLInputElement && search.value)
      location.hash = `#search/${encodeURIComponent(search.value).replaceAll('%20', '+')}`;
  });
  const { loggedIn } = data;
  if (!loggedIn) throw new Error('no account bar in a window of its own');
  // Two spaces and a line break stand in the real label too.
  const label = `${words.account.replace('{name}', nameOf(loggedIn))}  \n(${loggedIn.address})`;
  const menu = make(
    'a.gb_B',
    {
      href: 'https://mail.google.com/mail/u/0/',
      role: 'button',
      'aria-label': label,
      'aria-expanded': 'false',
      tabindex: '0',
    },
    make('img', { src: avatar(nameOf(loggedIn)), alt: '' }),
  );
  menu.addEventListener('click', (event) => event.preventDefault());
  const brand = make('span.demo-brand', {}, make('span.demo-mark', { 'aria-hidden': 'true' }), 'Demo mail');
  return make(
    'div.nH.w-asV.bbg.aiw',
    { role: 'banner' },
    make('div.demo-menu', { 'aria-hidden': 'true' }, icon('menu')),
    brand,
    form,
    make('div', { id: 'gb' }, menu),
  );
}

function rail(): HTMLElement {
  const buttons = ['calendar', 'note', 'done', 'person'].map((name) =>
    make('div.demo-rail', { 'aria-hidden': 'true' }, icon(name)),
  );
  return make(
    'div.WN9Ejb',
    {},
    make(
      'div.aUx',
      {},
      make('div.brC-brG', { style: 'display:none' }),
      make('div.brC-aT5-aOt-Jw', { role: 'complementary' }, ...buttons),
    ),
  );
}

export type Frame = { main: HTMLElement; toolbar: HTMLElement; windows: HTMLElement };

/** The page around the mail: top bar, left column, Google's narrow column at the right. */
export function drawFrame(onCompose: () => void): Frame {
  const main = make('div.nH', { role: 'main' });
  const toolbar = make('div.G-atb', { gh: 'mtb' });
  const middle = make(
    'div.nH',
    {},
    make('div.aeH', {}, toolbar),
    make('div.AO', {}, make('div.Tm.aeJ', {}, make('div.aeF', {}, main))),
  );
  const windows = make('div.dw', {});
  document.body.append(
    make(
      'div.nH.demo-page',
      {},
      topBar(),
      make('div.nH.bkL', {}, navigation(onCompose), make('div.nH.bkK', {}, middle), rail()),
    ),
    windows,
  );
  return { main, toolbar, windows };
}

/** Marks where we are in the left column and how much is unread in the inbox. */
export function markNavigation(route: string, unread: number): void {
  for (const item of document.querySelectorAll<HTMLElement>('.aim')) {
    const here = item.dataset.demoRoute === route;
    item.querySelector('.TO')?.classList.toggle('nZ', here);
    item.querySelector('a')?.setAttribute('aria-current', here ? 'page' : 'false');
    const count = item.querySelector('.bsU');
    if (count && item.dataset.demoRoute === 'inbox') count.textContent = unread > 0 ? String(unread) : '';
  }
}
