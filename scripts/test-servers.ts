/**
 * Starts the real servers, then runs the scripts of tests/servers one after another:
 *   node scripts/test-servers.ts              all of them
 *   node scripts/test-servers.ts roundcube    only tests/servers/roundcube.ts
 * Needs Debian 12 and root. The last line is `N passed, N failed`.
 */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { asLine, type Counts } from './check/counts.ts';
import { root } from './check/execute.ts';
import { runStages } from './check/run-stages.ts';
import { script } from './check/stages.ts';
import { startRoundcube } from './servers/roundcube.ts';

const wanted = process.argv.slice(2);

const stages = readdirSync(join(root, 'tests/servers'))
  .filter((file) => file.endsWith('.ts'))
  .toSorted()
  .map((file) => script(basename(file, '.ts'), basename(file, '.ts'), join('tests/servers', file)))
  .filter(({ id }) => wanted.length === 0 || wanted.includes(id));

async function withServers(): Promise<Counts> {
  if (stages.length === 0) throw new Error(`tests/servers holds no script ${wanted.join(', ')}: name one that exists.`);
  const servers = await startRoundcube();
  const interrupted = (): never => process.exit(130);
  process.once('exit', servers.stop).once('SIGINT', interrupted).once('SIGTERM', interrupted);
  return await runStages(stages, { stopAtFailure: false });
}

const counts = await withServers().catch((error: unknown): Counts => {
  console.error(error instanceof Error ? error.message : error);
  return { passed: 0, failed: 1 };
});
process.exitCode = counts.failed === 0 ? 0 : 1;
console.log(asLine(counts));
