const paths = {
  'arrow-in': 'M8 2.5v8m-3.5-3.5L8 10.5 11.5 7M2.5 13.5h11',
  'arrow-out': 'M8 10.5v-8M4.5 6 8 2.5 11.5 6M2.5 13.5h11',
  check: 'M3 8.5 6.5 12 13 4.5',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 4.8V8l2.2 1.4',
  collapse: 'M3.5 4 7.5 8l-4 4m5-8 4 4-4 4',
  cross: 'm4 4 8 8m0-8-8 8',
  flag: 'M4 14V2.5h8L10 5.75 12 9H4',
  gear: 'M2 4.5h5m4 0h3M2 11.5h3m4 0h5M9 6.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4Zm-2 7a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  mail: 'M2 3.5h12v9H2zm0 .5 6 5 6-5',
  note: 'M3.5 2.5h9v11h-9zM6 6h4M6 9h4',
  pencil: 'm3 13 .8-3.2L10.5 3 13 5.5 6.2 12.2 3 13Z',
  people:
    'M6 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM1.5 13.5c0-2.5 2-4 4.5-4s4.5 1.5 4.5 4m0-11a2.5 2.5 0 0 1 0 5m1.5 2.3c1.5.6 2.5 1.9 2.5 3.7',
  person: 'M8 8a2.75 2.75 0 1 0 0-5.5A2.75 2.75 0 0 0 8 8ZM2.5 14c0-2.7 2.4-4.25 5.5-4.25s5.5 1.55 5.5 4.25',
  phone:
    'M4 2.5h2l1 3-1.5 1.2a8 8 0 0 0 3.8 3.8L10.5 9l3 1v2c0 .9-.7 1.5-1.5 1.5A9.5 9.5 0 0 1 2.5 4c0-.8.6-1.5 1.5-1.5Z',
  plus: 'M8 3v10M3 8h10',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9Zm3.3-1.2 3.2 3.2',
  sun: 'M8 10.75a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5ZM8 1.5v1m0 11v1M1.5 8h1m11 0h1M3.4 3.4l.7.7m7.8 7.8.7.7m0-9.2-.7.7m-7.8 7.8-.7.7',
  undo: 'M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M3 6.5l3-3m-3 3 3 3',
} as const;

export type IconName = keyof typeof paths;

/** A 16 px line drawing in the colour of the text. Decoration only, hidden from screen readers: say it in words beside it. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg
    class="icon"
    aria-hidden="true"
    width="16"
    height="16"
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    <path d={paths[name]} />
  </svg>
);
