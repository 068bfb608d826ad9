import { describe, expect, test } from 'vitest';
import { about } from './about.ts';
import * as code from './code-rules.ts';
import { languagesAgree } from './locales.ts';

// Plants what each rule must find, so that no rule can pass on nothing. Run by tests/architecture.test.ts.

describe('filesAreShort', () => {
  const lines = (count: number): string => 'a\n'.repeat(count);
  test.each(['lib/log/db.ts', 'scripts/servers/up.sh', 'components/ui/tokens.css', 'tests/unit/log.test.ts'])(
    '%s',
    (path) => {
      expect(about(code.filesAreShort, { [path]: lines(300) })).toEqual([]);
      expect(about(code.filesAreShort, { [path]: lines(301) })[0]).toContain(`${path} has 301 lines: split it`);
    },
  );
});

describe('nothingForbidden', () => {
  const rule = code.nothingForbidden;

  test.each([
    ['lib/log/write.ts', 'await browser.storage.local.get();', 'extension API'],
    ['lib/webmail/start.ts', 'chrome?.runtime.getURL(page);', 'extension API'],
    ['components/panel/Panel.tsx', 'globalThis.chrome.tabs.query({});', 'extension API'],
    ['lib/log/write.ts', 'document.title = name;', 'touches the DOM'],
    ['lib/followups/due.ts', 'const page = new DOMParser();', 'touches the DOM'],
    ['lib/capture/propose.ts', "await fetch('/');", 'uses the network'],
    ['lib/webmail/gmail/index.ts', 'await window.fetch(address);', 'uses the network'],
    ['entrypoints/background/index.ts', 'navigator.sendBeacon(address);', 'uses the network'],
    ['lib/base/text.ts', 'const text: any = 1;', 'type any'],
    ['lib/base/text.ts', 'const text = row as any;', 'type any'],
    ['scripts/start.ts', 'const all: Record<string, any> = {};', 'type any'],
    ['tests/unit/a.test.ts', 'function of(...all: any[]) {}', 'type any'],
    ['lib/base/text.ts', '// @ts-ignore: later\nlet a = b;', 'silences TypeScript'],
    ['tests/unit/a.test.ts', '/* @ts-expect-error */ let a = b;', 'silences TypeScript'],
    ['tests/unit/a.test.ts', "test.skip('it', () => {});", 'leaves a test out'],
    ['tests/unit/a.test.ts', "describe.concurrent.only('it', () => {});", 'leaves a test out'],
    ['tests/unit/a.test.ts', "it.todo('it');", 'leaves a test out'],
    ['tests/unit/a.test.ts', "test('it', { retry: 2 }, () => {});", 'repeats a test'],
    ['tests/e2e/a.ts', 'await page.waitForTimeout(500);', 'sleeps'],
    ['tests/e2e/a.ts', 'await new Promise((done) => setTimeout(done, 5));', 'sleeps'],
    ['tests/e2e/a.ts', "import { setTimeout as wait } from 'node:timers/promises';", 'sleeps'],
    ['tests/servers/a.ts', 'await sleep(100);', 'sleeps'],
  ])('%s may not say %s', (path, text, why) => {
    const messages = about(rule, { [path]: text });
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(new RegExp(`^${path}:1 .*${why}.*: `));
  });

  test.each([
    ['lib/platform/tabs.ts', 'chrome.tabs.query({});'],
    ['entrypoints/gmail.content/index.ts', 'chrome.runtime.getURL(page);'],
    ['lib/webmail/original.ts', 'await fetch(address);'],
    ['lib/platform/packed-file.ts', 'await fetch(browser.runtime.getURL(path));'],
    ['lib/webmail/gmail/index.ts', 'document.querySelector(one);'],
    ['lib/log/write.ts', "// browser.storage isn't used\nconst hint = 'chrome.storage, document.title, fetch(it)';"],
    ['lib/base/text.ts', 'const any = list.any(one); await Promise.any(all);'],
    ['lib/base/text.ts', 'const odd = /[\'"]/.test(it); const half = a / b; // any'],
    ['components/data/useAsk.ts', 'query.refetch(); query.fetch();'],
    ['scripts/start.ts', 'setTimeout(stop, 5);'],
    ['tests/unit/a.test.ts', "test('it', () => {}); list.only(one);"],
  ])('%s may say %s', (path, text) => {
    expect(about(rule, { [path]: text })).toEqual([]);
  });

  test('what comes after a text with a quote in it is still seen', () => {
    const text = "const odd = /[`'\"]/;\nconst say = `it's one`;\nlet a: any;";
    expect(about(rule, { 'lib/base/text.ts': text })).toEqual([
      expect.stringMatching(/^lib\/base\/text.ts:3 has the type any/),
    ]);
  });
});

