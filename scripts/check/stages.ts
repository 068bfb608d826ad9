import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Counts, countsOf, countsOfReport, settle } from './counts.ts';
import { execute } from './execute.ts';

export interface StageResult {
  readonly counts: Counts;
  readonly output: string;
}

/** A part of the checks that can be run alone by its `id`. */
export interface Stage {
  readonly id: string;
  readonly name: string;
  run(): Promise<StageResult>;
}

/** A tool that either passes or fails, and counts as one test. */
const tool = (id: string, script: string): Stage => ({
  id,
  name: id,
  run: async () => {
    const { ok, output } = await execute('npm', ['run', '--silent', script]);
    return { output, counts: settle(ok, { passed: ok ? 1 : 0, failed: 0 }) };
  },
});

/** A project of vitest.config.ts. */
const vitest = (id: string): Stage => ({
  id,
  name: id,
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'daybook-vitest-'));
    const report = join(folder, 'report.json');
    try {
      const args = ['run', '--project', id, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
      const { ok, output } = await execute('vitest', args);
      return { output, counts: settle(ok, readCounts(report)) };
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
});

/** Vitest writes no report when it can't start. */
function readCounts(report: string): Counts | undefined {
  try {
    return countsOfReport(readFileSync(report, 'utf8'));
  } catch {
    return undefined;
  }
}

/** A script that runs its own tests (tests/support/runner.ts) and prints the counts last. */
export const script = (id: string, name: string, path: string): Stage => ({
  id,
  name,
  run: async () => {
    const { ok, output } = await execute('node', [path]);
    return { output, counts: settle(ok, countsOf(output)) };
  },
});

/** Everything `npm test` runs, cheapest first. */
export const stages: readonly Stage[] = [
  tool('types', 'typecheck'),
  tool('biome', 'lint'),
  tool('build', 'build'),
  vitest('architecture'),
  vitest('unit'),
  vitest('property'),
  vitest('eval'),
  vitest('dom'),
  script('chromium', 'e2e chromium', 'tests/e2e/chromium.ts'),
  script('firefox', 'e2e firefox', 'tests/e2e/firefox.ts'),
];
