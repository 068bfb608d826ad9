import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { type BuiltFor, browsers, type Manifest, manifestOf, requireFreshBuild } from './output.ts';

beforeAll(requireFreshBuild);

const snapshotPath = (browser: BuiltFor): string => join(import.meta.dirname, `manifest.${browser}.json`);

/** The manifest as it is compared: the version is package.json's and changes with every release. */
const withoutVersion = ({ version: _, ...rest }: Manifest): Manifest => rest;

/** The committed manifest; written from the build with UPDATE_MANIFEST=1, so that each new permission is a diff to look at. */
function snapshotOf(browser: BuiltFor): Manifest {
  const path = snapshotPath(browser);
  if (process.env.UPDATE_MANIFEST === '1') {
    writeFileSync(path, `${JSON.stringify(withoutVersion(manifestOf(browser)), null, 2)}\n`);
  }
  if (!existsSync(path)) throw new Error(`run this with UPDATE_MANIFEST=1, look at ${path}, and commit it`);
  return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
}

/** The keys whose values differ, each with both values. */
const differences = (built: Manifest, committed: Manifest): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    [...new Set([...Object.keys(built), ...Object.keys(committed)])]
      .filter((key) => JSON.stringify(built[key]) !== JSON.stringify(committed[key]))
      .map((key) => [key, { built: built[key], committed: committed[key] }]),
  );

const loopback = /localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1\]/i;

describe.each(browsers)('the manifest for %s', (browser) => {
  test('is the committed one, key by key', () => {
    expect(differences(withoutVersion(manifestOf(browser)), snapshotOf(browser))).toEqual({});
  });

  test('has the version of package.json', () => {
    expect(manifestOf(browser).version).toBe(packageJson.version);
  });

  test('names no loopback host', () => {
    expect(JSON.stringify(manifestOf(browser))).not.toMatch(loopback);
  });
});

describe('the comparison', () => {
  test('finds a key that changed, came or went', () => {
    const built = { permissions: ['storage', 'tabs'], action: {}, name: 'a' };
    const committed = { permissions: ['storage'], commands: {}, name: 'a' };
    expect(Object.keys(differences(built, committed)).toSorted()).toEqual(['action', 'commands', 'permissions']);
  });

  test.each(['http://localhost:8080/*', 'http://127.0.0.1/*', 'http://[::1]/*'])('%s is a loopback host', (host) => {
    expect(host).toMatch(loopback);
  });
});
