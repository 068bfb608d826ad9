import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The two builds, as `npm run build` leaves them. */
export const browsers = ['chrome', 'firefox'] as const;
export type BuiltFor = (typeof browsers)[number];

const root = join(import.meta.dirname, '../..');
const folderOf = (browser: BuiltFor): string => join(root, '.output', `${browser}-mv3`);

/** What a build is made of. */
const sources = ['{lib,components,entrypoints,public}/**/*', 'wxt.config.ts', 'package-lock.json'];

const changedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Throws unless both builds exist and are newer than all they are made of: a test of an old build says nothing. */
export function requireFreshBuild(): void {
  const newest = Math.max(...globSync(sources, { cwd: root }).map((path) => changedAt(join(root, path))));
  for (const browser of browsers) {
    if (changedAt(join(folderOf(browser), 'manifest.json')) < newest) throw new Error('run npm run build first');
  }
}

/** The texts of a build's files with these endings, by their path in the build. */
export function builtFiles(browser: BuiltFor, pattern: string): ReadonlyMap<string, string> {
  const cwd = folderOf(browser);
  return new Map(
    globSync(pattern, { cwd })
      .toSorted()
      .map((path) => [path, readFileSync(join(cwd, path), 'utf8')]),
  );
}

export type Manifest = Readonly<Record<string, unknown>>;

export const manifestOf = (browser: BuiltFor): Manifest =>
  JSON.parse(readFileSync(join(folderOf(browser), 'manifest.json'), 'utf8')) as Manifest;
