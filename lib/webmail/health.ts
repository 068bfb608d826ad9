import { type Probe, readEach } from './probe';
import type { WebmailProvider } from './provider';

/** How one probe fares on the page that is open. Counts only, never what was read. */
export type ProbeHealth = {
  readonly name: string;
  /** `fell-back`: the first choice found nothing, a later candidate did. */
  readonly state: 'ok' | 'fell-back' | 'missing';
  readonly count: number;
};

/** What each probe of the provider says about the mail that is open; empty when none is. Nothing is kept between calls. */
export function readHealth(provider: WebmailProvider, document: Document): ProbeHealth[] {
  const open = provider.open(document);
  return open ? provider.probes.map((probe) => healthOf(probe, open.root, open.outside)) : [];
}

function healthOf(probe: Probe<unknown>, root: ParentNode, outside: string): ProbeHealth {
  const { values, candidate } = readEach(root, probe, outside);
  return {
    name: probe.name,
    state: candidate > 0 ? 'fell-back' : candidate === 0 || probe.optional ? 'ok' : 'missing',
    count: values.length,
  };
}
