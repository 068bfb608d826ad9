/** A selector and the month it was last seen to work, `YYYY-MM`, with its evidence in a comment beside it. */
export type Candidate = { readonly selector: string; readonly since: `${number}-${number}` };

/** One thing a provider must find. Candidates are tried in order, the most stable first. */
export type Probe<T> = {
  readonly name: string;
  readonly candidates: readonly Candidate[];
  /** What to take from a matching element; `undefined` means this one does not have it. */
  readonly read: (element: Element) => T | undefined;
};

export type ProbeReading<T> = { readonly found: true; readonly value: T; readonly candidate: number } | { readonly found: false };

/** Reads the first candidate that has a value below `root`, leaving out every element inside `outside` (message bodies). */
export function readProbe<T>(root: ParentNode, probe: Probe<T>, outside: string): ProbeReading<T> {
  for (const [candidate, { selector }] of probe.candidates.entries()) {
    for (const element of root.querySelectorAll(selector)) {
      if (element.closest(outside)) continue;
      const value = probe.read(element);
      if (value !== undefined) return { found: true, value, candidate };
    }
  }
  return { found: false };
}

/** Reads every element of the first candidate that matches at all, leaving out message bodies. */
export function readAll<T>(root: ParentNode, probe: Probe<T>, outside: string): T[] {
  for (const { selector } of probe.candidates) {
    const values = [...root.querySelectorAll(selector)]
      .filter((element) => !element.closest(outside))
      .flatMap((element) => probe.read(element) ?? []);
    if (values.length > 0) return values;
  }
  return [];
}
