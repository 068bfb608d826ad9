import { add, asLine, type Counts } from './counts.ts';
import type { Stage } from './stages.ts';

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

export interface Printer {
  /** Writes without a line break. */
  write(text: string): unknown;
}

/**
 * Runs the stages in order and says of each what came out and how long it took: briefly when it passed, in full when it
 * failed. With `stopAtFailure`, a failed stage is the last one. Gives the counts of what ran; the caller prints them.
 */
export async function runStages(
  stages: readonly Stage[],
  { stopAtFailure, out = process.stdout }: { readonly stopAtFailure: boolean; readonly out?: Printer },
): Promise<Counts> {
  let total: Counts = { passed: 0, failed: 0 };
  for (const stage of stages) {
    const start = performance.now();
    out.write(`${stage.name.padEnd(14)} `);
    const { counts, output } = await stage.run();
    total = add(total, counts);
    const failed = counts.failed > 0;
    out.write(`${failed ? '✗' : '✓'} ${asLine(counts)} in ${seconds(performance.now() - start)}\n`);
    if (failed) out.write(`\n${output.trimEnd()}\n\n`);
    if (failed && stopAtFailure) break;
  }
  return total;
}
