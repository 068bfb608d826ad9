import { posix } from 'node:path';
import { isCode, lineAt } from './files.ts';
import { scan } from './scan.ts';

export interface Import {
  readonly line: number;
  /** A path from the project's folder without extension (`lib/log/db`), or the name of a package (`zod/mini`). */
  readonly target: string;
  readonly isPackage: boolean;
  /** `import type` or `export type`: gone after compiling. A list of only inline `type`s is not: its module is still loaded. */
  readonly isType: boolean;
}

const forms: readonly RegExp[] = [
  /\b(?:import|export)\s+(?<type>type\s+)?(?:[\w$*\s{},]*?\bfrom\s*)?(?<quote>['"]) *\k<quote>/dg,
  /\bimport\s*\(\s*(?<quote>['"]) *\k<quote>/dg,
  /\bimport\.meta\.glob\w*(?:<[^>]*>)?\(\s*(?<quote>['"`]) *\k<quote>/dg,
];

/** A path without its code extension; `index` is written out, as a file is named by its path. */
const withoutExtension = (path: string): string => path.replace(/\.tsx?$/, '');

const resolve = (from: string, specifier: string): string | undefined => {
  const bare = specifier.split('?')[0] ?? specifier;
  if (bare.startsWith('@/')) return withoutExtension(bare.slice(2));
  if (bare.startsWith('.')) return withoutExtension(posix.join(posix.dirname(from), bare));
  return undefined;
};

/** Everything a file imports or exports again, literally named. */
export function importsOf(path: string, text: string): readonly Import[] {
  if (!isCode(path)) return [];
  const { code } = scan(text);
  return forms.flatMap((form) =>
    [...code.matchAll(form)].map((match): Import => {
      const [start = 0] = match.indices?.groups?.quote ?? [];
      const specifier = text.slice(start + 1, match.index + match[0].length - 1);
      const ours = resolve(path, specifier);
      return {
        line: lineAt(text, match.index),
        target: ours ?? specifier,
        isPackage: ours === undefined,
        isType: match.groups?.type !== undefined,
      };
    }),
  );
}

/** The lines of `import()` whose argument is computed, so that nobody can tell what it loads. */
export function computedImports(text: string): readonly number[] {
  const { code } = scan(text);
  return [...code.matchAll(/\bimport\s*\(\s*(?!['"] *['"])/g)].map(({ index }) => lineAt(text, index));
}
