import { make } from './dom.ts';

const shownMs = 6000;

/** Says what just happened in the lower left corner, for six seconds. */
export function toast(text: string): void {
  document.querySelector('.b8.UC')?.remove();
  const element = make('div.b8.UC', { role: 'alert' }, make('div.vh', {}, make('span.aT', {}, text)));
  document.body.append(element);
  setTimeout(() => element.remove(), shownMs);
}
