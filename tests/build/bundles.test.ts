import { beforeAll, describe, expect, test } from 'vitest';
import { browsers, builtFiles, requireFreshBuild } from './output.ts';

beforeAll(requireFreshBuild);

/** Bytes, minified: what every mail page pays. */
const contentScriptBudget = 40_000;

/**
 * A text in each library that minifying keeps (an error name, a property, a message), and where it must be found: a marker
 * that is in no bundle would prove nothing. Seen in dexie 4.4.7, preact 11.2.0, zod 4.6.7, webextension-polyfill 0.12.0 and
 * preact-query 5.103.2.
 */
const libraries = [
  { library: 'Dexie', marker: 'PrematureCommit', foundIn: 'background.js' },
  // The background is a module: what it shares with the pages lies in a chunk.
  { library: 'zod', marker: '~standard', foundIn: 'chunks/*.js' },
  {
    library: 'webextension-polyfill',
    marker: 'The message port closed before a response was received',
    foundIn: 'chunks/*.js',
  },
  { library: 'Preact', marker: 'dangerouslySetInnerHTML', foundIn: 'chunks/*.js' },
  { library: 'preact-query', marker: 'networkMode', foundIn: 'chunks/*.js' },
];

/** Code that runs text. MV3 forbids it, and reviewers stop at it. */
const runsText = /\beval\s*\(|\bnew\s+Function\b|(?<![\w$.])Function\s*\(|\bset(?:Timeout|Interval)\s*\(\s*["'`]/;
/** Code that loads code from elsewhere. */
const loadsElsewhere = /\b(?:import|importScripts)\s*\(\s*["'`](?:https?:)?\/\//;
/** A script, style or frame of a page that isn't in the package. */
const remoteReference =
  /<(?:script|link|iframe|object|embed)\b[^>]*\b(?:src|href|data)\s*=\s*["']?\s*(?:https?:)?\/\//i;

describe.each(browsers)('the build for %s', (browser) => {
  test('has content scripts, each within the budget', () => {
    const scripts = [...builtFiles(browser, 'content-scripts/*.js')];
    expect(scripts.length).toBeGreaterThan(0);
    const tooBig = scripts
      .map(([path, text]) => ({ path, bytes: Buffer.byteLength(text) }))
      .filter(({ bytes }) => bytes > contentScriptBudget);
    expect(tooBig).toEqual([]);
  });

  test.each(libraries)('has $library, but not in a content script', ({ marker, foundIn }) => {
    const having = (pattern: string): readonly string[] =>
      [...builtFiles(browser, pattern)].filter(([, text]) => text.includes(marker)).map(([path]) => path);
    expect(having(foundIn)).not.toEqual([]);
    expect(having('content-scripts/*.js')).toEqual([]);
  });

  test('keeps the database to the background', () => {
    const having = [...builtFiles(browser, '**/*.js')].filter(([, text]) => text.includes('PrematureCommit'));
    expect(having.map(([path]) => path)).toEqual(['background.js']);
  });

  test('runs no text as code and loads none from elsewhere', () => {
    const scripts = [...builtFiles(browser, '**/*.js')];
    expect(scripts.length).toBeGreaterThan(2);
    const found = scripts.flatMap(([path, text]) =>
      [runsText, loadsElsewhere].flatMap((pattern) => {
        const match = pattern.exec(text);
        return match ? [`${path}: …${text.slice(Math.max(0, match.index - 40), match.index + 60)}…`] : [];
      }),
    );
    expect(found).toEqual([]);
  });

  test('has pages, none with a script, style or frame from elsewhere', () => {
    const pages = [...builtFiles(browser, '**/*.html')];
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.filter(([, text]) => remoteReference.test(text)).map(([path]) => path)).toEqual([]);
  });
});

describe('what is looked for', () => {
  test.each(['eval("1")', 'new Function("a", b)', 'x=Function("return this")()', "setTimeout('go()',1)"])(
    '%s runs text',
    (text) => {
      expect(text).toMatch(runsText);
    },
  );

  test.each(['retrieval(1)', 'isFunction(a)', 'a.Function(b)', 'setTimeout(()=>1,"2")'])('%s runs none', (text) => {
    expect(text).not.toMatch(runsText);
  });

  test.each(['import("https://a.example/b.js")', "importScripts('//a.example/b.js')"])('%s loads code', (text) => {
    expect(text).toMatch(loadsElsewhere);
  });

  test.each([
    '<script type="module" src="https://a.example/b.js"></script>',
    '<link rel=stylesheet href=//a.example/b.css>',
    '<iframe src="http://a.example"></iframe>',
  ])('%s comes from elsewhere', (text) => {
    expect(text).toMatch(remoteReference);
  });

  test('a file of the package does not', () => {
    expect('<script type="module" crossorigin src="/chunks/panel-a.js"></script>').not.toMatch(remoteReference);
  });
});
