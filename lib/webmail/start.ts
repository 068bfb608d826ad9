import type { ProviderId } from '../base/codes';
import type { Gathered, MessageBody, Reading } from '../capture/model';
import { bodyText } from '../mail/body-text';
import { type ProbeHealth, readHealth } from './health';
import { limits, within, withinMessages } from './limits';
import { type FetchOptions, fetchOriginal } from './original';
import { pageOutline } from './outline';
import type { FetchText, WebmailProvider } from './provider';

/** How a content script talks to the background; the entrypoint makes it of the extension's messages. */
export type WebmailPort = {
  /** Tells what is open now. A rejection is the port's to deal with: the next reading is told all the same. */
  report(reading: Reading): Promise<void>;
  /** Registers the answer to a click that logs: of messages `ids`, with their originals when wanted. */
  onGather(handler: (wanted: Wanted) => Promise<Gathered>): void;
  /** Registers the answer to the question what some messages say: for the proposal, before anything is logged. */
  onBodies(handler: (ids: readonly string[]) => readonly MessageBody[]): void;
  /** Registers the answer to the question how reading fares on this page, and to the wish for its outline. */
  onInspect(inspect: Inspect): void;
};

/** What Settings and a bug report ask of a page; never asked while nobody looks. */
export type Inspect = {
  readonly health: () => { readonly provider: ProviderId; readonly probes: readonly ProbeHealth[] };
  readonly outline: () => string;
};

/** What a click that logs needs, of messages by their ids. */
export type Wanted = {
  readonly ids: readonly string[];
  /** Whose raw sources: one same-origin request each. Where one can't be had, the webmail's print view of the thread. */
  readonly originals: readonly string[];
  readonly bodies: boolean;
  /** How long the click waits for those requests, in milliseconds. */
  readonly patience: number;
};

const nothing: Gathered = { selection: '', originals: [], completed: [], bodies: [] };

/**
 * Starts a provider on this page: tells `port` every new reading, one after the other (of readings that queue up only the newest),
 * and gathers what a click needs, of messages that are open and no others. Everything ends with `signal`.
 */
export function startWebmail(
  provider: WebmailProvider,
  port: WebmailPort,
  signal: AbortSignal,
  page: Document = document,
  fetchText: FetchText = fetchOriginal,
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

  const openOf = (ids: readonly string[]): string[] =>
    now?.kind === 'thread' && !signal.aborted ? now.messages.map(({ id }) => id).filter((id) => ids.includes(id)) : [];

  port.onGather(async (wanted) => {
    const open = openOf(wanted.ids);
    if (open.length === 0) return nothing;
    const selection = provider.selection(page);
    const texts = wanted.bodies ? bodies(open) : [];
    const sources = open.filter((id) => wanted.originals.includes(id)).slice(0, limits.originals);
    const ask = patiently(wanted.patience);
    const found = await originals(sources, ask);
    return {
      selection,
      bodies: texts,
      originals: found,
      completed: found.length < sources.length ? await completed(ask) : [],
    };
  });

  port.onBodies((ids) => bodies(openOf(ids)));
  port.onInspect({
    health: () => ({ provider: provider.id, probes: readHealth(provider, page) }),
    outline: () => pageOutline(page, provider.open(page)?.outside ?? ':not(*)', provider.probes),
  });

  function bodies(ids: readonly string[]): MessageBody[] {
    return ids.slice(-limits.bodies).flatMap((id) => {
      const element = provider.bodyOf(page, id);
      return element ? [{ id, body: bodyText(element) }] : [];
    });
  }

  /** All requests of one click together have so long. */
  function patiently(milliseconds: number): FetchText {
    const limit = AbortSignal.timeout(milliseconds);
    return (url, options?: FetchOptions) => fetchText(url, { ...options, signal: limit });
  }

  async function completed(ask: FetchText): Promise<Gathered['completed']> {
    const messages = await provider.complete?.(page, ask).catch(() => undefined);
    return withinMessages(messages ?? []);
  }

  async function originals(ids: readonly string[], ask: FetchText): Promise<Gathered['originals']> {
    const found: { id: string; source: string }[] = [];
    for (const id of ids) {
      const source = await provider.original?.(page, id, ask).catch(() => undefined);
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
