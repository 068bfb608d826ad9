import type { Gathered, Reading } from '../capture/model';
import { limits, within } from './limits';
import { fetchOriginal } from './original';
import type { WebmailProvider } from './provider';

/** How a content script talks to the background; the entrypoint makes it of the extension's messages. */
export type WebmailPort = {
  /** Tells what is open now. A rejection is the port's to deal with: the next reading is told all the same. */
  report(reading: Reading): Promise<void>;
  /** Registers the answer to a click that logs: of messages `ids`, with their originals when wanted. */
  onGather(handler: (ids: readonly string[], wantOriginals: boolean) => Promise<Gathered>): void;
};

const nothing: Gathered = { selection: '', originals: [] };

/**
 * Starts a provider on this page: tells `port` every new reading, one after the other (of readings that queue up only the newest),
 * and gathers what a click needs, of messages that are open and no others. Everything ends with `signal`.
 */
export function startWebmail(
  provider: WebmailProvider,
  port: WebmailPort,
  signal: AbortSignal,
  page: Document = document,
  fetchText: (url: string) => Promise<string> = fetchOriginal,
): void {
  let now: Reading = null;
  let waiting: { readonly reading: Reading } | undefined;
  let isTelling = false;

  const tell = async (): Promise<void> => {
    if (isTelling) return;
    isTelling = true;
    while (waiting && !signal.aborted) {
      const { reading } = waiting;
      waiting = undefined;
      await port.report(reading).catch(() => undefined);
    }
    isTelling = false;
  };

  port.onGather(async (ids, wantOriginals) => {
    const open = now?.kind === 'thread' ? now.messages.map(({ id }) => id).filter((id) => ids.includes(id)) : [];
    if (signal.aborted || open.length === 0) return nothing;
    const selection = provider.selection(page);
    return { selection, originals: wantOriginals ? await originals(open.slice(0, limits.originals)) : [] };
  });

  async function originals(ids: readonly string[]): Promise<Gathered['originals']> {
    const found: { id: string; source: string }[] = [];
    for (const id of ids) {
      const source = await provider.original?.(page, id, fetchText).catch(() => undefined);
      if (source !== undefined) found.push({ id, source });
    }
    return found;
  }

  provider.observe(page, signal, (reading) => {
    now = within(reading);
    waiting = { reading: now };
    void tell();
  });
}
