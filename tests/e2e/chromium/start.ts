import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { test } from '../../support/runner.ts';

const root = resolve(import.meta.dirname, '../../..');

test(
  'npm start plays the main job through and prints what it captured',
  async (signal) => {
    // As without a display, whatever this machine has.
    const env = { ...process.env, HEADLESS: '1' };
    const { stdout } = await promisify(execFile)(process.execPath, ['scripts/start.ts'], { cwd: root, env, signal });
    assert.match(stdout, /Captured:\n(?:.*\n)*address +emily\.carter@northwind-events\.example\n/);
    assert.match(stdout, /Screenshots and export\.json: /);
  },
  { limit: 120_000 },
);
