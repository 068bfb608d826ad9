import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'daybook-ci-'));
  mkdirSync(join(folder, '.ci'));
  cpSync(join(import.meta.dirname, '../../.ci/run'), join(folder, '.ci/run'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs .ci/run with an npm that does what the three bash snippets say. */
function ci(npm: { readonly ci?: string; readonly test: string; readonly servers: string }) {
  const body = `#!/bin/bash
case "$*" in
  ci) ${npm.ci ?? ':'} ;;
  test) ${npm.test} ;;
  'run test:servers') ${npm.servers} ;;
  *) echo "unexpected: npm $*"; exit 9 ;;
esac
`;
  writeFileSync(join(folder, 'npm'), body);
  chmodSync(join(folder, 'npm'), 0o755);
  const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` };
  const { status, stdout } = spawnSync(join(folder, '.ci/run'), { env, encoding: 'utf8' });
  return { status, stdout, last: stdout.trimEnd().split('\n').at(-1) };
}

const green = 'echo "3 passed, 0 failed"';

test('CI sums what both runs printed and is green when both are', () => {
  const result = ci({ test: green, servers: 'echo "2 passed, 0 failed"' });
  expect(result).toMatchObject({ status: 0, last: '5 passed, 0 failed' });
});

test('a failed test fails CI, and the servers are still tested', () => {
  const result = ci({ test: 'echo "3 passed, 1 failed"; exit 1', servers: 'echo "2 passed, 0 failed"' });
  expect(result).toMatchObject({ status: 1, last: '5 passed, 1 failed' });
});

test.each([
  ['dies without counts', 'echo Killed; exit 137', '3 passed, 1 failed'],
  ['dies after its counts', 'echo "1 passed, 0 failed"; echo Killed; exit 137', '4 passed, 1 failed'],
  ['says nothing', ':', '3 passed, 1 failed'],
  ['claims success and fails', 'echo "1 passed, 0 failed"; exit 1', '4 passed, 1 failed'],
  ['is killed', 'kill -KILL $$', '3 passed, 1 failed'],
])('a run that %s counts as failed', (_, servers, last) => {
  expect(ci({ test: green, servers })).toMatchObject({ status: 1, last });
});

test('nothing is tested on an installation that failed', () => {
  const result = ci({ ci: 'exit 7', test: 'echo TESTED', servers: green });
  expect(result).toMatchObject({ status: 1, last: '0 passed, 1 failed' });
  expect(result.stdout).not.toContain('TESTED');
});

test('an ended CI still prints its counts', () => {
  const result = ci({ test: `${green}; kill -TERM $PPID`, servers: green });
  expect(result).toMatchObject({ status: 1 });
  expect(result.last).toMatch(/^\d+ passed, [1-9]\d* failed$/);
});