describe('exportedFunctionsAreDescribed', () => {
  const rule = code.exportedFunctionsAreDescribed;

  test.each([
    'export function propose(one: string): void {}',
    'export async function propose() {}',
    'export function* propose() {}',
    'export const propose = (one: string): string => one;',
    'export const propose = async (one: string) => one;',
    'export const propose = one => one;',
    'export const propose = <T>(one: T): T => one;',
    'export const propose: (one: string) => Promise<string> = (one) => one;',
    'export const propose = function (one: string) {};',
    '// a remark\nexport function propose() {}',
    '/* a remark */\nexport function propose() {}',
    '/** about another thing */\nconst a = 1;\nexport function propose() {}',
  ])('%s lacks a comment', (text) => {
    const [message, ...more] = about(rule, { 'lib/capture/propose.ts': text });
    expect(message).toMatch(/^lib\/capture\/propose.ts:\d say in a .* what propose promises/);
    expect(more).toEqual([]);
  });

  test.each([
    '/** What it promises. */\nexport function propose() {}',
    '/**\n * What it promises.\n */\nexport const propose = () => {};',
    '/** What it promises. */\nexport function propose(one: string): void;\nexport function propose(one: number): void;',
    'export const statuses = [1, 2];\nexport const total = (1 + 2) * 3;\nexport const it = memo(() => 1);',
    'function inside() {}',
    "const text = 'export function propose() {}';",
  ])('%s needs none', (text) => {
    expect(about(rule, { 'lib/capture/propose.ts': text })).toEqual([]);
  });
});

describe('languagesAgree', () => {
  const english = { hello: { message: 'Hello $WHO$', placeholders: { who: { content: '$1' } } } };
  const say = (danish: object, en: object = english): readonly string[] =>
    about(languagesAgree, {
      'public/_locales/en/messages.json': JSON.stringify(en),
      'public/_locales/da/messages.json': JSON.stringify(danish),
    });

  test.each([
    ['a missing message', {}, 'da/messages.json lacks hello'],
    [
      'a message of its own',
      { ...english, more: { message: 'Mere' } },
      'da/messages.json has more, which English hasn’t',
    ],
    ['an undeclared placeholder', { hello: { message: 'Hej $WHO$' } }, 'hello has other placeholders'],
    ['an unused placeholder', { hello: { ...english.hello, message: 'Hej' } }, 'hello has other placeholders'],
    [
      'another argument',
      { hello: { message: 'Hej $WHO$', placeholders: { who: { content: '$2' } } } },
      'hello has other placeholders',
    ],
    ['an empty message', { hello: { ...english.hello, message: ' ' } }, 'hello is empty'],
  ])('finds %s', (_, danish, message) => {
    expect(say(danish).join('\n')).toContain(message);
  });

  test('finds half a plural', () => {
    expect(say({}, { days_one: { message: 'A day' } }).join('\n')).toContain(
      'en/messages.json has days_one without days_other',
    );
  });

  test('finds that English is missing', () => {
    expect(about(languagesAgree, { 'public/_locales/da/messages.json': '{}' })).toHaveLength(1);
  });

  test('is content with another order', () => {
    expect(say({ hello: { placeholders: { WHO: { content: '$1' } }, message: '$who$, hej' } })).toEqual([]);
  });
});
