import { matchesGlob } from 'node:path';
import { isCode, lineAt, type Rule, shippedFolders } from './files.ts';
import { type Scanned, scan } from './scan.ts';

const longest = 300;

/** Small files, one thing each. */
export const filesAreShort: Rule = (files) =>
  [...files].flatMap(([path, text]) => {
    const lines = text.trimEnd().split('\n').length;
    if (path.endsWith('.json') || lines <= longest) return [];
    return [`${path} has ${lines} lines: split it by what it does, so that each part has at most ${longest}.`];
  });

interface Ban {
  readonly what: RegExp;
  /** Where it is looked for: in the code, or in the comments. */
  readonly view?: keyof Scanned;
  readonly files: string;
  readonly except?: readonly string[];
  readonly say: string;
}

const everywhere = '{lib,components,entrypoints,scripts,tests}/**';
const pure = 'lib/{base,i18n,settings,secrets,capture,followups,opportunities,drafts,reports,log,sync}/**';
const globalObject = /(?<![\w$.])(?:(?:globalThis|window|self)\.)?/;
const named = (names: string): RegExp => new RegExp(`${globalObject.source}\\b(?:${names})`, 'g');

const bans: readonly Ban[] = [
  {
    what: named('(?:browser|chrome)\\s*\\??\\.\\s*[a-z]'),
    files: '{lib,components}/**',
    except: ['lib/platform/**', 'lib/messaging/**'],
    say: 'uses the browser’s extension API: call lib/platform, which can be replaced in a test',
  },
  {
    what: named('(?:document|window)\\s*\\??\\.|(?:DOMParser|MutationObserver|HTML\\w*Element)\\b'),
    files: pure,
    say: 'touches the DOM: this code also runs in the worker, so pass the text in',
  },
  {
    what: named('(?:fetch|XMLHttpRequest|WebSocket|EventSource)\\s*\\(|navigator\\s*\\??\\.\\s*sendBeacon\\b'),
    files: '{lib,components,entrypoints}/**',
    except: ['lib/webmail/original.ts', 'lib/platform/packed-file.ts', 'lib/sync/**'],
    say: 'uses the network: nothing leaves the computer but through lib/sync, only lib/webmail/original.ts may ask the webmail, and lib/platform/packed-file.ts reads the extension’s own files',
  },
  {
    what: /(?<=(?::|\bas|[<,|&(]|=>)\s*)any\b(?!\s*[(:.])|\bany\[\]/g,
    files: everywhere,
    say: 'has the type any: say what it is, or unknown and look',
  },
  {
    what: /@ts-(?:ignore|nocheck|expect-error)/g,
    view: 'comments',
    files: everywhere,
    say: 'silences TypeScript: mend the type',
  },
  {
    what: /\b(?:test|it|describe|suite|bench)\s*\.\s*(?:\w+\s*\.\s*)*(?:skip|only|todo|skipIf|runIf|fails)\b|\b(?:xit|xtest|xdescribe|fit|fdescribe)\s*\(/g,
    files: 'tests/**',
    say: 'leaves a test out: mend it or take it away',
  },
  { what: /\bretry\s*:\s*[1-9]/g, files: 'tests/**', say: 'repeats a test until it passes: find out why it fails' },
  { what: /\bwaitForTimeout\b/g, files: 'tests/**', say: 'sleeps: wait for what must become true' },
  {
    what: /\b(?:setTimeout|setInterval)\b|\b(?:sleep|delay)\s*\(/g,
    files: 'tests/**',
    except: ['tests/support/runner.ts', 'tests/support/until.ts'],
    say: 'sleeps: use fake timers, or wait for what must become true (tests/support/until.ts may look again and again)',
  },
];

/** What no file, or no file of that kind, may contain. */
export const nothingForbidden: Rule = (files) =>
  [...files].flatMap(([path, text]) => {
    const about = bans.filter(
      (ban) =>
        isCode(path) && matchesGlob(path, ban.files) && !ban.except?.some((pattern) => matchesGlob(path, pattern)),
    );
    if (about.length === 0) return [];
    const scanned = scan(text);
    return about.flatMap(({ what, view = 'code', say }) =>
      [...scanned[view].matchAll(what)].map(({ index }) => `${path}:${lineAt(text, index)} ${say}.`),
    );
  });

/** Where the parenthesis that opens at `start` ends. */
function closing(code: string, start: number): number {
  let depth = 0;
  for (let at = start; at < code.length; at++) {
    if (code[at] === '(') depth += 1;
    if (code[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return code.length;
}

/** Does the value that begins here begin a function: `function`, `a =>`, `(a) =>`, `(a): B =>`, `<T>(a) =>`? */
function beginsFunction(code: string, start: number): boolean {
  const value = code.slice(start);
  if (/^(?:async\s+)?(?:function\b|[\w$]+\s*=>)/.test(value)) return true;
  const head = /^(?:async\s*)?(?:<[^()]*>\s*)?(?=\()/.exec(value);
  return head !== null && /^\s*(?::|=>)/.test(code.slice(closing(code, start + head[0].length) + 1));
}

const declaration = /\bexport\s+(?:default\s+)?(?:async\s+)?function\b\s*\*?\s*(?<name>[\w$]*)/g;
const constant = /\bexport\s+const\s+(?<name>[\w$]+)(?:[^=;]|=>)*?=(?![=>])\s*/g;

/** Every exported function of lib says what it promises. */
export const exportedFunctionsAreDescribed: Rule = (files) =>
  [...files].flatMap(([path, text]) => {
    if (!isCode(path, shippedFolders[0])) return [];
    const { code, comments } = scan(text);
    const functions = [
      ...code.matchAll(declaration),
      ...[...code.matchAll(constant)].filter((match) => beginsFunction(code, match.index + match[0].length)),
    ];
    const described = new Set<string>(); // the comment stands above the first overload
    return functions.flatMap(({ index, groups }) => {
      const name = groups?.name || 'the default export';
      const before = text.slice(0, index).trimEnd();
      const isDescribed = before.endsWith('*/') && /\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*$/.test(comments.slice(0, index));
      if (isDescribed) described.add(name);
      return described.has(name)
        ? []
        : [`${path}:${lineAt(text, index)} say in a /** comment */ what ${name} promises.`];
    });
  });
