/** How many tests passed and failed. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

export const add = (a: Counts, b: Counts): Counts => ({ passed: a.passed + b.passed, failed: a.failed + b.failed });

export const asLine = ({ passed, failed }: Counts): string => `${passed} passed, ${failed} failed`;

/** The counts a script printed as its last line; undefined when its last line is another, as when it died. */
export function countsOf(output: string): Counts | undefined {
  const match = /^(\d+) passed, (\d+) failed$/.exec(output.trimEnd().split('\n').at(-1) ?? '');
  return match ? { passed: Number(match[1]), failed: Number(match[2]) } : undefined;
}

/**
 * What a program's end adds up to. One that failed counts at least one failed test, whatever it printed; so does one that
 * ran no test at all, because a check that passes on nothing proves nothing.
 */
export function settle(ok: boolean, counts: Counts = { passed: 0, failed: 0 }): Counts {
  const nothing = counts.passed + counts.failed === 0;
  return { passed: counts.passed, failed: ok && !nothing ? counts.failed : Math.max(1, counts.failed) };
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

/** The counts of Vitest's JSON report. A test that did not run (skipped, to do, left out by a focused one) counts as failed. */
export function countsOfReport(json: string): Counts {
  const report = JSON.parse(json) as VitestReport;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numPendingTests + report.numTodoTests,
  };
}
