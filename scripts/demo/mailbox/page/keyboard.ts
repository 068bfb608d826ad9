import { noteAction } from './state.ts';

/** What a shortcut can do; every one is noted in the page. */
export type Actions = Record<
  'older' | 'newer' | 'archive' | 'trash' | 'reply' | 'back' | 'open' | 'compose',
  () => boolean
>;

const shortcuts: Record<string, keyof Actions> = {
  j: 'older',
  k: 'newer',
  e: 'archive',
  '#': 'trash',
  Delete: 'trash',
  r: 'reply',
  u: 'back',
  o: 'open',
  Enter: 'open',
  c: 'compose',
};

/** Gmail's own fields; typing anywhere else, in a foreign input or a shadow root too, counts as shortcuts. */
const ownFields = '[g_editable], input[name="subjectbox"], input[name="q"], input[peoplekit-id]';

/** Listens on the document, as Gmail does. `data-demo-keys` on body counts every key that got here. */
export function listenForShortcuts(actions: Actions): void {
  document.addEventListener('keydown', (event) => {
    const { dataset } = document.body;
    dataset.demoKeys = String(Number(dataset.demoKeys) + 1);
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.target instanceof Element && event.target.closest(ownFields)) return;
    const action = shortcuts[event.key];
    if (!action || !actions[action]()) return;
    event.preventDefault();
    // The reply and compose boxes note themselves, they have buttons as well.
    if (action !== 'reply' && action !== 'compose') noteAction(action);
  });
}
