type Attributes = Record<string, string | undefined>;

/** Builds an element from `tag.class.class`; undefined attributes are left out. */
export function make(selector: string, attributes: Attributes = {}, ...children: (Node | string)[]): HTMLElement {
  const [tag = 'div', ...classes] = selector.split('.');
  const element = document.createElement(tag);
  if (classes.length > 0) element.className = classes.join(' ');
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A button in Gmail's manner: a div that says it is one. */
export function button(classes: string, label: string, press: () => void, ...children: (Node | string)[]): HTMLElement {
  const element = make(
    `div.${classes}`,
    { role: 'button', tabindex: '0', 'aria-label': label, 'data-tooltip': label },
    ...children,
  );
  const run = (event: Event): void => {
    event.stopPropagation();
    event.preventDefault();
    press();
  };
  element.addEventListener('click', run);
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') run(event);
  });
  return element;
}

/** Gmail hides with exactly this attribute text; saved pages and selectors rely on it. */
export function setHidden(element: Element, hidden: boolean): void {
  if (hidden) element.setAttribute('style', 'display:none');
  else element.removeAttribute('style');
}

/** The next of the page's short element ids, `:1a` and so on. */
let lastId = 40;
export function nextId(): string {
  lastId += 1;
  return `:${lastId.toString(36)}`;
}

declare global {
  interface Window {
    /** Not in the DOM types yet. */
    trustedTypes?: {
      createPolicy(name: string, rules: { createHTML(html: string): string }): { createHTML(html: string): string };
    };
  }
}

const identity = { createHTML: (html: string): string => html };
const policy = window.trustedTypes?.createPolicy('demo-mailbox', identity) ?? identity;

/** Puts sanitised HTML into an element. */
export function fill(element: HTMLElement, html: string): void {
  // The policy's result counts as a string only where Trusted Types are unknown to the types.
  Object.assign(element, { innerHTML: policy.createHTML(html) });
}

const shapes: Record<string, string> = {
  menu: 'M4 7h16M4 12h16M4 17h16',
  search: 'M11 5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15.5 15.5 20 20',
  pencil: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  inbox: 'M4 13l3-8h10l3 8v6H4zM4 13h5l1.5 2.5h3L15 13h5',
  star: 'M12 4l2.5 5.2 5.7.7-4.2 3.9 1.1 5.6L12 16.6 6.9 19.4 8 13.8 3.8 9.9l5.7-.7z',
  sent: 'M4 12 20 5l-5 15-3-6z',
  all: 'M5 7l7 4 7-4M4 6h16v12H4z',
  spam: 'M8 4h8l4 4v8l-4 4H8l-4-4V8zM12 8v5M12 16v.5',
  trash: 'M5 7h14M9 7V5h6v2M7 7l1 12h8l1-12',
  archive: 'M4 6h16v4H4zM6 10v9h12v-9M10 13h4',
  label: 'M4 7h11l5 5-5 5H4z',
  back: 'M19 12H5M11 6l-6 6 6 6',
  reply: 'M10 7 5 12l5 5M5 12h9a5 5 0 0 1 5 5v1',
  forward: 'M14 7l5 5-5 5M19 12h-9a5 5 0 0 0-5 5v1',
  down: 'M8 10l4 4 4-4',
  calendar: 'M5 6h14v14H5zM5 10h14M9 4v4M15 4v4',
  note: 'M6 4h12v16H6zM9 9h6M9 13h6',
  done: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM8.5 12l2.5 2.5 4.5-5',
  person: 'M12 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM5 20c1-4 4-5.5 7-5.5s6 1.5 7 5.5',
  close: 'M6 6l12 12M18 6 6 18',
  popout: 'M14 4h6v6M20 4l-9 9M10 5H5v14h14v-5',
};

/** A line drawing of our own, 20 px. */
export function icon(name: keyof typeof shapes): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'demo-icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', shapes[name] ?? '');
  svg.append(path);
  return svg;
}

const colours = ['#0f766e', '#b45309', '#4338ca', '#be123c', '#047857', '#7c3aed', '#0369a1', '#a21caf'];

/** A round picture with the first letter of a name, as a data: URL. */
export function avatar(name: string): string {
  const letter = (name.match(/\p{L}/u)?.[0] ?? '?').toUpperCase();
  const sum = Array.from(name).reduce((total, character) => total + (character.codePointAt(0) ?? 0), 0);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><circle cx="20" cy="20" r="20" fill="${colours[sum % colours.length]}"/><text x="20" y="27" font-family="sans-serif" font-size="19" fill="#fff" text-anchor="middle">${letter}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
