import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The text of files by their path from the project's folder, with `/` between folders. */
export type Files = ReadonlyMap<string, string>;

/** A rule gives a sentence for each place that breaks it; it says where, what, and what to do instead. */
export type Rule = (files: Files) => readonly string[];

const patterns = [
  '{lib,components,entrypoints}/**/*.{ts,tsx,css,html}',
  'scripts/**/*.{ts,mjs,sh}',
  'tests/**/*.{ts,tsx}',
  'public/_locales/*/messages.json',
];

/** Reads every file a rule looks at. */
export function readProject(root: string): Files {
  const paths = globSync(patterns, { cwd: root, exclude: ['tests/fixtures/**'] }).map((path) =>
    path.split(sep).join('/'),
  );
  return new Map(paths.toSorted().map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** Is this one of our TypeScript files (with a folder that begins with one of these)? */
export const isCode = (path: string, ...folders: readonly string[]): boolean =>
  /\.tsx?$/.test(path) && (folders.length === 0 || folders.some((folder) => path.startsWith(`${folder}/`)));

/** What ends up in the extension. */
export const shippedFolders = ['lib', 'components', 'entrypoints'] as const;

export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
