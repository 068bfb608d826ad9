import { describe, expect, test } from 'vitest';
import { keptText } from '@/lib/capture/kept-text';
import { hasNeverLogged, neverLoggedOf } from '@/lib/capture/never-log';
import { plainBody } from '@/lib/mail/body-text';

describe('the never-log list', () => {
  const isNever = neverLoggedOf(['lawyer@firm.example', '@hospital.example', 'Blåbær.example']);

  test.each([
    ['LAWYER@firm.example', true],
    ['other@firm.example', false],
    ['x@hospital.example', true],
    ['x@mail.hospital.example', true],
    ['x@nothospital.example', false],
    [`x@${new URL('http://blåbær.example').hostname}`, true],
    ['', false],
  ])('%s: %s', (address, expected) => {
    expect(isNever(address)).toBe(expected);
  });

  test('anybody counts: sender, recipient, copy, answer', () => {
    const one = { name: '', address: 'a@x.example' };
    const never = { name: '', address: 'x@hospital.example' };
    const mail = { from: one, to: [one], cc: [one] };
    expect(hasNeverLogged([mail], isNever)).toBe(false);
    for (const change of [{ from: never }, { to: [one, never] }, { cc: [never] }, { replyTo: [never] }])
      expect(hasNeverLogged([mail, { ...mail, ...change }], isNever)).toBe(true);
  });
});

test('what is kept of a text is what the mode says', () => {
  const body = plainBody('One\n\nTwo\nThree\nFour\nFive\nSix\n\nOn Monday, Kari wrote:\n> Earlier');
  expect(keptText(body, 'headers')).toBe('');
  expect(keptText(body, 'first-lines')).toBe('One\nTwo\nThree\nFour\nFive');
  expect(keptText(body, 'full-text')).toContain('> Earlier');
  expect(keptText(undefined, 'full-text')).toBe('');
});
