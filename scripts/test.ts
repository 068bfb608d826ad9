/**
 * Runs the checks, cheapest first, up to the first that fails:
 *   node scripts/test.ts              all of them
 *   node scripts/test.ts unit dom     only these
 * The last line is `N passed, N failed`.
 */
import { asLine } from './check/counts.ts';
import { runStages } from './check/run-stages.ts';
import { stages } from './check/stages.ts';

const wanted = process.argv.slice(2);
const unknown = wanted.filter((id) => !stages.some((stage) => stage.id === id));
if (unknown.length > 0) {
  const known = stages.map(({ id }) => id).join(', ');
  console.error(`There is no stage ${unknown.join(', ')}. Name one or more of: ${known}.`);
  process.exit(2);
}
const counts = await runStages(
  stages.filter(({ id }) => wanted.length === 0 || wanted.includes(id)),
  { stopAtFailure: true },
);
process.exitCode = counts.failed === 0 ? 0 : 1;
console.log(asLine(counts));
