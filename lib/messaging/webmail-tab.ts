import type { Gathered, ListMark, MessageBody, Reading } from '../capture/model';
import { makePanelFrame } from '../platform/panel-frame';
import { send } from './send';
import { isForContent } from './tab-messages';

/** What a provider is started with; see `lib/webmail/start.ts`. */
export type WebmailTab = {
  report(reading: Reading): Promise<void>;
  onGather(handler: (wanted: Wanted) => Promise<Gathered>): void;
  onBodies(handler: (ids: readonly string[]) => readonly MessageBody[]): void;
  onInspect(inspect: Inspect): void;
  marks(addresses: readonly string[]): Promise<readonly ListMark[]>;
  onMarksChanged(handler: () => void): void;
};
type Inspect = { readonly health: () => unknown; readonly outline: () => string };
type Wanted = {
  readonly ids: readonly string[];
  readonly originals: readonly string[];
  readonly bodies: boolean;
  readonly patience: number;
};

/**
 * Ties a content script to the background and to its panel frame, until `signal` aborts.
 * `undefined` when this page is not an enabled webmail: then nothing of it is read.
 */
export async function openWebmailTab(room: 'beside' | 'overlay', signal: AbortSignal): Promise<WebmailTab | undefined> {
  const allowed = await send('context.report', { reading: null }).catch(() => undefined);
  if (!allowed || signal.aborted) return undefined;
  const frame = makePanelFrame(chrome.runtime.getURL('/panel.html'), room, signal);
  if (allowed.collapsed) frame.collapse(true);
  let gather: ((wanted: Wanted) => Promise<Gathered>) | undefined;
  let last: Reading | undefined;
  let inspect: Inspect | undefined;
  let marksChanged: (() => void) | undefined;
  let bodies: ((ids: readonly string[]) => readonly MessageBody[]) | undefined;

  const hear = (message: unknown, sender: chrome.runtime.MessageSender, reply: (answer: unknown) => void): boolean => {
    if (sender.id !== chrome.runtime.id || sender.tab || !isForContent(message)) return false;
    switch (message.kind) {
      case 'collapse':
        frame.show(true);
        frame.collapse(message.collapsed);
        return false;
      case 'toggle':
        reply({ collapsed: frame.toggle() });
        return false;
      case 'report-again':
        if (last !== undefined) void send('context.report', { reading: last }).catch(() => undefined);
        return false;
      case 'marks-changed':
        marksChanged?.();
        return false;
      case 'focus-panel':
        frame.show(true);
        frame.collapse(false);
        frame.focus();
        return false;
      case 'focus-page':
        frame.giveFocusBack();
        return false;
      case 'gather':
        void gather?.({ ...message, ids: message.messageIds }).then(reply, () => reply(undefined));
        return gather !== undefined;
      case 'health':
        reply(inspect?.health());
        return false;
      case 'outline':
        reply({ outline: inspect?.outline() });
        return false;
      case 'bodies':
        reply({ bodies: bodies?.(message.messageIds) ?? [] });
        return false;
    }
  };
  chrome.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => chrome.runtime?.onMessage?.removeListener(hear));

  return {
    async report(reading) {
      // The panel must find the new context when it appears, so the background hears of it first.
      last = reading;
      await send('context.report', { reading });
      frame.show(reading !== null);
    },
    onGather(handler) {
      gather = handler;
    },
    onBodies(handler) {
      bodies = handler;
    },
    onInspect(answers) {
      inspect = answers;
    },
    marks: async (addresses) => (await send('capture.marks', { addresses: [...addresses] })).marks,
    onMarksChanged(handler) {
      marksChanged = handler;
    },
  };
}
