/** A selector and the month it was last seen to work, `YYYY-MM`, with its evidence in a comment beside it. */
export type Candidate = { readonly selector: string; readonly since: `${number}-${number}` };

/** One thing a provider must find. Candidates are tried in order, the most stable first. */
export type Probe<T> = {
  readonly name: string;
  /** Not every mail has it: that it is missing says nothing. */
  readonly optional?: boolean;
  readonly candidates: readonly Candidate[];
  /** What to take from a matching element; `undefined` means this one does not have it. */
  readonly read: (element: Element) => T | undefined;
};

export type ProbeReading<T> =
  | { readonly found: true; readonly value: T; readonly candidate: number }
  | { readonly found: false };

/** Reads the first candidate that has a value below `root`, leaving out every element inside `outside` (message bodies). */
export function readProbe<T>(root: ParentNode, probe: Probe<T>, outside: string): ProbeReading<T> {
  for (const [candidate, { selector }] of probe.candidates.entries()) {
    for (const element of matching(root, selector)) {
      if (element.closest(outside)) continue;
      const value = probe.read(element);
      if (value !== undefined) return { found: true, value, candidate };
    }
  }
  return { found: false };
}

/** Reads every element of the first candidate that has a value at all, leaving out message bodies; `candidate` is -1 if none has. */
export function readEach<T>(root: ParentNode, probe: Probe<T>, outside: string): { values: T[]; candidate: number } {
  for (const [candidate, { selector }] of probe.candidates.entries()) {
    const values: T[] = [];
    for (const element of root.querySelectorAll(selector)) {
      if (element.closest(outside)) continue;
      const value = probe.read(element);
      if (value !== undefined) values.push(value);
    }
    if (values.length > 0) return { values, candidate };
  }
  return { values: [], candidate: -1 };
}

/** The values of `readEach`. */
export const readAll = <T>(root: ParentNode, probe: Probe<T>, outside: string): T[] =>
  readEach(root, probe, outside).values;

/** The first match alone, then all: the header comes before the body, so a long body is walked only when the header lacks it. */
function* matching(root: ParentNode, selector: string): Iterable<Element> {
  const first = root.querySelector(selector);
  if (!first) return;
  yield first;
  for (const element of root.querySelectorAll(selector)) if (element !== first) yield element;
}
