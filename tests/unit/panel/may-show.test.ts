import { expect, test } from 'vitest';
import { mayShow } from '@/components/panel/may-show';

test('alone: a side panel or a tab has no ancestors', () => {
  expect(mayShow([], false)).toBe('alone');
});

test('in a frame: exactly one web origin above', () => {
  expect(mayShow(['https://mail.google.com'], true)).toBe('frame');
  expect(mayShow(['http://127.0.0.1:8080'], true)).toBe('frame');
});

test.each([
  ['a stranger’s frame inside the webmail', ['https://ads.example', 'https://mail.google.com'], true],
  ['the webmail twice (a frame of its own inside it)', ['https://mail.google.com', 'https://mail.google.com'], true],
  ['a page without an origin', ['null'], true],
  ['a sandboxed frame', ['null', 'https://mail.google.com'], true],
  ['another extension', ['chrome-extension://abcdefghijklmnop'], true],
  ['a file', ['file://'], true],
  ['a frame that claims no ancestors', [], true],
  ['a top page that claims ancestors', ['https://mail.google.com'], false],
  ['a browser that does not say', undefined, true],
  ['a browser that does not say, alone', undefined, false],
  ['an origin that only looks like one', ['https://'], true],
] as const)('nothing is drawn for %s', (_what, origins, framed) => {
  expect(mayShow(origins, framed)).toBeUndefined();
});
