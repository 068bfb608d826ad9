import { matchesGlob } from 'node:path';
import { type Files, isCode, type Rule, shippedFolders } from './files.ts';
import { computedImports, type Import, importsOf } from './imports.ts';
import { mayImport, mayReach, mayUse, type Row } from './may-import.ts';

const where = 'tests/support/architecture/may-import.ts';

const matches = (path: string, patterns: readonly string[]): boolean =>
  patterns.some((pattern) => matchesGlob(path, pattern));

const nameOf = (path: string): string => path.replace(/\.tsx?$/, '');

const shipped = (files: Files): readonly (readonly [path: string, text: string])[] =>
  [...files].filter(([path]) => isCode(path, ...shippedFolders));

/** The folder a row's file may always import from: as deep as the pattern's path before `**`; none for a single file. */
function ownFolder(path: string, { files }: Row): string | undefined {
  if (!files.endsWith('/**')) return undefined;
  return `${path
    .split('/')
    .slice(0, files.split('/').length - 1)
    .join('/')}/`;
}

const isAllowed = (path: string, row: Row, { target, isType }: Import): boolean => {
  const own = ownFolder(path, row);
  if (own !== undefined && target.startsWith(own)) return true;
  return matches(target, row.may) || (isType && matches(target, row.mayAsType ?? []));
};

/** Who may import what (the table of the architecture). */
export const foldersKeepToTheirRow: Rule = (files) =>
  shipped(files).flatMap(([path, text]) => {
    const row = mayImport.find((candidate) => matchesGlob(nameOf(path), candidate.files));
    if (!row) return [`${path} has no row in ${where}: add one that says what its folder may import.`];
    return importsOf(path, text)
      .filter((it) => !it.isPackage && !it.target.endsWith('.css') && !isAllowed(path, row, it))
      .map((it) => {
        const asType = matches(it.target, row.mayAsType ?? []) ? ' but with `import type`' : '';
        return `${path}:${it.line} may not import ${it.target}${asType}. ${row.instead}`;
      });
  });

/** `@scope/name/path` and `name/path` without the path. */
const packageOf = (target: string): string =>
  target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');

/** `zod/mini` names one entry of a package; `wxt/utils/` everything below it; a bare name all of it. */
const isOf = (target: string, name: string): boolean =>
  name.endsWith('/')
    ? target.startsWith(name)
    : target === name || (name === packageOf(name) && packageOf(target) === name);

/** Which packages may be used where. */
export const packagesKeepToTheirPlace: Rule = (files) =>
  shipped(files).flatMap(([path, text]) =>
    importsOf(path, text)
      .filter((it) => it.isPackage)
      .flatMap(({ line, target }) => {
        const row = mayUse.find(({ name }) => isOf(target, name));
        if (!row) return [`${path}:${line} may not import ${target}: no line of ${where} lets the extension use it.`];
        return matches(nameOf(path), row.only) ? [] : [`${path}:${line} may not import ${target}. ${row.instead}`];
      }),
  );

/** The file an import loads: `lib/base` may be lib/base.ts or lib/base/index.ts. */
const fileOf = (files: Files, target: string): string | undefined =>
  ['.ts', '.tsx', '/index.ts', '/index.tsx'].map((end) => target + end).find((path) => files.has(path));

/** The shortest way from a file to a package it must not load, as the names along it. */
function wayTo(files: Files, start: string, never: readonly string[]): readonly string[] | undefined {
  const queue: (readonly string[])[] = [[start]];
  const seen = new Set([start]);
  for (const way of queue) {
    const path = way.at(-1) ?? start;
    for (const { target, isPackage, isType } of importsOf(path, files.get(path) ?? '')) {
      if (isType) continue;
      if (isPackage && never.includes(packageOf(target))) return [...way, target];
      const next = isPackage ? undefined : fileOf(files, target);
      if (next === undefined || seen.has(next)) continue;
      seen.add(next);
      queue.push([...way, next]);
    }
  }
  return undefined;
}

/** What content scripts and pages must not load, over any number of files. */
export const bundlesStayLight: Rule = (files) =>
  mayReach.flatMap(({ files: pattern, never, instead }) =>
    shipped(files)
      .filter(([path]) => matchesGlob(nameOf(path), pattern))
      .flatMap(([path]) => {
        const way = wayTo(files, path, never);
        return way ? [`${way.join(' → ')}: ${path} may not load ${way.at(-1)}. ${instead}`] : [];
      }),
  );

/** An import that can't be checked is not allowed. */
export const importsAreLiteral: Rule = (files) =>
  shipped(files).flatMap(([path, text]) =>
    computedImports(text).map((line) => `${path}:${line} imports something computed: name the module in the import.`),
  );
